import '../../shared/words/bringTaskWords.ts';
import type { ReactNode } from 'react';
import { Lost } from '../../shared/layout/Lost.tsx';
import { Waiting } from '../../shared/layout/Waiting.tsx';
import { t } from '../../shared/words/words.ts';
import { DonePage } from './DonePage.tsx';
import { NotNow } from './NotNow.tsx';
import { ownLastMove, stepsToDone, type Task } from './taskActions.ts';
import { useSticky } from '../../shared/layout/useSticky.ts';
import { useTask } from './useTask.ts';

interface Props {
  readonly number: string;
  /** The form, composed with the files by the route. */
  readonly children: (task: Task) => ReactNode;
}

type View = 'FORM' | 'DONE' | 'NOT_NOW';

function viewOf(task: Task): View {
  if (task.status === 'COMPLETED' && ownLastMove(task) !== null) return 'DONE';
  return stepsToDone(task) === null ? 'NOT_NOW' : 'FORM';
}

const onlyForward = (shown: View, next: View) => shown === 'NOT_NOW' || next === 'DONE';

/** "Mark as done": the form, and afterwards the confirmation, which a reload shows again. */
export function CompletePage({ number, children }: Props) {
  const { data, failure, reload } = useTask(number);
  const task = data?.task ?? null;
  const view = useSticky(task === null ? null : viewOf(task), onlyForward);
  if (data === undefined) return <Waiting failure={failure} onRetry={reload} />;
  if (task === null) return <Lost title={t('task.lost')} why={t('task.lostWhy')} />;
  if (view === 'DONE') return <DonePage task={task} />;
  if (view === 'NOT_NOW') return <NotNow task={task} title={t('complete.notNow')} />;
  return children(task);
}
