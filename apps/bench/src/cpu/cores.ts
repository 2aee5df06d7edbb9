import { processorMilliseconds } from './usage.ts';

/** The processes of a measurement, by the part they play; whatever they start counts as theirs. */
export type Watched = {
  readonly api: readonly number[];
  readonly database: readonly number[];
  readonly load: readonly number[];
};

/** How many cores each part kept busy; not a number where the system does not tell. */
export type Cores = Readonly<Record<keyof Watched, number>>;

/** Begins to watch; the function it returns tells what was used since. */
export function watchCores(watched: Watched): () => Cores {
  const begun = { at: performance.now(), ...usedBy(watched) };
  return () => {
    const elapsed = performance.now() - begun.at;
    const { api, database, load } = usedBy(watched);
    return {
      api: (api - begun.api) / elapsed,
      database: (database - begun.database) / elapsed,
      load: (load - begun.load) / elapsed,
    };
  };
}

/** How often the machine could do what kept these cores busy, if nothing else ran: the most a ratio can become. */
export function roomFor(used: Cores, cores: number): number {
  return cores / (used.api + used.database + used.load);
}

function usedBy({ api, database, load }: Watched): Cores {
  const sum = (pids: readonly number[]) =>
    pids.reduce((total, pid) => total + (processorMilliseconds(pid) ?? Number.NaN), 0);
  return { api: sum(api), database: sum(database), load: sum(load) };
}
