import { isOutstanding, type TaskReason } from '@docket/domain';
import {
  dayWords,
  DueDate,
  exactTime,
  PersonName,
  PriorityIcon,
  RelativeTime,
  StatusBadge,
} from '@docket/ui';
import type { ReactNode } from 'react';
import type { TaskRowFragment } from '#gql';
import classes from '../../../shared/list/rows/cells.module.css';
import { shortAgo } from '../../../shared/list/shortAgo.ts';
import type { ColumnKey } from './listColumns.ts';
import { listText } from './listTexts.ts';
import { moveWords } from './moveWords.ts';
import reasonClasses from './reasons.module.css';

/** What cells need besides the row. */
export interface CellAround {
  readonly today: string;
  readonly now: Date;
  readonly timeZone: string;
  /** Narrows the list to what is there for this reason. */
  readonly onReason: (reason: TaskReason) => void;
}

type Cell = (row: TaskRowFragment, around: CellAround) => ReactNode;

const day = (value: string | null, today: string) =>
  value === null ? null : <time dateTime={value}>{dayWords(value, today)}</time>;

const count = (value: number) => (value === 0 ? null : value);

/** What each column shows of a row; an empty cell stays blank. Title and number are drawn by the row itself. */
export const cells: Readonly<Record<Exclude<ColumnKey, 'title'>, Cell>> = {
  priority: (row) => <PriorityIcon priority={row.priority} />,
  number: (row) => <bdi className={classes.number}>{row.number}</bdi>,
  status: (row) => <StatusBadge status={row.status} label={row.statusLabel} quiet />,
  assignee: (row) => <PersonName person={row.assignee} size={20} />,
  department: (row) => row.department && <span dir="auto">{row.department.name}</span>,
  due: (row, { today }) => <DueDate dueOn={row.dueOn} today={today} finished={!isOutstanding(row.status)} />,
  case: (row) => row.case && <bdi>{row.case.number}</bdi>,
  updated: (row, { now, timeZone }) => (
    <time
      className={classes.quiet}
      dateTime={row.lastActivityAt}
      title={exactTime(row.lastActivityAt, timeZone)}
    >
      {shortAgo(row.lastActivityAt, now, timeZone)}
    </time>
  ),
  why: (row, { onReason }) => (
    <span className={reasonClasses.reasons}>
      {row.reasons.map((reason) => (
        <button
          key={reason}
          type="button"
          className={reasonClasses.reason}
          tabIndex={-1}
          title={listText('filterReason')}
          onClick={() => onReason(reason)}
        >
          {listText(`reason.${reason}`)}
        </button>
      ))}
    </span>
  ),
  lastMove: (row, { now, timeZone }) =>
    row.lastMove && (
      <span className={classes.quiet}>
        {moveWords(row.lastMove)}{' '}
        <time dateTime={row.lastMove.at} title={exactTime(row.lastMove.at, timeZone)}>
          {shortAgo(row.lastMove.at, now, timeZone)}
        </time>
      </span>
    ),
  creator: (row) => <PersonName person={row.creator} size={20} />,
  client: (row) => row.client && <span dir="auto">{row.client.name}</span>,
  start: (row, { today }) => day(row.startOn, today),
  completed: (row, { now, timeZone }) =>
    row.completedAt && <RelativeTime at={row.completedAt} now={now} timeZone={timeZone} />,
  percent: (row) => count(row.percentComplete),
  comments: (row) => count(row.commentCount),
  files: (row) => count(row.attachmentCount),
};
