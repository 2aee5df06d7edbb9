import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { listText } from '../listTexts.ts';
import classes from './Filters.module.css';
import { FilterName } from './FilterName.tsx';
import { me, nobody } from './listFilters.ts';
import { type NamedKind, useFoundNames } from './useFoundNames.ts';

interface Props {
  readonly kind: NamedKind;
  readonly label: string;
  readonly chosen: readonly string[];
  /** "Me" and "Unassigned" above the names. */
  readonly shortcuts: readonly (typeof me | typeof nobody)[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const shortcutNames = { [me]: () => listText('me'), [nobody]: () => listText('unassigned') } as const;

/** Names to tick, found while typing; what is ticked stays on top. */
export function NamedOptions({ kind, label, chosen, shortcuts, onChange }: Props) {
  const [words, setWords] = useState('');
  const found = useFoundNames(kind, words);
  const toggle = (id: string) => {
    if (id === nobody) onChange(chosen.includes(nobody) ? [] : [nobody]);
    else if (chosen.includes(id)) onChange(chosen.filter((each) => each !== id));
    else onChange([...chosen.filter((each) => each !== nobody), id]);
  };
  const box = (id: string) => (
    <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
  );
  const named = chosen.filter((id) => id !== me && id !== nobody);
  const rest = (found ?? []).filter(({ id }) => !named.includes(id));
  return (
    <>
      <TextInput
        size="xs"
        mb={6}
        aria-label={listText('searchNames')}
        placeholder={listText('searchNames')}
        value={words}
        data-autofocus
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <fieldset className={classes.options} aria-label={label}>
        {words === '' &&
          shortcuts.map((id) => (
            <label key={id} className={classes.option}>
              {box(id)}
              {shortcutNames[id]()}
            </label>
          ))}
        {named.map((id) => (
          <label key={id} className={classes.option}>
            {box(id)}
            <FilterName id={id} />
          </label>
        ))}
        {rest.map(({ id, name }) => (
          <label key={id} className={classes.option} dir="auto">
            {box(id)}
            {name}
          </label>
        ))}
        {found?.length === 0 && <p className={classes.nothing}>{listText('nothingFound')}</p>}
      </fieldset>
    </>
  );
}
