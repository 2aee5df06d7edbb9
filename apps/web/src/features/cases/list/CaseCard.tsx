import { PersonAvatar, SlaBadge } from '@docket/ui';
import { memo } from 'react';
import { ListCard } from '../../../shared/list/rows/ListCard.tsx';
import { stageOf } from './caseCells.tsx';
import { caseListText } from './caseListTexts.ts';
import { pathOfCase } from './pathOfCase.ts';
import type { ListedCase } from './useCaseList.ts';

interface Props {
  readonly row: ListedCase;
  readonly now: Date;
}

/** A case on a phone: the title, then where it stands, its time and who runs it. */
export const CaseCard = memo(function CaseCard({ row, now }: Props) {
  const { number, owner, client, sla, taskCount: total, openTaskCount: open } = row;
  return (
    <ListCard
      row={row}
      to={pathOfCase(number)}
      facts={
        <>
          {stageOf(row)}
          {sla !== null && <SlaBadge clock={sla} now={now} quiet />}
          {client !== null && <span dir="auto">{client.name}</span>}
          {total > 0 && <span>{caseListText('tasksWords', { open, total })}</span>}
          {owner !== null && <PersonAvatar person={owner} size={20} named />}
        </>
      }
    />
  );
});
