import { Radio, Select } from '@mantine/core';
import type { DefinitionImpactQuery } from '#gql';
import { adminText } from './adminTexts.ts';
import classes from './Definition.module.css';

/** Whether what runs moves to the new version, and where to from places that are gone. */
export interface RunningChoice {
  readonly apply: boolean;
  readonly places: Readonly<Record<string, string>>;
}

interface Props {
  /** How many run by the workflow. */
  readonly count: number;
  readonly moves: DefinitionImpactQuery['definitionImpact']['moves'];
  readonly choice: RunningChoice;
  readonly onChange: (choice: RunningChoice) => void;
}

/** What becomes of what runs: it stays on its version, or moves with a place for everything whose place is gone. */
export function RunningFields({ count, moves, choice, onChange }: Props) {
  const first = Object.fromEntries(
    moves.flatMap(({ from, choices }) => (choices[0] === undefined ? [] : [[from.key, choices[0].key]])),
  );
  return (
    <div className={classes.moves}>
      <Radio.Group
        label={adminText('running', { count })}
        value={choice.apply ? 'MOVE' : 'STAY'}
        onChange={(value) => onChange({ apply: value === 'MOVE', places: { ...first, ...choice.places } })}
      >
        <div className={classes.radios}>
          <Radio value="STAY" label={adminText('runningStay')} />
          <Radio value="MOVE" label={adminText('runningMove')} />
        </div>
      </Radio.Group>
      {choice.apply &&
        moves.map(({ from, count: here, choices }) => (
          <Select
            key={from.key}
            label={adminText('moveFrom', { place: from.label, count: here })}
            description={choices.length === 0 ? adminText('moveNowhere') : undefined}
            data={choices.map(({ key, label }) => ({ value: key, label }))}
            value={choice.places[from.key] ?? null}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(to) => onChange({ ...choice, places: { ...choice.places, [from.key]: to ?? '' } })}
          />
        ))}
    </div>
  );
}
