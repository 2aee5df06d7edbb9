import { ButtonLink } from '../../shared/forms/ButtonLink.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { t } from '../../shared/words/words.ts';
import type { Task } from './taskActions.ts';
import { TaskFacts } from './TaskFacts.tsx';

interface Props {
  readonly task: Task;
  readonly title: string;
}

/** Reached by an old link: the task has moved on, and where it stands now. */
export function NotNow({ task, title }: Props) {
  return (
    <Page title={title} caption={task.title}>
      <p>{t(`task.turn.${task.turn}`)}</p>
      <TaskFacts task={task} />
      <div>
        <ButtonLink to={`/tasks/${encodeURIComponent(task.number)}`}>{t('complete.back')}</ButtonLink>
      </div>
    </Page>
  );
}
