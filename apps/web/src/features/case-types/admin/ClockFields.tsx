import { Radio } from '@mantine/core';
import type { DefinitionImpactQuery } from '#gql';
import { adminText } from './adminTexts.ts';
import { ClockMoves } from './ClockMoves.tsx';
import classes from './Definition.module.css';

interface Props {
  /** How many clocks run by the version in force. */
  readonly count: number;
  readonly moves: DefinitionImpactQuery['definitionImpact']['clockMoves'];
  readonly apply: boolean;
  readonly onChange: (apply: boolean) => void;
}

/** What becomes of the clocks that run: they keep their due times, or count by the new version, which moves these. */
export function ClockFields({ count, moves, apply, onChange }: Props) {
  return (
    <div className={classes.moves}>
      <Radio.Group
        label={adminText('clocks')}
        value={apply ? 'MOVE' : 'STAY'}
        onChange={(value) => onChange(value === 'MOVE')}
      >
        <div className={classes.radios}>
          <Radio value="STAY" label={adminText('clocksStay')} />
          <Radio value="MOVE" label={adminText('clocksMove')} />
        </div>
      </Radio.Group>
      <ClockMoves count={count} moves={moves} />
    </div>
  );
}
