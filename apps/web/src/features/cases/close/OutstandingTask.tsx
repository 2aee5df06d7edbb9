import { useToday } from '@docket/client';
import { actionLook, DueDate, StatusBadge, type TaskMove, useAfterDelay } from '@docket/ui';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Link } from 'react-router-dom';
import type { ActionableTaskFragment } from '#gql';
import { MoveNoticeBanner } from '../../tasks/actions/MoveNoticeBanner.tsx';
import { labelOf, offersOf } from '../../tasks/actions/offers.ts';
import { useActionableTask } from '../../tasks/actions/readTask.ts';
import { useMoveState, useTaskActions } from '../../tasks/actions/taskActionsContext.ts';
import { holderWords } from '../page/holderWords.ts';
import type { OpenCase } from '../page/useOpenCase.ts';
import classes from './CloseCase.module.css';
import { closeText } from './closeTexts.ts';

interface Props {
  readonly task: OpenCase['outstandingTasks'][number];
}

// Handing a task on or back settles nothing here.
const elsewhere: readonly TaskMove[] = ['FORWARD', 'REPLY', 'REOPEN', 'POSTPONE', 'DELETE'];

/** What settles the task, the ending apart from it, or gives it to whoever can. */
function movesOf(task: ActionableTaskFragment): readonly TaskMove[] {
  const { buttons, ending, menu } = offersOf(task);
  const all = [...buttons, ...(ending === undefined ? [] : [ending]), ...menu];
  return all.map(({ move }) => move).filter((move) => !elsewhere.includes(move));
}

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
          movesOf(actionable).map((move) => {
            const label = labelOf(actionable, move);
            return (
              <Button
                key={move}
                size="compact-sm"
                variant={actionLook(move).tone === 'primary' ? 'light' : 'default'}
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
