import type { FormSchema } from '@docket/domain';
import { useState } from 'react';
import { EmptyState } from '../feedback/EmptyState.tsx';
import { AddField } from './AddField.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { fieldKey, fieldOfKind, formOf, listedFields, type ListedField, moved } from './fieldList.ts';
import classes from './FormEditor.module.css';
import type { FieldKind } from './fieldKinds.ts';

export type FormEditorProps = {
  /** Null where there is no form yet. */
  readonly form: FormSchema | null;
  readonly onChange: (form: FormSchema | null) => void;
  /** What is wrong, by the key of the field. */
  readonly errors?: Readonly<Record<string, string>> | undefined;
  /** What conditions and templates call a field, shown beside its key. */
  readonly nameOf?: ((key: string) => string) | undefined;
};

/** The fields of a form: add, word, order with buttons, take out. A field's key is made from its first label and stays. */
export function FormEditor({ form, onChange, errors = {}, nameOf = String }: FormEditorProps) {
  const [open, setOpen] = useState<string | null>(null);
  const fields = listedFields(form);
  const change = (next: readonly ListedField[]) => onChange(formOf(next, form));

  const add = (label: string, kind: FieldKind) => {
    const key = fieldKey(
      label,
      fields.map((listed) => listed.key),
    );
    change([...fields, { key, required: false, field: { ...fieldOfKind(kind), title: label } }]);
    setOpen(key);
  };

  return (
    <div className={classes.editor}>
      {fields.length === 0 && (
        <EmptyState
          compact
          title="No fields yet."
          text="Add the first one below: what do you need to know?"
        />
      )}
      {fields.length > 0 && (
        <ol className={classes.fields} aria-label="Fields">
          {fields.map((listed, index) => (
            <FieldEditor
              key={listed.key}
              listed={listed}
              name={nameOf(listed.key)}
              error={errors[listed.key]}
              open={open === listed.key}
              place={{ first: index === 0, last: index === fields.length - 1 }}
              onOpen={() => setOpen(open === listed.key ? null : listed.key)}
              onChange={(next) => change(fields.with(index, next))}
              onMove={(step) => change(moved(fields, index, step))}
              onRemove={() => change(fields.filter(({ key }) => key !== listed.key))}
            />
          ))}
        </ol>
      )}
      <AddField onAdd={add} />
    </div>
  );
}
