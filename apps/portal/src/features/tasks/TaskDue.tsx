import { useToday } from '@docket/client';
import type { TaskInListFragment } from '#gql';
import { dayOf, dueWords } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';
import classes from './TaskDue.module.css';

type Props = { readonly task: Pick<TaskInListFragment, 'status' | 'dueOn' | 'completedAt'> };

/** By when a task is due, or when it was completed; nothing for a task without a day. */
export function TaskDue({ task: { status, dueOn, completedAt } }: Props) {
  const today = useToday();
  const reader = useReader();
  if (status === 'CANCELLED') return null;
  if (status === 'COMPLETED') {
    return completedAt === null ? null : t('due.completed', { day: dayOf(completedAt, today, reader) });
  }
  if (dueOn === null) return null;
  const { key, day } = dueWords(dueOn, today);
  return (
    <time dateTime={dueOn} className={key === 'late' ? classes.late : undefined}>
      {t(`due.${key}`, { day })}
    </time>
  );
}
