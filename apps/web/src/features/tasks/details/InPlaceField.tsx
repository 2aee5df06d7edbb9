import { EditableField } from '@docket/ui';
import type { ReactNode } from 'react';
import type { FieldEdit } from './useFieldEdit.ts';

interface Props<T> {
  readonly label: string;
  readonly edit: FieldEdit<T>;
  /** The box shown while editing; absent when the viewer may not change the field. */
  readonly editor: ReactNode;
  /** The value as it reads. */
  readonly children: ReactNode;
}

/** One field of a task, edited in place. */
export function InPlaceField<T>({ label, edit, editor, children }: Props<T>) {
  return (
    <EditableField
      label={label}
      editing={edit.editing}
      onEdit={edit.begin}
      onSave={() => edit.save()}
      onRevert={edit.revert}
      state={edit.state}
      editor={editor}
    >
      {children}
    </EditableField>
  );
}
