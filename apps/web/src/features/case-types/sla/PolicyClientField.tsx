import { useQuery } from '@apollo/client/react';
import { RecordPicker } from '@docket/ui';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { PolicyClientsDocument } from '#gql';
import { slaText } from './slaTexts.ts';
import { usePolicyClient } from './usePolicyClient.ts';

interface Props {
  /** Id of the client; null for all. */
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (clientId: string | null) => void;
}

/** The client a promise is made to, found by name; empty for all of them. */
export function PolicyClientField({ value, error, onChange }: Props) {
  const [words, setWords] = useState('');
  const [search] = useDebouncedValue(words.trim(), 150);
  const variables = { search: search === '' ? null : search };
  const { data, previousData, loading } = useQuery(PolicyClientsDocument, { variables });
  const options = (data ?? previousData)?.clients.nodes ?? [];
  const known = usePolicyClient(value);
  const name = options.find(({ id }) => id === value)?.name ?? known;
  return (
    <RecordPicker
      label={slaText('forClient')}
      placeholder={slaText('anyClient')}
      value={value === null ? null : { id: value, name }}
      options={options}
      onSearch={setWords}
      loading={loading}
      error={error}
      onChange={(client) => onChange(client?.id ?? null)}
    />
  );
}
