import { TextInput } from '@mantine/core';
import classes from '../../../../shared/list/filters/Filters.module.css';
import { type DueChoice, dueChoices } from '../listFilter.ts';
import { listText } from '../listTexts.ts';

interface Props {
  readonly chosen: DueChoice | null;
  readonly onChange: (chosen: DueChoice | null) => void;
}

/** One named span of due days, or any days between two. */
export function DueOptions({ chosen, onChange }: Props) {
  const named = dueChoices.some((choice) => choice === chosen);
  const [from = '', to = ''] = chosen === null || named ? [] : chosen.split('..');
  const between = (nextFrom: string, nextTo: string) =>
    onChange(nextFrom === '' && nextTo === '' ? null : `${nextFrom}..${nextTo}`);
  return (
    <>
      <fieldset className={classes.options} aria-label={listText('filter.due')}>
        {dueChoices.map((choice) => (
          <label key={choice} className={classes.option}>
            <input type="radio" name="due" checked={chosen === choice} onChange={() => onChange(choice)} />
            {listText(`due.${choice}`)}
          </label>
        ))}
      </fieldset>
      <fieldset className={classes.between} aria-label={listText('dueBetween')}>
        <TextInput
          type="date"
          size="xs"
          label={listText('dueFrom')}
          value={from}
          max={to}
          onChange={(event) => between(event.currentTarget.value, to)}
        />
        <TextInput
          type="date"
          size="xs"
          label={listText('dueTo')}
          value={to}
          min={from}
          onChange={(event) => between(from, event.currentTarget.value)}
        />
      </fieldset>
    </>
  );
}
