import { PersonAvatar, SlaBadge } from '@docket/ui';
import { Link } from 'react-router-dom';
import { useNow } from '../../../shared/time/useNow.ts';
import cardClasses from '../../tasks/list/TaskCards.module.css';
import { stageOf } from './caseCells.tsx';
import { caseListText } from './caseListTexts.ts';
import type { ListedCase } from './useCaseList.ts';

/** The list on a phone: the title, then where the case stands, its time and who runs it. */
export function CaseCards({ rows }: { readonly rows: readonly ListedCase[] }) {
  const now = useNow();
  return (
    <ul className={cardClasses.cards} aria-label={caseListText('list')}>
      {rows.map((row) => {
        const { id, number, title, owner, client, sla, taskCount: total, openTaskCount: open } = row;
        return (
          <li key={id} className={cardClasses.card}>
            <Link className={cardClasses.link} to={`/cases/${number}/overview`}>
              <span className={cardClasses.title} dir="auto">
                <span className={cardClasses.words}>{title}</span>
                <bdi className={cardClasses.number}>{number}</bdi>
              </span>
              <span className={cardClasses.facts}>
                {stageOf(row)}
                {sla !== null && <SlaBadge clock={sla} now={now} quiet />}
                {client !== null && <span dir="auto">{client.name}</span>}
                {total > 0 && <span>{caseListText('tasksWords', { open, total })}</span>}
                {owner !== null && <PersonAvatar person={owner} size={20} named />}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
