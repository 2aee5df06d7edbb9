import { isOutstanding } from '@docket/domain';
import { DueDate, PersonAvatar, StatusBadge } from '@docket/ui';
import { memo, type ReactNode } from 'react';
import { ListCard } from '../../../shared/list/rows/ListCard.tsx';
import cardClasses from '../../../shared/list/rows/ListCards.module.css';
import { RowButton } from './RowButton.tsx';
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
    <ListCard
      row={task}
      to={`/tasks/${task.number}`}
      isNew={task.isNewToViewer}
      isGhost={ghost !== null}
      facts={
        <>
          <StatusBadge status={task.status} label={task.statusLabel} quiet />
          {ghost ?? <DueDate dueOn={task.dueOn} today={today} finished={!isOutstanding(task.status)} />}
          {task.assignee !== null && <PersonAvatar person={task.assignee} size={20} named />}
        </>
      }
      end={
        <>
          {renderExtra?.(task, moves)}
          <RowButton task={task} moves={moves} className={cardClasses.more} reachable />
        </>
      }
    />
  );
});
