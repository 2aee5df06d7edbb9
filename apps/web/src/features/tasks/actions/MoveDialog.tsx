import { ActionDialog } from '@docket/ui';
import { dialogOption, dialogTask } from './dialogOption.ts';
import { moveText } from './moveTexts.ts';
import type { MoveOutcome } from './moveOutcome.ts';
import { useMoveFields } from './useMoveFields.tsx';
import { useMoveForm } from './useMoveForm.ts';
import type { Decided } from './useMovePerformer.ts';
import type { OpenMove } from './useMoves.ts';

export type MoveDialogProps = {
  readonly opened: OpenMove;
  readonly perform: (decided: Decided) => Promise<MoveOutcome>;
  readonly onClose: () => void;
};

/** The dialog of a move: fills the form, sends it, and stays open with everything typed when it was not applied. */
export function MoveDialog({ opened, perform, onClose }: MoveDialogProps) {
  const { task, move } = opened;
  const state = useMoveForm({ opened, perform, onClose });
  const fields = useMoveFields(task, move, state);
  const takesOver = move === 'DOING' && { label: moveText('takeOver'), run: () => state.submit(true) };
  return (
    <ActionDialog
      task={dialogTask(task)}
      option={dialogOption(task, move)}
      form={state.form}
      onFormChange={state.setForm}
      destination={fields.destination}
      departmentPicker={fields.departmentPicker}
      personPicker={fields.personPicker}
      dueField={fields.dueField}
      errors={state.errors}
      failure={state.failure}
      busy={state.busy}
      restored={state.restored}
      onDiscardDraft={state.discard}
      alternative={takesOver === false ? undefined : takesOver}
      onSubmit={() => state.submit(false)}
      onClose={onClose}
    />
  );
}
