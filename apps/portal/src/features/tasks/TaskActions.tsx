import { Button } from '../../shared/forms/Button.tsx';
import { ButtonLink } from '../../shared/forms/ButtonLink.tsx';
import { Choices } from '../../shared/forms/Choices.tsx';
import { t } from '../../shared/words/words.ts';
import { canTakeBack, offered, ownLabel, ownSteps, stepsToDone, type Task } from './taskActions.ts';
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
  const steps = ownSteps(task).map(({ action, label }, index) => (
    <ButtonLink
      key={action}
      kind={index === 0 ? 'primary' : 'secondary'}
      to={`${page}/step?do=${encodeURIComponent(action)}`}
    >
      {label ?? action}
    </ButtonLink>
  ));
  const buttons = [
    ...steps,
    stepsToDone(task) === null ? null : (
      <ButtonLink key="done" to={`${page}/complete`}>
        {ownLabel(task, 'COMPLETE') ?? t('task.markDone')}
      </ButtonLink>
    ),
    offered(task, 'DOING') === undefined ? null : (
      <Button
        key="start"
        kind="secondary"
        busy={start.busy}
        onClick={async () => onTold({ outcome: await start.run(undefined), notice: 'STARTED' })}
      >
        {ownLabel(task, 'DOING') ?? t('task.start')}
      </Button>
    ),
    offered(task, 'CANCEL') === undefined ? null : (
      <ButtonLink key="cannot" kind="quiet" to={`${page}/cancel`}>
        {ownLabel(task, 'CANCEL') ?? t('task.cannot')}
      </ButtonLink>
    ),
    offered(task, 'REOPEN') === undefined ? null : (
      <ButtonLink key="reopen" kind="secondary" to={`${page}/reopen`}>
        {ownLabel(task, 'REOPEN') ?? t('task.reopen')}
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
