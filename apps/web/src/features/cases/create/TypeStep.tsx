import { Radio } from '@mantine/core';
import { useId } from 'react';
import classes from './NewCase.module.css';
import { newCaseText } from './newCaseTexts.ts';
import type { NewCaseType } from './useNewCase.ts';

interface Props {
  readonly types: readonly NewCaseType[];
  readonly chosen: string;
  readonly error: string | undefined;
  readonly onChoose: (key: string) => void;
}

/** The types of cases, each with what it is about. */
export function TypeStep({ types, chosen, error, onChoose }: Props) {
  const id = useId();
  return (
    <Radio.Group
      value={chosen}
      onChange={onChoose}
      error={error}
      aria-label={newCaseText('type')}
      data-field="typeKey"
    >
      <div className={classes.types}>
        {types.map(({ key, label, summary }) => (
          <label
            key={key}
            htmlFor={`${id}-${key}`}
            className={classes.type}
            data-chosen={key === chosen || undefined}
          >
            <Radio id={`${id}-${key}`} value={key} aria-label={label} />
            <span className={classes.typeWords}>
              <span className={classes.typeName} dir="auto">
                {label}
              </span>
              <span className={classes.quiet} dir="auto">
                {summary}
              </span>
            </span>
          </label>
        ))}
      </div>
    </Radio.Group>
  );
}
