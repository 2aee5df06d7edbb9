import { useQuery } from '@apollo/client/react';
import { PeoplePicker, type PersonOption } from '@docket/ui';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { StaffToChooseDocument } from '#gql';
import { awayWords } from './awayWords.ts';

interface Props {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: PersonOption | null;
  readonly onChange: (person: PersonOption | null) => void;
  /** Who cannot be chosen. */
  readonly exceptId?: string | undefined;
  readonly error?: string | undefined;
  readonly field?: string | undefined;
  readonly focused?: boolean | undefined;
}

const pause = 150;

/** An active member of staff, searched by the server; those who are away say so. */
export function StaffField({ exceptId, ...rest }: Props) {
  const [words, setWords] = useState('');
  const [search] = useDebouncedValue(words.trim(), pause);
  const { data, previousData, loading } = useQuery(StaffToChooseDocument, {
    variables: { search: search === '' ? null : search },
  });
  const people = (data ?? previousData)?.people.nodes ?? [];
  const options = people
    .filter(({ id }) => id !== exceptId)
    .map(({ absence, departments, ...person }) => ({
      ...person,
      department: departments.map(({ name }) => name).join(', '),
      reason: awayWords(absence) ?? undefined,
    }));
  return <PeoplePicker {...rest} options={options} onSearch={setWords} loading={loading} />;
}
