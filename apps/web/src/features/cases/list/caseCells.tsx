import { isCaseClosed } from '@docket/domain';
import { CaseStatusBadge, exactTime, PersonName, PriorityIcon, SlaBadge } from '@docket/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import cellClasses from '../../../shared/list/rows/cells.module.css';
import { shortAgo } from '../../../shared/list/shortAgo.ts';
import classes from './CaseList.module.css';
import type { CaseColumnKey } from './caseColumns.ts';
import { caseListText } from './caseListTexts.ts';
import { NextDay } from './NextDay.tsx';
import { nextTask } from './nextTask.ts';
import type { ListedCase } from './useCaseList.ts';

/** What cells need besides the row. */
export interface CaseAround {
  readonly now: Date;
  readonly today: string;
  readonly timeZone: string;
}

type Cell = (row: ListedCase, around: CaseAround) => ReactNode;

/** The stage while the case is simply open; its status where that says more. */
export function stageOf({ status, statusLabel, stageLabel }: ListedCase): ReactNode {
  if (status !== 'OPEN' || stageLabel === null) {
    return <CaseStatusBadge status={status} label={statusLabel} quiet />;
  }
  return <span dir="auto">{stageLabel}</span>;
}

function ago(at: string, { now, timeZone }: CaseAround): ReactNode {
  return (
    <time className={cellClasses.quiet} dateTime={at} title={exactTime(at, timeZone)}>
      {shortAgo(at, now, timeZone)}
    </time>
  );
}

/** What each column shows of a case; an empty cell stays blank. The title is drawn by the row itself. */
export const caseCells: Readonly<Record<Exclude<CaseColumnKey, 'title'>, Cell>> = {
  priority: (row) => <PriorityIcon priority={row.priority} />,
  number: (row) => <bdi className={cellClasses.number}>{row.number}</bdi>,
  client: (row) => row.client && <span dir="auto">{row.client.name}</span>,
  type: (row) => row.type && <span dir="auto">{row.type.label}</span>,
  stage: stageOf,
  owner: (row) => <PersonName person={row.owner} nobody={caseListText('noOwner')} size={20} />,
  tasks: ({ taskCount: total, openTaskCount: open }) =>
    total === 0 ? null : (
      <span title={caseListText('tasksWords', { open, total })}>
        {caseListText('tasksOf', { open, total })}
      </span>
    ),
  sla: (row, { now }) => row.sla && <SlaBadge clock={row.sla} now={now} quiet />,
  next: (row, { today }) => {
    const task = isCaseClosed(row.status) ? null : nextTask(row);
    if (task === null) return null;
    return (
      <span className={classes.next}>
        {task.dueOn !== null && <NextDay dueOn={task.dueOn} today={today} />}
        <Link to={`/tasks/${task.number}`} tabIndex={-1} title={task.title} dir="auto">
          {task.title}
        </Link>
      </span>
    );
  },
  updated: ({ lastActivityAt }, around) => ago(lastActivityAt, around),
  created: ({ createdAt }, around) => ago(createdAt, around),
};
