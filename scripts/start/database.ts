import path from 'node:path';

import { ensureFolder, stateFolder, type LocalSettings } from '../local/settings.ts';
import { say, paint } from '../local/reporter.ts';
import { startCluster } from '../postgres/cluster.ts';
import { checkConnection } from '../postgres/connection.ts';
import { ensureProductDatabase, productName } from '../postgres/roles.ts';
import type { Watchdog } from '../local/watchdog.ts';
import type { Lifecycle } from './lifecycle.ts';

export interface LocalDatabase {
  url: string;
  /** Where the database of this checkout has its files; undefined for one that DATABASE_URL names. */
  folder?: string;
  /** Resolves with the last log lines when the server ends by itself; never for a server that is not ours. */
  died: Promise<string>;
}

/**
 * The database for a start from this checkout: the one DATABASE_URL names, checked once, or the bundled PostgreSQL with
 * its data in this checkout. Throws a PlainError with one sentence about what is wrong.
 */
export async function startDatabase(
  settings: LocalSettings,
  lifecycle: Lifecycle,
  watchdog: Watchdog,
): Promise<LocalDatabase> {
  const given = settings.databaseUrl;
  if (given !== undefined) {
    await checkConnection(given);
    return { url: given, died: new Promise(() => undefined) };
  }
  const logs = ensureFolder(path.join(stateFolder, 'logs'));
  const port = settings.postgresPort;
  const cluster = await startCluster({
    folder: path.join(stateFolder, 'postgres'),
    logFile: path.join(logs, 'postgres.log'),
    ...(port === undefined ? {} : { port }),
  });
  watchdog.guard(cluster.pid, 'SIGINT');
  lifecycle.onForce(() => process.kill(cluster.pid, 'SIGQUIT'));
  lifecycle.onStop(async () => {
    await cluster.stop();
    watchdog.release(cluster.pid);
  });
  if (cluster.movedFrom !== undefined) {
    say(
      paint(
        'dim',
        `  The database is kept in ${cluster.folder}, because its user cannot enter ${stateFolder}.`,
      ),
    );
  }
  await ensureProductDatabase(cluster.adminUrl('postgres'), cluster.password);
  return { url: cluster.url(productName, productName), folder: cluster.folder, died: cluster.died };
}
