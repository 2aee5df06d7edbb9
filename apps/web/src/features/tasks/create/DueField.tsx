import { useToday } from '@docket/client';
import { addDays } from '@docket/domain';
import { TextInput } from '@mantine/core';
import classes from './NewTask.module.css';
import { newTaskText } from './newTaskTexts.ts';

interface Props {
  /** Says that another thing gives the day: then it may stay empty. */
  readonly optional?: boolean;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (day: string) => void;
}

const shortcuts = [
  { key: 'dueToday', days: 0 },
  { key: 'dueTomorrow', days: 1 },
  { key: 'dueWeek', days: 7 },
] as const;

/** The day the task is due, with the usual ones one press away. */
export function DueField({ optional = false, value, error, onChange }: Props) {
  const today = useToday();
  const past = value !== '' && value < today;
  return (
    <div>
      <TextInput
        type="date"
        label={newTaskText(optional ? 'dueOptional' : 'due')}
        value={value}
        error={error}
        description={past ? newTaskText('duePast') : optional ? newTaskText('dueFromTarget') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-field="dueOn"
        aria-required={!optional || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={classes.shortcuts}>
        {shortcuts.map(({ key, days }) => (
          <button
            key={key}
            type="button"
            className={classes.shortcut}
            onClick={() => onChange(addDays(today, days))}
          >
            {newTaskText(key)}
          </button>
        ))}
      </div>
    </div>
  );
}
