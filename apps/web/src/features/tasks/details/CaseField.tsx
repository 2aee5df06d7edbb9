import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { FactCasesDocument } from '#gql';
import { RecordField } from './RecordField.tsx';
import type { EditedTask } from './useFieldEdit.ts';

export type CaseFieldProps = {
  readonly task: EditedTask;
  readonly caseFile: { readonly id: string; readonly number: string; readonly title: string } | null;
  readonly editable: boolean;
};

/** The case a task is part of. */
export function CaseField({ task, caseFile, editable }: CaseFieldProps) {
  const [words, setWords] = useState<string | null>(null);
  const [text] = useDebouncedValue(words, 150);
  const { data, previousData, loading } = useQuery(
    FactCasesDocument,
    text === null ? skipToken : { variables: { text: text === '' ? null : text } },
  );
  const options = ((data ?? previousData)?.cases.nodes ?? []).map(({ id, number, title }) => ({
    id,
    name: `${number} ${title}`,
  }));
  return (
    <RecordField
      task={task}
      field="CASE"
      value={caseFile && { id: caseFile.id, name: `${caseFile.number} ${caseFile.title}` }}
      editable={editable}
      options={options}
      loading={loading}
      onSearch={setWords}
    >
      <span dir="auto">
        <bdi>{caseFile?.number}</bdi> {caseFile?.title}
      </span>
    </RecordField>
  );
}
