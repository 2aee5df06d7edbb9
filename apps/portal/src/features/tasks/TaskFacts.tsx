import { useToday } from '@docket/client';
import { type Fact, Facts } from '../../shared/layout/Facts.tsx';
import { Link } from '../../shared/router/Link.tsx';
import { dayOf } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';
import type { Task } from './taskActions.ts';
import { TaskDue } from './TaskDue.tsx';
import { TaskStatusTag } from './TaskStatusTag.tsx';

/** Status, day, case and holder of a task; only what has a value. */
export function TaskFacts({ task }: { readonly task: Task }) {
  const today = useToday();
  const reader = useReader();
  const { status, dueOn, completedAt, assignee } = task;
  const over = task.turn === 'NOBODY';
  const facts: (Fact | null)[] = [
    { name: t('task.status'), value: <TaskStatusTag status={status} /> },
    completedAt === null ? null : { name: t('task.completed'), value: dayOf(completedAt, today, reader) },
    over || dueOn === null ? null : { name: t('task.dueOn'), value: <TaskDue task={task} /> },
    task.case === null
      ? null
      : {
          name: t('task.case'),
          value: <Link to={`/cases/${encodeURIComponent(task.case.number)}`}>{task.case.title}</Link>,
        },
    assignee === null
      ? null
      : { name: t('task.holder'), value: assignee.isYou ? t('task.you') : assignee.name },
  ];
  return <Facts facts={facts.filter((fact) => fact !== null)} />;
}
