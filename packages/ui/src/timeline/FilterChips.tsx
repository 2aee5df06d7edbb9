import classes from './FilterChips.module.css';

export type FilterChipsProps<T extends string> = {
  readonly label: string;
  readonly chips: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
};

/** A few words of which exactly one holds; the chosen one carries a tick. */
export function FilterChips<T extends string>({ label, chips, chosen, onChoose }: FilterChipsProps<T>) {
  return (
    <fieldset className={classes.chips} aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          className={classes.chip}
          aria-pressed={chip.value === chosen}
          onClick={() => onChoose(chip.value)}
        >
          {chip.label}
        </button>
      ))}
    </fieldset>
  );
}
