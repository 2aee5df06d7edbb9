import { formLimits } from '@docket/domain';
import { Button, Select, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { type FieldKind, fieldKindLabels, fieldKinds } from './fieldKinds.ts';
import classes from './FormEditor.module.css';

/** A new field at the end: its label and how it is answered. Not a form of its own, because it may stand inside one. */
export function AddField({ onAdd }: { readonly onAdd: (label: string, kind: FieldKind) => void }) {
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState<FieldKind>('TEXT');
  const [missing, setMissing] = useState(false);
  const add = () => {
    setMissing(label.trim() === '');
    if (label.trim() === '') return;
    onAdd(label.trim(), kind);
    setLabel('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <fieldset className={classes.add} aria-label="Add a field">
      <TextInput
        label="New field"
        placeholder="Monthly income"
        value={label}
        maxLength={formLimits.title}
        error={missing && label.trim() === '' ? 'Enter what the field asks for.' : undefined}
        onChange={(event) => setLabel(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Select
        label="Answered with"
        data={fieldKinds.map((value) => ({ value, label: fieldKindLabels[value] }))}
        value={kind}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => setKind(fieldKinds.find((each) => each === value) ?? 'TEXT')}
      />
      <Button variant="default" leftSection={<Plus size={16} aria-hidden="true" />} onClick={add}>
        Add field
      </Button>
    </fieldset>
  );
}
