import { awayWords } from '../../shared/people/awayWords.ts';
import classes from './People.module.css';
import { peopleText } from './peopleTexts.ts';

interface Props {
  readonly active: boolean;
  readonly absence: { readonly untilOn: string } | null;
}

/** Whether somebody is there, away, or no longer active. */
export function PersonState({ active, absence }: Props) {
  const state = !active ? 'LEFT' : absence === null ? 'ACTIVE' : 'AWAY';
  return (
    <span className={classes.state} data-state={state}>
      {state === 'LEFT' ? peopleText('left') : (awayWords(absence) ?? peopleText('active'))}
    </span>
  );
}
