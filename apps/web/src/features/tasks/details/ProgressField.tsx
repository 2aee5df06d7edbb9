import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { detailText } from './detailTexts.ts';
import { InPlaceField } from './InPlaceField.tsx';
import classes from './TaskFacts.module.css';
import { type EditedTask, useFieldEdit } from './useFieldEdit.ts';

export type ProgressFieldProps = {
  readonly task: EditedTask;
  readonly value: number;
  readonly editable: boolean;
};

const steps = [0, 25, 50, 75, 100] as const;

function problem(value: string): string | undefined {
  const percent = Number(value);
  const right = value.trim() !== '' && Number.isInteger(percent) && percent >= 0 && percent <= 100;
  return right ? undefined : detailText('percentWrong');
}

/** How much is done, as a number with usual steps. */
export function ProgressField({ task, value, editable }: ProgressFieldProps) {
  const label = detailText('field.PERCENT_COMPLETE');
  const list = useId();
  const edit = useFieldEdit<string>({
    task,
    field: 'PERCENT_COMPLETE',
    value: String(value),
    toEdit: (percent) => ({ percentComplete: Number(percent) }),
    words: (percent) => detailText('percent', { value: percent }),
    check: problem,
  });
  return (
    <InPlaceField
      label={label}
      edit={edit}
      editor={
        editable && (
          <>
            <TextInput
              type="number"
              inputMode="numeric"
              min={0}
              max={100}
              list={list}
              aria-label={label}
              value={edit.draft}
              onChange={(event) => edit.setDraft(event.currentTarget.value)}
            />
            <datalist id={list}>
              {steps.map((step) => (
                <option key={step} value={step}>
                  {detailText('percent', { value: step })}
                </option>
              ))}
            </datalist>
          </>
        )
      }
    >
      <span className={classes.progress} aria-hidden="true">
        <span style={{ inlineSize: `${edit.shown}%` }} />
      </span>
      {detailText('percent', { value: edit.shown })}
    </InPlaceField>
  );
}
