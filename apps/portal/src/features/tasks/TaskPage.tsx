import '../../shared/words/bringTaskWords.ts';
import { type ReactNode, useState } from 'react';
import { Lost } from '../../shared/layout/Lost.tsx';
import { Waiting } from '../../shared/layout/Waiting.tsx';
import { usePlace } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import type { Task } from './taskActions.ts';
import { noticeIn } from './taskNotice.ts';
import { type Told, TaskView } from './TaskView.tsx';
import { useTask } from './useTask.ts';

interface Props {
  readonly number: string;
  /** Files and messages, drawn by the features they belong to. */
  readonly children: (task: Task) => ReactNode;
}

/** One task: what is needed, by when, whose turn it is, and what the client can do about it. */
export function TaskPage({ number, children }: Props) {
  const { data, failure, reload } = useTask(number);
  const { state } = usePlace();
  const [told, setTold] = useState<Told | null>(null);
  if (data === undefined) return <Waiting failure={failure} onRetry={reload} />;
  if (data.task === null) return <Lost title={t('task.lost')} why={t('task.lostWhy')} />;
  return (
    <TaskView task={data.task} arrivedWith={noticeIn(state)} told={told} onTold={setTold}>
      {children(data.task)}
    </TaskView>
  );
}
