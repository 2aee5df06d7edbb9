import { SkeletonLines } from '@docket/ui';
import { useParams } from 'react-router-dom';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { detailText } from './detailTexts.ts';
import { TaskFailure } from './TaskFailure.tsx';
import { TaskMissing } from './TaskMissing.tsx';
import { TaskView } from './TaskView.tsx';
import classes from './TaskView.module.css';
import { useOpenTask } from './useOpenTask.ts';

/** The page of one task, `/tasks/:number`. */
export function TaskPage() {
  const { number = '' } = useParams();
  const { task, failure, refetch } = useOpenTask(number);
  usePageTitle(
    task
      ? detailText('pageTitle', { number: task.number, title: task.title })
      : detailText('task', { number }),
  );
  if (task === null) return <TaskMissing />;
  return (
    <div className={classes.page}>
      {failure !== null && <TaskFailure failure={failure} shown={task !== undefined} onRetry={refetch} />}
      {task === undefined ? (
        failure === null && <SkeletonLines label={detailText('loading')} count={8} />
      ) : (
        <TaskView key={task.id} task={task} refetch={refetch} inside="page" />
      )}
    </div>
  );
}
