import type { ReactNode } from 'react';
import classes from './Filters.module.css';

interface Props<T extends string> {
  readonly label: string;
  readonly all: readonly T[];
  readonly chosen: readonly T[];
  readonly render: (value: T) => ReactNode;
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Boxes to tick: any of them fits. */
export function ChoiceOptions<T extends string>({ label, all, chosen, render, onChange }: Props<T>) {
  const toggle = (value: T) =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <fieldset className={classes.options} aria-label={label}>
      {all.map((value) => (
        <label key={value} className={classes.option}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          {render(value)}
        </label>
      ))}
    </fieldset>
  );
}
