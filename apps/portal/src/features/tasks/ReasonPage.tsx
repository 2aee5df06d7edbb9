import '../../shared/words/bringTaskWords.ts';
import type { ReactNode } from 'react';
import { Lost } from '../../shared/layout/Lost.tsx';
import { Waiting } from '../../shared/layout/Waiting.tsx';
import { t } from '../../shared/words/words.ts';
import { NotNow } from './NotNow.tsx';
import { offered, type Task } from './taskActions.ts';
import { useSticky } from '../../shared/layout/useSticky.ts';
import { useTask } from './useTask.ts';

interface Props {
  readonly number: string;
  readonly action: string;
  /** The heading when the action is not possible. */
  readonly notNow: string;
  readonly children: (task: Task) => ReactNode;
}

const onceShown = (shown: 'FORM' | 'NOT_NOW') => shown === 'NOT_NOW';

/** The page of an action that asks for words: its form while the action is offered, else where the task stands. */
export function ReasonPage({ number, action, notNow, children }: Props) {
  const { data, failure, reload } = useTask(number);
  const task = data?.task ?? null;
  const possible = task !== null && offered(task, action) !== undefined;
  const view = useSticky(task === null ? null : possible ? 'FORM' : 'NOT_NOW', onceShown);
  if (data === undefined) return <Waiting failure={failure} onRetry={reload} />;
  if (task === null) return <Lost title={t('task.lost')} why={t('task.lostWhy')} />;
  return view === 'FORM' ? children(task) : <NotNow task={task} title={notNow} />;
}
