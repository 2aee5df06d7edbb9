import path from 'node:path';

import { ensureFolder, stateFolder } from '../../../../scripts/local/settings.ts';
import { startCluster } from '../../../../scripts/postgres/cluster.ts';
import { ensureProductDatabase, productName } from '../../../../scripts/postgres/roles.ts';
import { watchdog } from '../processes.ts';

/** The PostgreSQL of the measurements, with its databases kept between runs. */
export type BenchCluster = {
  /** The address of a database for the product's own role. */
  readonly url: (database: string) => string;
  readonly adminUrl: (database: string) => string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

/** What an operator would set on a machine of this size; everything is safe against crashes as in production. */
const settings = {
  shared_buffers: '1GB',
  effective_cache_size: '4GB',
  work_mem: '16MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  random_page_cost: 1.1,
  jit: 'off',
};

/** The folder of databases and results; BENCH_FOLDER names another one, as for two runs at a time. */
export function benchFolder(): string {
  return process.env['BENCH_FOLDER'] ?? path.join(stateFolder, 'bench');
}

/** Starts the PostgreSQL of the measurements; the product's role exists, databases are made by `ensureData`. */
export async function openCluster(): Promise<BenchCluster> {
  const folder = ensureFolder(benchFolder());
  const cluster = await startCluster({
    folder: path.join(folder, 'postgres'),
    logFile: path.join(folder, 'postgres.log'),
    settings,
  });
  watchdog().guard(cluster.pid, 'SIGINT');
  await ensureProductDatabase(cluster.adminUrl('postgres'), cluster.password);
  return {
    url: (database) => cluster.url(productName, database),
    adminUrl: cluster.adminUrl,
    pid: cluster.pid,
    stop: async () => {
      await cluster.stop();
      watchdog().release(cluster.pid);
    },
  };
}
