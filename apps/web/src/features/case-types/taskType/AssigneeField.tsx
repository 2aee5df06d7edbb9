import { skipToken, useQuery } from '@apollo/client/react';
import { RecordPicker } from '@docket/ui';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { TypeAssigneeDocument, TypeAssigneesDocument } from '#gql';
import { taskTypeText } from './taskTypeTexts.ts';

interface Props {
  /** Id of the person; null for nobody in particular. */
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (personId: string | null) => void;
}

const pause = 150;

/** The name of a person; empty until it is known, and for nobody. */
function usePersonName(id: string | null): string {
  const { data } = useQuery(TypeAssigneeDocument, id === null ? skipToken : { variables: { id } });
  return data?.node?.__typename === 'Person' ? data.node.name : '';
}

/** Who gets the tasks of a type, found among all staff by name; empty for nobody in particular. */
export function AssigneeField({ value, error, onChange }: Props) {
  const [words, setWords] = useState('');
  const [search] = useDebouncedValue(words.trim(), pause);
  const variables = { search: search === '' ? null : search };
  const { data, previousData, loading } = useQuery(TypeAssigneesDocument, { variables });
  const people = (data ?? previousData)?.people.nodes ?? [];
  const options = people.map(({ id, name, departments }) => ({
    id,
    name,
    detail: departments.map((department) => department.name).join(', '),
  }));
  const known = usePersonName(value);
  const name = options.find(({ id }) => id === value)?.name ?? known;
  return (
    <RecordPicker
      label={taskTypeText('assignee')}
      placeholder={taskTypeText('nobody')}
      value={value === null ? null : { id: value, name }}
      options={options}
      onSearch={setWords}
      loading={loading}
      error={error}
      onChange={(person) => onChange(person?.id ?? null)}
    />
  );
}
