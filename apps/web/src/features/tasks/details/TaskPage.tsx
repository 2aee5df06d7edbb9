import { SkeletonLines } from '@docket/ui';
import { useCallback, useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { detailText } from './detailTexts.ts';
import { TaskFailure } from './TaskFailure.tsx';
import { TaskMissing } from './TaskMissing.tsx';
import { TaskView } from './TaskView.tsx';
import classes from './TaskView.module.css';
import { useOpenTask } from './useOpenTask.ts';
import { WaitingHeading } from './WaitingHeading.tsx';

/** The page of one task, `/tasks/:number`. */
export function TaskPage() {
  const { number = '' } = useParams();
  const { task, failure, refetch } = useOpenTask(number);
  const [headed, setHeaded] = useState(false);
  const takeFocus = useCallback(() => setHeaded(true), []);
  // The focus and the announcement go by the number: a title that somebody edits meanwhile takes neither.
  usePageTitle(detailText('task', { number }));
  const title = task?.title;
  useEffect(() => {
    if (title !== undefined) document.title = `${detailText('pageTitle', { number, title })} · Docket`;
  }, [number, title]);
  const failed = failure !== null && (
    <TaskFailure failure={failure} shown={task !== undefined && task !== null} onRetry={refetch} />
  );
  if (task) {
    return (
      <div className={classes.page}>
        {failed}
        <TaskView key={task.id} task={task} refetch={refetch} inside="page" focused={headed} />
      </div>
    );
  }
  return (
    <div className={classes.page}>
      <WaitingHeading text={detailText('task', { number })} onLeaveFocused={takeFocus} />
      {failed}
      {task === null && <TaskMissing />}
      {task === undefined && failure === null && <SkeletonLines label={detailText('loading')} count={8} />}
    </div>
  );
}
