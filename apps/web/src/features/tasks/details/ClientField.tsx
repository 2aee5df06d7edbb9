import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { FactClientsDocument } from '#gql';
import { RecordField } from './RecordField.tsx';
import type { EditedTask } from './useFieldEdit.ts';

export type ClientFieldProps = {
  readonly task: EditedTask;
  readonly client: { readonly id: string; readonly name: string } | null;
  readonly editable: boolean;
};

/** Whom the work is for. */
export function ClientField({ task, client, editable }: ClientFieldProps) {
  const [words, setWords] = useState<string | null>(null);
  const [search] = useDebouncedValue(words, 150);
  const { data, previousData, loading } = useQuery(
    FactClientsDocument,
    search === null ? skipToken : { variables: { search } },
  );
  const options = ((data ?? previousData)?.clients.nodes ?? []).map(({ id, name, accountCode }) => ({
    id,
    name,
    detail: accountCode,
  }));
  return (
    <RecordField
      task={task}
      field="CLIENT"
      value={client}
      editable={editable}
      options={options}
      loading={loading}
      onSearch={setWords}
    >
      <span dir="auto">{client?.name}</span>
    </RecordField>
  );
}
