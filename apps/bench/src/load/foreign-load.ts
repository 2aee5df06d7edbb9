import { cpus } from 'node:os';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Measures what other programs of the machine use of its processors while something runs. */
export type Watch = {
  /** Their share of all cores since the watch began, 0 to 1; null where the system does not tell. */
  readonly share: () => number | null;
};

/** A share above this makes a figure doubtful. */
export const bearableShare = 0.1;

/** Begins to watch: everything that descends from this process is ours, everything else is foreign. */
export function watchForeignLoad(): Watch {
  const began = { at: performance.now(), busy: busyMilliseconds(), own: ownMilliseconds() };
  return {
    share() {
      const own = ownMilliseconds();
      if (own === null || began.own === null) return null;
      const elapsed = (performance.now() - began.at) * cpus().length;
      return Math.max(0, (busyMilliseconds() - began.busy - (own - began.own)) / elapsed);
    },
  };
}

function busyMilliseconds(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
}

/** Processor time of this process and all its descendants in milliseconds, read from Linux's /proc. */
function ownMilliseconds(): number | null {
  if (!existsSync('/proc/self/stat')) return null;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(processAt);
  const ours = new Set([process.pid]);
  let before = 0;
  while (ours.size > before) {
    before = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return all.filter(({ pid }) => ours.has(pid)).reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

type Process = { readonly pid: number; readonly parent: number; readonly milliseconds: number };

/** Linux counts in hundredths of a second. */
const tick = 10;

function processAt(name: string): readonly Process[] {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    // Its own user and system time, and those of its children that have ended.
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
    return [{ pid: Number(name), parent, milliseconds: ticks * tick }];
  } catch {
    // It has ended since the folder was read.
    return [];
  }
}
