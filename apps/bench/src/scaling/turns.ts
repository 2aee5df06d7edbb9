import { type Cores, watchCores, type Watched } from '../cpu/cores.ts';
import { holdTo } from '../cpu/quota.ts';
import type { Load } from '../load/load.ts';
import { rateOf } from '../load/rounds.ts';

/** A server that answers the requests prepared for it. */
export type Target = { readonly url: string; readonly pid: number; readonly requests: readonly Buffer[] };

export type ScalingTurn = {
  /** Requests answered per second, of all processes together. */
  readonly rate: number;
  readonly cores: Cores;
};

export type ScalingOrder = {
  /** Two, so that the same load meets one process or two. */
  readonly loads: readonly [Load, Load];
  readonly targets: readonly [Target, Target];
  readonly databasePid: number;
  readonly seconds: number;
  /** The share of a core that each API process may use; null for all it can get. */
  readonly share: number | null;
};

/** Connections of each of the two loads. */
const connections = 16;

/** Puts the load on the first process alone, or half of it on each. */
export async function scalingTurn(order: ScalingOrder, processes: 1 | 2): Promise<ScalingTurn> {
  const { loads, targets, seconds } = order;
  const [first, second] = targets;
  const asked = [first, processes === 1 ? first : second];
  const ends = order.share === null ? [] : held(asked, order.share);
  const cores = watchCores(watchedIn(order));
  try {
    const turns = await Promise.all(
      loads.map((load, place) => {
        const { url, requests } = asked[place] ?? first;
        // The second load begins elsewhere, so that both do not ask for the same at the same time.
        const start = Math.floor((requests.length / loads.length) * place);
        return load.turn({ url, requests, start, connections, seconds });
      }),
    );
    return { rate: turns.reduce((sum, turn) => sum + rateOf(turn), 0), cores: cores() };
  } finally {
    for (const end of ends) end();
  }
}

function held(targets: readonly Target[], share: number): readonly (() => void)[] {
  return [...new Set(targets.map(({ pid }) => pid))].map((pid) => holdTo(pid, share));
}

function watchedIn({ loads, targets, databasePid }: ScalingOrder): Watched {
  return {
    api: targets.map(({ pid }) => pid),
    database: [databasePid],
    load: loads.map(({ pid }) => pid),
  };
}
