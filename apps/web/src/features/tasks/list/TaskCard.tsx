import { isOutstanding } from '@docket/domain';
import { DueDate, PersonAvatar, StatusBadge } from '@docket/ui';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
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
  return (
    <li className={classes.card} data-ghost={ghost !== null || undefined}>
      <Link className={classes.link} to={`/tasks/${task.number}`}>
        <span className={classes.title} dir="auto">
          {task.isNewToViewer && (
            <span className={classes.new}>
              <span className="docket-hidden">{listText('newToYou')}</span>
            </span>
          )}
          <span className={classes.words}>{task.title}</span>
          <bdi className={classes.number}>{task.number}</bdi>
        </span>
        <span className={classes.facts}>
          <StatusBadge status={task.status} label={task.statusLabel} quiet />
          {ghost ?? <DueDate dueOn={task.dueOn} today={today} finished={!isOutstanding(task.status)} />}
          {task.assignee !== null && <PersonAvatar person={task.assignee} size={20} named />}
        </span>
      </Link>
      <div className={classes.end}>
        {renderExtra?.(task, moves)}
        <RowButton task={task} moves={moves} className={classes.more} reachable />
      </div>
    </li>
  );
});
