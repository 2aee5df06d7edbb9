import { cpus } from 'node:os';

import { processorMilliseconds } from '../cpu/usage.ts';

/** Measures what other programs of the machine use of its processors while something runs. */
export type Watch = {
  /** Their share of all cores since the watch began, 0 to 1; null where the system does not tell. */
  readonly share: () => number | null;
};

/** A share above this makes a figure doubtful. */
export const bearableShare = 0.1;

/** Begins to watch: everything that descends from this process is ours, everything else is foreign. */
export function watchForeignLoad(): Watch {
  const began = { at: performance.now(), busy: busyMilliseconds(), own: processorMilliseconds(process.pid) };
  return {
    share() {
      const own = processorMilliseconds(process.pid);
      if (own === null || began.own === null) return null;
      const elapsed = (performance.now() - began.at) * cpus().length;
      return Math.max(0, (busyMilliseconds() - began.busy - (own - began.own)) / elapsed);
    },
  };
}

function busyMilliseconds(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
}
