import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startWatchdog } from '../local/watchdog.ts';
import { startCluster } from './cluster.ts';
import { endServer, livingOwner } from './owner.ts';

export interface TestCluster {
  /** The administrator's address of the database `postgres`. */
  adminUrl: string;
  /** A folder for other things of the run, removed with the server. */
  state: string;
  /** Ends the server and removes its files. */
  stop: () => Promise<void>;
}

const prefix = 'docket-tests-';

/**
 * Starts a PostgreSQL for the tests of this process: in a temporary folder, open to this machine, without safety against
 * crashes. What earlier runs left behind because they were killed is ended and removed.
 */
export async function startTestCluster(): Promise<TestCluster> {
  await removeLeftovers();
  const home = mkdtempSync(path.join(tmpdir(), prefix));
  const watchdog = startWatchdog();
  watchdog.guardFolder(home);
  const cluster = await startCluster({
    folder: path.join(home, 'postgres'),
    logFile: path.join(home, 'postgres.log'),
    durable: false,
  });
  watchdog.guard(cluster.pid, 'SIGINT');
  watchdog.guardFolder(cluster.folder);
  return {
    adminUrl: cluster.adminUrl('postgres'),
    state: home,
    stop: async () => {
      await cluster.stop();
      watchdog.release(cluster.pid);
      for (const folder of [cluster.folder, home]) {
        rmSync(folder, { recursive: true, force: true });
        watchdog.releaseFolder(folder);
      }
    },
  };
}

async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const home = path.join(tmpdir(), name);
    const folder = path.join(home, 'postgres');
    try {
      if (livingOwner(folder) !== undefined) continue;
      await endServer(folder);
      rmSync(home, { recursive: true, force: true });
    } catch {
      // It belongs to another user of this machine.
    }
  }
}
