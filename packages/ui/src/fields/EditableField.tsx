import { Pencil } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { FieldStateLines } from './FieldStateLines.tsx';
import type { FieldState } from './fieldState.ts';
import { useEditKeys } from './useEditKeys.ts';
import classes from './EditableField.module.css';

export type EditableFieldProps = {
  readonly label: string;
  /** The value as it reads; nothing interactive inside when the field can be edited. */
  readonly children: ReactNode;
  /** The box shown while editing; absent when the viewer may not change the field. */
  readonly editor?: ReactNode;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onSave: () => void;
  /** Back to the value as it stands. */
  readonly onRevert: () => void;
  readonly state?: FieldState | undefined;
};

/** A field edited in place: Enter or leaving it saves, Escape reverts, "Saved" says it worked. */
export function EditableField(props: EditableFieldProps) {
  const { label, children, editor, editing, onEdit, onSave, onRevert, state = {} } = props;
  const cell = useRef<HTMLElement>(null);
  useEditKeys(cell, editing, { onSave, onRevert });
  const editable = editor !== undefined && editor !== null && editor !== false;
  return (
    <div className={classes.row}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.cell} ref={cell}>
        {editing && editable && editor}
        {!editing && editable && (
          <button type="button" className={classes.value} onClick={onEdit}>
            {children}
            <span className="docket-hidden">edit {label}</span>
            <Pencil className={classes.pencil} size={13} aria-hidden="true" />
          </button>
        )}
        {!editable && <div className={classes.value}>{children}</div>}
        <FieldStateLines state={state} />
      </dd>
    </div>
  );
}
