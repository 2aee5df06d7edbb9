import { useToday } from '@docket/client';
import { DueDate, StatusBadge, useAfterDelay } from '@docket/ui';
import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { MoveNoticeBanner } from '../../tasks/actions/MoveNoticeBanner.tsx';
import { isOffered, labelOf } from '../../tasks/actions/offers.ts';
import { useActionableTask } from '../../tasks/actions/readTask.ts';
import { useMoveState, useTaskActions } from '../../tasks/actions/taskActionsContext.ts';
import { useEffect } from 'react';
import { holderWords } from '../page/holderWords.ts';
import type { OpenCase } from '../page/useOpenCase.ts';
import classes from './CloseCase.module.css';
import { closeText } from './closeTexts.ts';

interface Props {
  readonly task: OpenCase['outstandingTasks'][number];
}

// What settles the task comes first; what is not started has to be started before.
const moves = ['COMPLETE', 'DOING', 'CANCEL', 'REASSIGN', 'CLAIM'] as const;

/** One task that keeps a case open: who has it, by when, and what can be done without leaving. */
export function OutstandingTask({ task }: Props) {
  const today = useToday();
  const actionable = useActionableTask(task.id);
  const { start, showsNotices } = useTaskActions();
  const { moving, notice } = useMoveState(task.id);
  const saving = useAfterDelay(moving);
  useEffect(() => showsNotices(task.id), [showsNotices, task.id]);
  const { number, title, dueOn, status, statusLabel } = task;
  return (
    <li className={classes.task}>
      <div className={classes.words}>
        <span className={classes.name}>
          <bdi className={classes.quiet}>{number}</bdi>
          <Link to={`/tasks/${number}`} dir="auto">
            {title}
          </Link>
        </span>
        <span className={classes.state}>
          <StatusBadge status={status} label={statusLabel} quiet />
          <span dir="auto">{closeText('with', { holder: holderWords(task) })}</span>
          <DueDate dueOn={dueOn} today={today} />
        </span>
      </div>
      {notice !== undefined && <MoveNoticeBanner taskId={task.id} />}
      <div className={classes.moves}>
        {actionable !== null &&
          moves
            .filter((move) => isOffered(actionable, move))
            .map((move, index) => {
              const label = labelOf(actionable, move);
              return (
                <Button
                  key={move}
                  size="compact-sm"
                  variant={index === 0 ? 'light' : 'default'}
                  loading={saving}
                  aria-label={closeText('move', { label, number })}
                  onClick={() => start(task.id, move)}
                >
                  {label}
                </Button>
              );
            })}
      </div>
    </li>
  );
}
