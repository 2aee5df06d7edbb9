import { useQuery } from '@apollo/client/react';
import { type DrawnPerson, PeoplePicker, PersonName } from '@docket/ui';
import { ActionIcon } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { X } from 'lucide-react';
import { useState } from 'react';
import { FactPeopleDocument } from '#gql';
import { detailText } from './detailTexts.ts';
import classes from './TaskFacts.module.css';

export type PeopleEditorProps = {
  readonly label: string;
  readonly people: readonly DrawnPerson[];
  readonly onAdd: (person: DrawnPerson) => void;
  readonly onRemove: (personId: string) => void;
};

/** The people with a way to take each out, and a picker to add more. */
export function PeopleEditor({ label, people, onAdd, onRemove }: PeopleEditorProps) {
  const [words, setWords] = useState('');
  const [search] = useDebouncedValue(words, 150);
  const { data, previousData, loading } = useQuery(FactPeopleDocument, {
    variables: { search: search.trim() === '' ? null : search.trim() },
  });
  const there = new Set(people.map(({ id }) => id));
  const options = ((data ?? previousData)?.people.nodes ?? [])
    .filter((person) => person.active && !there.has(person.id))
    .map(({ departments, ...person }) => ({
      ...person,
      department: departments.map(({ name }) => name).join(', '),
    }));
  return (
    <div className={classes.editor}>
      {people.map((person) => (
        <span key={person.id} className={classes.chip}>
          <PersonName person={person} size={20} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={detailText('remove', { name: person.name })}
            onClick={() => onRemove(person.id)}
          >
            <X size={14} aria-hidden="true" />
          </ActionIcon>
        </span>
      ))}
      <PeoplePicker
        label={label}
        value={null}
        onChange={(person) => {
          if (person !== null) onAdd(person);
        }}
        options={options}
        onSearch={setWords}
        loading={loading}
      />
    </div>
  );
}
