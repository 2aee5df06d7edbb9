import { useClock } from '@docket/client';
import { exactTime, measureLabels } from '@docket/ui';
import { Link } from 'react-router-dom';
import type { DefinitionImpactQuery } from '#gql';
import { adminText } from './adminTexts.ts';
import classes from './ClockMoves.module.css';

type Move = DefinitionImpactQuery['definitionImpact']['clockMoves'][number];

interface Props {
  /** How many clocks run; the server looks at those due first. */
  readonly count: number;
  readonly moves: readonly Move[];
}

const momentOf = (at: string | null) => (at === null ? null : Date.parse(at));

const addressOf = ({ taskId, number }: Move) =>
  taskId === null ? `/cases/${number}/overview` : `/tasks/${number}`;

function caption(moved: number, looked: number, all: number): string {
  if (looked < all) return adminText('clocksOfFirst', { looked, count: moved });
  return moved === 0 ? adminText('clocksSame') : adminText('clocksMoved', { count: moved });
}

/** Which due times would move when running clocks count by the new version: from when to when. */
export function ClockMoves({ count, moves }: Props) {
  const { timeZone } = useClock();
  const words = (at: string | null) => (at === null ? adminText('clockNone') : exactTime(at, timeZone));
  const moved = moves.filter(({ from, to }) => momentOf(from) !== momentOf(to));
  const told = caption(moved.length, moves.length, count);
  if (moved.length === 0) return <p className={classes.none}>{told}</p>;
  return (
    <div className={classes.box}>
      <table className={classes.table}>
        <caption>{told}</caption>
        <thead>
          <tr>
            <th scope="col">{adminText('clockWork')}</th>
            <th scope="col">{adminText('clockMeasure')}</th>
            <th scope="col">{adminText('clockFrom')}</th>
            <th scope="col">{adminText('clockTo')}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map((move) => (
            <tr key={`${move.number} ${move.measure}`}>
              <th scope="row">
                <bdi className={classes.number}>{move.number}</bdi>{' '}
                <Link to={addressOf(move)} dir="auto">
                  {move.title}
                </Link>
              </th>
              <td>{measureLabels[move.measure]}</td>
              <td className={classes.moment}>{words(move.from)}</td>
              <td className={classes.moment}>{words(move.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
