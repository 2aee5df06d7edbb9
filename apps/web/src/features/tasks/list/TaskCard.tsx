import { useFragment } from '@apollo/client/react';
import { isOutstanding } from '@docket/domain';
import { DueDate, PersonAvatar, StatusBadge } from '@docket/ui';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { TaskRowFragmentDoc } from '#gql';
import { RowButton } from './RowButton.tsx';
import { listText } from './listTexts.ts';
import classes from './TaskCards.module.css';
import type { RowMoves } from './useRowMoves.ts';
import type { ListedTask } from './useTaskList.ts';

interface Props {
  readonly task: ListedTask;
  readonly today: string;
  readonly ghost: string | null;
  readonly moves: RowMoves;
  readonly renderExtra: ((task: ListedTask, moves: RowMoves) => ReactNode) | undefined;
}

/** A task on a phone: the title, then status, due day and who holds it. */
export const TaskCard = memo(function TaskCard({ task, today, ghost, moves, renderExtra }: Props) {
  const { data: row, complete } = useFragment({
    fragment: TaskRowFragmentDoc,
    fragmentName: 'TaskRow',
    from: task,
  });
  if (!complete) return null;
  return (
    <li className={classes.card} data-ghost={ghost !== null || undefined}>
      <Link className={classes.link} to={`/tasks/${row.number}`}>
        <span className={classes.title} dir="auto">
          {row.isNewToViewer && (
            <span className={classes.new}>
              <span className="docket-hidden">{listText('newToYou')}</span>
            </span>
          )}
          <span className={classes.words}>{row.title}</span>
          <bdi className={classes.number}>{row.number}</bdi>
        </span>
        <span className={classes.facts}>
          <StatusBadge status={row.status} label={row.statusLabel} quiet />
          {ghost ?? <DueDate dueOn={row.dueOn} today={today} finished={!isOutstanding(row.status)} />}
          {row.assignee !== null && <PersonAvatar person={row.assignee} size={20} named />}
        </span>
      </Link>
      <div className={classes.end}>
        {renderExtra?.(task, moves)}
        <RowButton task={task} moves={moves} className={classes.more} reachable />
      </div>
    </li>
  );
});
