import { taskPriorities, type TaskPriority } from '@docket/domain';
import { PriorityIcon } from '@docket/ui';
import { ChoiceOptions } from './ChoiceOptions.tsx';

interface Props {
  readonly label: string;
  readonly chosen: readonly TaskPriority[];
  readonly onChange: (chosen: readonly TaskPriority[]) => void;
}

/** Priorities to tick, the most urgent first. */
export function PriorityOptions({ label, chosen, onChange }: Props) {
  return (
    <ChoiceOptions
      label={label}
      all={taskPriorities.toReversed()}
      chosen={chosen}
      render={(priority) => <PriorityIcon priority={priority} withLabel />}
      onChange={onChange}
    />
  );
}
