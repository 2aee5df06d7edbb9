import { PeekPanel, SkeletonLines } from '@docket/ui';
import { Link } from 'react-router-dom';
import { detailText } from './detailTexts.ts';
import { TaskFailure } from './TaskFailure.tsx';
import { TaskMissing } from './TaskMissing.tsx';
import { TaskView } from './TaskView.tsx';
import classes from './TaskView.module.css';
import { useOpenTask } from './useOpenTask.ts';

export type TaskPeekProps = {
  /** Number of the task beside which the list stays: "TASK-42". */
  readonly number: string;
  readonly onClose: () => void;
};

/** A task beside a list: 480 px, resizable; its number leads to the page. */
export function TaskPeek({ number, onClose }: TaskPeekProps) {
  const { task, failure, refetch } = useOpenTask(number);
  return (
    <PeekPanel
      label={detailText('task', { number })}
      onClose={onClose}
      head={
        <Link className={classes.number} to={`/tasks/${number}`} title={detailText('openPage', { number })}>
          <bdi>{number}</bdi>
        </Link>
      }
    >
      {task === null && <TaskMissing />}
      {failure !== null && <TaskFailure failure={failure} shown={task !== undefined} onRetry={refetch} />}
      {task === undefined && failure === null && <SkeletonLines label={detailText('loading')} count={8} />}
      {task && <TaskView key={task.id} task={task} refetch={refetch} inside="peek" />}
    </PeekPanel>
  );
}
