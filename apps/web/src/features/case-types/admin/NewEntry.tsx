import { Button, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import classes from './Editor.module.css';

interface Props {
  readonly label: string;
  readonly placeholder?: string;
  readonly add: string;
  readonly missing: string;
  readonly onAdd: (name: string) => void;
}

/** A new entry at the end of a list, by its name. */
export function NewEntry({ label, placeholder, add, missing, onAdd }: Props) {
  const [name, setName] = useState('');
  const [empty, setEmpty] = useState(false);
  const submit = () => {
    setEmpty(name.trim() === '');
    if (name.trim() === '') return;
    onAdd(name.trim());
    setName('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    submit();
  };
  return (
    <div className={classes.newEntry}>
      <TextInput
        label={label}
        placeholder={placeholder}
        value={name}
        maxLength={120}
        error={empty && name.trim() === '' ? missing : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button variant="default" leftSection={<Plus size={16} aria-hidden="true" />} onClick={submit}>
        {add}
      </Button>
    </div>
  );
}
