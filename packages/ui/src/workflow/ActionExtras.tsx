import { Checkbox, TextInput } from '@mantine/core';
import type { ActionForm } from './actionOption.ts';
import classes from './ActionDialog.module.css';

export type ActionExtrasProps = {
  readonly form: ActionForm;
  readonly onChange: (part: Partial<ActionForm>) => void;
  readonly withWatching: boolean;
  readonly dueError: string | undefined;
};

/** What can be changed along with a move: the due date, and whether I keep watching. */
export function ActionExtras({ form, onChange, withWatching, dueError }: ActionExtrasProps) {
  return (
    <div className={classes.row}>
      <TextInput
        data-field="dueOn"
        type="date"
        label="New due date (optional)"
        value={form.dueOn}
        onChange={(event) => onChange({ dueOn: event.currentTarget.value })}
        error={dueError}
      />
      {withWatching && (
        <Checkbox
          label="Keep watching"
          checked={form.keepWatching}
          onChange={(event) => onChange({ keepWatching: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}
