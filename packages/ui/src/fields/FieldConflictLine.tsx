import { Button } from '@mantine/core';
import type { FieldConflict } from './fieldState.ts';
import classes from './EditableField.module.css';

/** Under a field: what somebody else set it to, and the choice between theirs and mine. */
export function FieldConflictLine({ conflict }: { readonly conflict: FieldConflict }) {
  return (
    <div className={classes.conflict} role="alert">
      <span>{conflict.text}</span>
      <Button size="compact-xs" variant="default" onClick={conflict.theirs.take}>
        {conflict.theirs.label}
      </Button>
      <Button size="compact-xs" variant="default" onClick={conflict.mine.keep}>
        {conflict.mine.label}
      </Button>
    </div>
  );
}
