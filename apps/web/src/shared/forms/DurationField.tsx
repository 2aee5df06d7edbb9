import { Input, Select, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { amountOf, lengthOf, minutesIn, type Unit, unitOf, units } from './durations.ts';
import { durationText } from './durationTexts.ts';
import classes from './DurationField.module.css';

interface Props {
  readonly label: string;
  /** Working minutes; null promises nothing. */
  readonly value: number | null;
  /** Minutes of an ordinary working day; 0 where that is not known, so that days cannot be chosen. */
  readonly day: number;
  readonly error: string | undefined;
  readonly description?: string | undefined;
  readonly focusFirst?: boolean | undefined;
  readonly onChange: (minutes: number | null) => void;
}

/** An amount of working time in minutes, hours or working days; empty for none. */
export function DurationField({ label, value, day, error, description, focusFirst, onChange }: Props) {
  const id = useId();
  const [unit, setUnit] = useState<Unit>(() => unitOf(value, day));
  const [typed, setTyped] = useState('');
  const length = lengthOf(unit, day);
  const shown = amountOf(value, length);
  const change = (chosen: string | null) => {
    const next = units.find((each) => each === chosen) ?? 'HOURS';
    setUnit(next);
    setTyped(shown);
    onChange(minutesIn(shown, lengthOf(next, day)));
  };
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error}>
      <div className={classes.duration}>
        <TextInput
          id={id}
          inputMode="decimal"
          placeholder={durationText('noTarget')}
          value={minutesIn(typed, length) === value ? typed : shown}
          error={error !== undefined}
          data-autofocus={focusFirst}
          data-field="minutes"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(minutesIn(event.currentTarget.value, length));
          }}
        />
        <Select
          aria-label={durationText('unitOf', { label })}
          data={units
            .filter((each) => each !== 'DAYS' || day > 0)
            .map((each) => ({ value: each, label: durationText(`unit.${each}`) }))}
          value={unit}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={change}
        />
      </div>
    </Input.Wrapper>
  );
}
