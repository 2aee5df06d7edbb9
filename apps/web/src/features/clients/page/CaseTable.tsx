import { useClock } from '@docket/client';
import { CaseStatusBadge, PersonName, RelativeTime } from '@docket/ui';
import { Link } from 'react-router-dom';
import type { CaseOfClientFragment } from '#gql';
import { useNow } from '../../../shared/time/useNow.ts';
import { clientText } from '../clientTexts.ts';
import classes from '../Clients.module.css';

interface Props {
  readonly label: string;
  readonly cases: readonly CaseOfClientFragment[];
}

const columns = ['number', 'caseTitle', 'status', 'stage', 'owner', 'tasks', 'updated'] as const;

/** Cases with how each stands and how much of it is open. */
export function CaseTable({ label, cases }: Props) {
  const now = useNow();
  const { timeZone } = useClock();
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((key) => (
              <th key={key} scope="col" data-number={key === 'tasks' || undefined}>
                {clientText(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((each) => (
            <tr key={each.id}>
              <td>{each.number}</td>
              <th scope="row">
                <Link to={`/cases/${each.number}`} className={classes.link} dir="auto">
                  {each.title}
                </Link>
              </th>
              <td>
                <CaseStatusBadge status={each.status} label={each.statusLabel} quiet />
              </td>
              <td dir="auto">{each.stageLabel}</td>
              <td>
                <PersonName person={each.owner} nobody={clientText('noOwner')} size={20} />
              </td>
              <td data-number>
                {each.openTaskCount}/{each.taskCount}{' '}
                <span className={classes.unit}>{clientText('tasks')}</span>
              </td>
              <td>
                <RelativeTime at={each.lastActivityAt} now={now} timeZone={timeZone} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
