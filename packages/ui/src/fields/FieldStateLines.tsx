import { useAfterDelay } from '../feedback/useAfterDelay.ts';
import { FieldConflictLine } from './FieldConflictLine.tsx';
import type { FieldState } from './fieldState.ts';
import classes from './EditableField.module.css';

/** Under a field: whether it is being saved, was saved, could not be saved, or was changed by somebody else. */
export function FieldStateLines({ state }: { readonly state: FieldState }) {
  const saving = useAfterDelay(state.saving === true);
  return (
    <>
      <output className={classes.state}>
        {saving && 'Saving…'}
        {state.saved === true && 'Saved'}
      </output>
      {state.error !== undefined && (
        <p className={classes.error} role="alert">
          {state.error}
        </p>
      )}
      {state.conflict !== undefined && <FieldConflictLine conflict={state.conflict} />}
    </>
  );
}
