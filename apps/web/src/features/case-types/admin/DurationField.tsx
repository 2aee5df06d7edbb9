import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { adminText } from './adminTexts.ts';
import classes from './Editor.module.css';

type Unit = 'MINUTES' | 'HOURS' | 'DAYS';
const units: readonly Unit[] = ['MINUTES', 'HOURS', 'DAYS'];

interface Props {
  readonly label: string;
  readonly description?: string | undefined;
  /** Working minutes; null promises nothing. */
  readonly value: number | null;
  /** Minutes of an ordinary working day; 0 where that is not known, so that days cannot be chosen. */
  readonly day: number;
  readonly error: string | undefined;
  readonly onChange: (minutes: number | null) => void;
}

function lengthOf(unit: Unit, day: number): number {
  if (unit === 'DAYS') return day;
  return unit === 'HOURS' ? 60 : 1;
}

/** The largest unit in which the minutes are a whole number. */
function unitOf(minutes: number | null, day: number): Unit {
  if (minutes === null) return 'HOURS';
  if (day > 0 && minutes % day === 0) return 'DAYS';
  return minutes % 60 === 0 ? 'HOURS' : 'MINUTES';
}

/** An amount of working time in minutes, hours or working days; empty for none. */
export function DurationField({ label, description, value, day, error, onChange }: Props) {
  const [unit, setUnit] = useState<Unit>(() => unitOf(value, day));
  const [typed, setTyped] = useState('');
  const length = lengthOf(unit, day);
  const minutesOf = (text: string, each = length) => {
    const amount = Number(text.replace(',', '.'));
    return text.trim() === '' || !Number.isFinite(amount) || amount <= 0 ? null : Math.round(amount * each);
  };
  const shown = value === null ? '' : String(Math.round((value / length) * 100) / 100);
  return (
    <div className={classes.duration}>
      <TextInput
        label={label}
        description={description}
        inputMode="decimal"
        placeholder={adminText('noTarget')}
        value={minutesOf(typed) === value ? typed : shown}
        error={error}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange(minutesOf(event.currentTarget.value));
        }}
      />
      <Select
        aria-label={adminText('unitOf', { label })}
        data={units
          .filter((each) => each !== 'DAYS' || day > 0)
          .map((each) => ({ value: each, label: adminText(`unit.${each}`) }))}
        value={unit}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => {
          const next = units.find((each) => each === chosen) ?? 'HOURS';
          const amount = value === null ? '' : shown;
          setUnit(next);
          setTyped(amount);
          onChange(minutesOf(amount, lengthOf(next, day)));
        }}
      />
    </div>
  );
}
