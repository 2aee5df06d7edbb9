import { useQuery } from '@apollo/client/react';
import { Picker } from '@docket/ui';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { NewTaskClientsDocument } from '#gql';
import { newTaskText } from './newTaskTexts.ts';
import type { Chosen } from './taskForm.ts';

interface Props {
  readonly value: Chosen | null;
  readonly error: string | undefined;
  readonly onChange: (client: Chosen | null) => void;
}

/** The client the task is for, found by name. */
export function ClientField({ value, error, onChange }: Props) {
  const [words, setWords] = useState('');
  const [search] = useDebouncedValue(words.trim(), 150);
  const { data, previousData, loading } = useQuery(NewTaskClientsDocument, {
    variables: { search: search === '' ? null : search },
  });
  return (
    <Picker<Chosen>
      label={newTaskText('client')}
      value={value}
      onChange={onChange}
      groups={[{ label: '', options: (data ?? previousData)?.clients.nodes ?? [] }]}
      renderOption={({ name }) => <span dir="auto">{name}</span>}
      onSearch={setWords}
      loading={loading}
      error={error}
      field="client"
      nothing={newTaskText('noClient')}
    />
  );
}
