import { RecordPicker, type RecordOption } from '@docket/ui';
import type { ReactNode } from 'react';
import { detailText } from './detailTexts.ts';
import { InPlaceField } from './InPlaceField.tsx';
import { type EditedTask, useFieldEdit } from './useFieldEdit.ts';

export type RecordFieldProps = {
  readonly task: EditedTask;
  readonly field: 'CLIENT' | 'CASE';
  readonly value: RecordOption | null;
  readonly editable: boolean;
  readonly options: readonly RecordOption[];
  readonly loading: boolean;
  readonly onSearch: (words: string) => void;
  readonly children: ReactNode;
};

const inputNames = { CLIENT: 'clientId', CASE: 'caseId' } as const;

/** The client or case a task belongs to, found by name. */
export function RecordField(props: RecordFieldProps) {
  const { task, field, value, editable, children } = props;
  const label = detailText(`field.${field}`);
  const edit = useFieldEdit<RecordOption | null>({
    task,
    field,
    value,
    toEdit: (record) => ({ [inputNames[field]]: record?.id ?? null }),
    words: (record) => record?.name ?? detailText('nothing'),
  });
  return (
    <InPlaceField
      label={label}
      edit={edit}
      editor={
        editable && (
          <RecordPicker
            label={label}
            value={edit.draft}
            onChange={edit.setDraft}
            options={props.options}
            loading={props.loading}
            onSearch={props.onSearch}
          />
        )
      }
    >
      {edit.shown === null ? detailText('nothing') : children}
    </InPlaceField>
  );
}
