import { atLeast, type Figure, type Goal, ratios } from '../report/figure.ts';
import { quantile } from '../report/statistics.ts';
import type { ActionLoad } from './load.ts';
import type { Turn } from './turn.ts';

/** A server that is put under load, by the name that stands in the tables. */
export type ActionRunner = { readonly name: string; readonly load: ActionLoad };

/** What a server did in each round. */
export type Taken = { readonly name: string; readonly turns: readonly Turn[] };

const warmUpSeconds = 1;

/** Lets the servers take their turns one after another, round by round. Throws when a move was refused. */
export async function takeActionRounds(
  runners: readonly ActionRunner[],
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<readonly Taken[]> {
  const taken = runners.map(({ name, load }) => ({ name, load, turns: new Array<Turn>() }));
  for (const { load } of taken) await load.turn(warmUpSeconds);
  for (let round = 0; round < rounds; round += 1) {
    for (const { load, turns } of taken) turns.push(await load.turn(seconds));
  }
  const failed = taken.find(({ turns }) => turns.some((turn) => turn.failed > 0));
  if (failed === undefined) return taken;
  throw new Error(`${failed.name} refused moves while they were measured.`);
}

/** The first server against each of the others; the goal is that against the second. */
export function actionFigures(name: string, [mine, other, ...more]: readonly Taken[]): readonly Figure[] {
  if (mine === undefined || other === undefined) return [];
  const against = (them: Taken, goal: Goal | null): Figure => ({
    name: goal === null ? `${name}, divided by ${them.name}` : name,
    of: mine.name,
    against: them.name,
    unit: '×',
    rounds: ratios(mine.turns.map(rateOf), them.turns.map(rateOf)),
    goal,
  });
  return [
    against(other, atLeast(0.5, 0.8)),
    ...more.map((them) => against(them, null)),
    ...[mine, other, ...more].flatMap((one) => valuesOf(name, one)),
  ];
}

function valuesOf(name: string, { name: of, turns }: Taken): readonly Figure[] {
  const common = { of, against: null, goal: null } as const;
  const latency = (q: number) => turns.map(({ latencies }) => quantile(latencies, q));
  return [
    { ...common, name, unit: 'actions/s', rounds: turns.map(rateOf) },
    { ...common, name: `${name}, p50`, unit: 'ms', rounds: latency(0.5) },
    { ...common, name: `${name}, p95`, unit: 'ms', rounds: latency(0.95) },
  ];
}

function rateOf({ done, seconds }: Turn): number {
  return done / seconds;
}
