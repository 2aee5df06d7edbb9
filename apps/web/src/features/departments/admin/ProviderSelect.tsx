import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { ProviderNamesDocument } from '#gql';
import { structureText } from './departmentAdminTexts.ts';

interface Props {
  /** Null for the own organisation. */
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (providerId: string | null) => void;
}

/** The organisation a department belongs to; nothing to choose while there is only one, or none may be seen. */
export function ProviderSelect({ value, error, onChange }: Props) {
  const { data } = useQuery(ProviderNamesDocument);
  const providers = (data?.providers ?? []).filter(({ active }) => active);
  if (providers.length < 2) return null;
  return (
    <Select
      label={structureText('provider')}
      data={providers.map(({ id, name }) => ({ value: id, label: name }))}
      value={value ?? providers.find(({ own }) => own)?.id ?? null}
      error={error}
      allowDeselect={false}
      onChange={onChange}
    />
  );
}
