import { useToday } from '@docket/client';
import { isOutstanding, type TaskStatus } from '@docket/domain';
import { dayWords, DueDate } from '@docket/ui';
import { TextInput } from '@mantine/core';
import { detailText } from './detailTexts.ts';
import { InPlaceField } from './InPlaceField.tsx';
import { type EditedTask, useFieldEdit } from './useFieldEdit.ts';

export type DateFieldProps = {
  readonly task: EditedTask & { readonly status: TaskStatus };
  readonly field: 'START_ON' | 'DUE_ON';
  readonly value: string | null;
  readonly editable: boolean;
};

const inputNames = { START_ON: 'startOn', DUE_ON: 'dueOn' } as const;

/** A calendar day, edited in place; it is never shifted by a time zone. */
export function DateField({ task, field, value, editable }: DateFieldProps) {
  const today = useToday();
  const label = detailText(`field.${field}`);
  const required = field === 'DUE_ON';
  const edit = useFieldEdit<string>({
    task,
    field,
    value: value ?? '',
    toEdit: (day) => ({ [inputNames[field]]: day === '' ? null : day }),
    words: (day) => (day === '' ? detailText('nothing') : dayWords(day, today)),
    check: (day) => (required && day === '' ? detailText('dateMissing') : undefined),
  });
  const day = edit.shown === '' ? null : edit.shown;
  return (
    <InPlaceField
      label={label}
      edit={edit}
      editor={
        editable && (
          <TextInput
            type="date"
            aria-label={label}
            value={edit.draft}
            onChange={(event) => edit.setDraft(event.currentTarget.value)}
          />
        )
      }
    >
      {day === null && detailText('nothing')}
      {day !== null && required && (
        <DueDate dueOn={day} today={today} layout="stacked" finished={!isOutstanding(task.status)} />
      )}
      {day !== null && !required && <time dateTime={day}>{dayWords(day, today)}</time>}
    </InPlaceField>
  );
}
