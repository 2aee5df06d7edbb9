import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const tick = 10;

export type ProcessTimes = {
  readonly pid: number;
  readonly parent: number;
  /** Milliseconds on a core, of the process itself and of children of it that have ended. */
  readonly used: number;
};

/** Reads what /proc/<pid>/stat says; the name in it may hold anything, brackets and spaces too. */
export function parseStat(text: string): ProcessTimes {
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
  return { pid: Number.parseInt(text, 10), parent: fields[1] ?? 0, used: ticks * tick };
}

/** Milliseconds that a process and everything it started have been on a core; null where the system does not tell. */
export function processorMilliseconds(pid: number): number | null {
  if (!existsSync('/proc/self/stat')) return null;
  const all = everyProcess();
  const family = new Set([pid]);
  let before = 0;
  while (family.size > before) {
    before = family.size;
    for (const one of all) if (family.has(one.parent)) family.add(one.pid);
  }
  return all.filter((one) => family.has(one.pid)).reduce((sum, { used }) => sum + used, 0);
}

function everyProcess(): readonly ProcessTimes[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [parseStat(readFileSync(`/proc/${name}/stat`, 'utf8'))];
      } catch {
        // It has ended since the folder was read.
        return [];
      }
    });
}
