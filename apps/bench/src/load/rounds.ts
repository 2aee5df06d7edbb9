import { bearableShare, watchForeignLoad } from './foreign-load.ts';
import type { Load } from './load.ts';
import type { Turn } from './turn.ts';

/** Whoever takes turns, with the requests put to them. */
export type Runner = { readonly name: string; readonly url: string; readonly requests: readonly Buffer[] };

export type RoundsOrder = {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  /** Ends a turn early once so many requests are answered. */
  readonly most?: number;
};

/** The turns of each runner, round by round, and in how many rounds other programs disturbed them. */
export type Rounds = {
  readonly turns: ReadonlyMap<string, readonly Turn[]>;
  readonly doubt: string | null;
};

const warmUpSeconds = 1;

/**
 * Lets the runners take their turns one after another, round by round, so that what changes on the machine meets all of
 * them alike. Each is warmed up first; a round under foreign load is repeated once and else counted as doubtful.
 */
export async function takeRounds(
  load: Load,
  runners: readonly Runner[],
  order: RoundsOrder,
): Promise<Rounds> {
  const turns = new Map<string, Turn[]>(runners.map(({ name }) => [name, []]));
  const place = new Map<string, number>();
  const turnOf = async (runner: Runner, seconds: number): Promise<Turn> => {
    const start = place.get(runner.name) ?? 0;
    const { url, requests } = runner;
    const { connections, most } = order;
    const limit = most === undefined ? {} : { most };
    const turn = await load.turn({ url, requests, start, connections, seconds, ...limit });
    place.set(runner.name, start + turn.latencies.length);
    return turn;
  };
  for (const runner of runners) await turnOf(runner, Math.min(warmUpSeconds, order.seconds));
  let doubtful = 0;
  for (let round = 0; round < order.rounds; round += 1) {
    const one = async (): Promise<{ taken: readonly Turn[]; quiet: boolean }> => {
      const watch = watchForeignLoad();
      const taken: Turn[] = [];
      for (const runner of runners) taken.push(await turnOf(runner, order.seconds));
      return { taken, quiet: (watch.share() ?? 0) <= bearableShare };
    };
    const first = await one();
    const kept = first.quiet ? first : await one();
    if (!kept.quiet) doubtful += 1;
    for (const [index, { name }] of runners.entries()) {
      const turn = kept.taken[index];
      if (turn !== undefined) turns.get(name)?.push(turn);
    }
  }
  return { turns, doubt: doubtful === 0 ? null : `foreign load in ${doubtful} of ${order.rounds} rounds` };
}

/** Requests answered per second. */
export function rateOf({ latencies, seconds }: Turn): number {
  return latencies.length / seconds;
}
