import { Button } from '../../shared/forms/Button.tsx';
import { ButtonLink } from '../../shared/forms/ButtonLink.tsx';
import { Choices } from '../../shared/forms/Choices.tsx';
import { t } from '../../shared/words/words.ts';
import { canTakeBack, offered, stepsToDone, type Task } from './taskActions.ts';
import type { Told } from './TaskView.tsx';
import { useStartTask } from './useStartTask.ts';
import { useTakeBack } from './useTakeBack.ts';

interface Props {
  readonly task: Task;
  readonly onTold: (told: Told) => void;
}

/** What the client can do now, and nothing that is not possible. */
export function TaskActions({ task, onTold }: Props) {
  const start = useStartTask(task);
  const takeBack = useTakeBack(task);
  const page = `/tasks/${encodeURIComponent(task.number)}`;
  const buttons = [
    stepsToDone(task) === null ? null : (
      <ButtonLink key="done" to={`${page}/complete`}>
        {t('task.markDone')}
      </ButtonLink>
    ),
    offered(task, 'DOING') === undefined ? null : (
      <Button
        key="start"
        kind="secondary"
        busy={start.busy}
        onClick={async () => onTold({ outcome: await start.run(undefined), notice: 'STARTED' })}
      >
        {t('task.start')}
      </Button>
    ),
    offered(task, 'CANCEL') === undefined ? null : (
      <ButtonLink key="cannot" kind="quiet" to={`${page}/cancel`}>
        {t('task.cannot')}
      </ButtonLink>
    ),
    offered(task, 'REOPEN') === undefined ? null : (
      <ButtonLink key="reopen" kind="secondary" to={`${page}/reopen`}>
        {t('task.reopen')}
      </ButtonLink>
    ),
    canTakeBack(task) ? (
      <Button
        key="mistake"
        kind="quiet"
        busy={takeBack.busy}
        onClick={async () => onTold({ outcome: await takeBack.run(undefined), notice: 'TAKEN_BACK' })}
      >
        {t('task.mistake')}
      </Button>
    ) : null,
  ].filter((button) => button !== null);
  return buttons.length === 0 ? null : <Choices>{buttons}</Choices>;
}
