import { rateOf, type Rounds } from '../load/rounds.ts';
import type { Turn } from '../load/turn.ts';
import { atLeast, atMost, type Figure, type Goal, ratios } from '../report/figure.ts';
import { quantile } from '../report/statistics.ts';
import type { Operation } from './ask.ts';
import { names } from './contenders.ts';

/** The name of each operation in tables. */
export const titles: Readonly<Record<Operation, string>> = {
  pending: 'Pending',
  created: 'Created',
  related: 'Related',
  counts: 'Tab counts',
  detail: 'Detail with timeline',
  search: 'Search',
};
const lists: readonly Operation[] = ['pending', 'created', 'related'];

/** What the rounds of one operation amount to: the ratios that have goals, and everybody's own values. */
export function readingFigures(
  operation: Operation,
  connections: number,
  { turns, doubt }: Rounds,
): readonly Figure[] {
  const name = `${titles[operation]}, c=${connections}`;
  const figures = [
    ...held(operation, connections, turns).map((figure) => ({ ...figure, name: `${name}${figure.name}` })),
    ...[...turns].flatMap(([of, taken]) => values(name, of, taken)),
  ];
  return doubt === null ? figures : figures.map((figure) => ({ ...figure, doubt }));
}

function held(
  operation: Operation,
  connections: number,
  turns: ReadonlyMap<string, readonly Turn[]>,
): readonly Figure[] {
  const isList = lists.includes(operation);
  const ratio = (against: string, goal: Goal, by: (turn: Turn) => number, name = ''): Figure => {
    const of = (who: string): readonly number[] => (turns.get(who) ?? []).map(by);
    return {
      name,
      of: names.docket,
      against,
      unit: '×',
      rounds: ratios(of(names.docket), of(against)),
      goal,
    };
  };
  if (connections === 1) {
    return isList ? [ratio(names.postgraphile, atMost(0.6, 0.4), at(0.95), ', p95')] : [];
  }
  if (!isList) return [ratio(names.postgraphile, atLeast(2, 3), rateOf)];
  return [
    ratio(names.postgraphile, atLeast(2.5, 4), rateOf),
    ratio(names.floorA, atLeast(0.55, 0.8), rateOf),
  ];
}

function values(name: string, of: string, turns: readonly Turn[]): readonly Figure[] {
  const plain = { of, against: null, goal: null } as const;
  return [
    { ...plain, name, unit: 'requests/s', rounds: turns.map(rateOf) },
    { ...plain, name: `${name}, p50`, unit: 'ms', rounds: turns.map(at(0.5)) },
    { ...plain, name: `${name}, p95`, unit: 'ms', rounds: turns.map(at(0.95)) },
  ];
}

function at(share: number): (turn: Turn) => number {
  return ({ latencies }) => quantile(latencies, share);
}
