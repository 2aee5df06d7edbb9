import { useQuery } from '@apollo/client/react';
import { Picker } from '@docket/ui';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { NewTaskCasesDocument } from '#gql';
import { newTaskText } from './newTaskTexts.ts';
import type { Chosen } from './taskForm.ts';

interface Props {
  readonly client: Chosen | null;
  readonly value: Chosen | null;
  readonly error: string | undefined;
  /** The case, and the client it belongs to. */
  readonly onChange: (caseFile: Chosen | null, client: Chosen | null) => void;
}

/** The open case the task belongs to; only the client's own once a client is chosen. */
export function CaseField({ client, value, error, onChange }: Props) {
  const [words, setWords] = useState('');
  const [search] = useDebouncedValue(words.trim(), 150);
  const { data, previousData, loading } = useQuery(NewTaskCasesDocument, {
    variables: {
      filter: {
        status: ['OPEN'],
        ...(client !== null && { clientIds: [client.id] }),
        ...(search !== '' && { text: search }),
      },
    },
  });
  const found = (data ?? previousData)?.cases.nodes ?? [];
  const options = found.map(({ id, number, title }) => ({ id, name: `${number} ${title}` }));
  return (
    <Picker<Chosen>
      label={newTaskText('case')}
      value={value}
      onChange={(chosen) => {
        const owner = found.find(({ id }) => id === chosen?.id)?.client;
        onChange(chosen, owner ?? client);
      }}
      groups={[{ label: '', options }]}
      renderOption={({ name }) => <span dir="auto">{name}</span>}
      onSearch={setWords}
      loading={loading}
      error={error}
      field="case"
      nothing={newTaskText('noCase')}
    />
  );
}
