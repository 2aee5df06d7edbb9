import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

import { startWatchdog, type Watchdog } from '../../../scripts/local/watchdog.ts';

let shared: Watchdog | undefined;

/** The one watchdog of this run: whatever is started here ends even when the run is killed. */
export function watchdog(): Watchdog {
  shared ??= startWatchdog();
  return shared;
}

/** Memory that a process holds (resident set), in MB. */
export function residentMemory(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status)
    ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1024;
}
