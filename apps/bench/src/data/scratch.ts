import { productName } from '../../../../scripts/postgres/roles.ts';
import type { BenchCluster } from './cluster.ts';
import { administer, type BenchDatabase, migrate } from './databases.ts';

/** A database for one measurement that writes: those that others use stay as the generator made them. */
export type ScratchDatabase = BenchDatabase & { readonly drop: () => Promise<void> };

/** A copy of a database, named after its use; one that an earlier run left behind is replaced. */
export function copyDatabase(
  cluster: BenchCluster,
  source: BenchDatabase,
  use: string,
): Promise<ScratchDatabase> {
  const origin = `TEMPLATE ${source.name} STRATEGY file_copy`;
  return scratchDatabase(cluster, `${source.name}_${use}`, { tasks: source.tasks, origin });
}

/** A migrated database without rows. */
export async function emptyDatabase(cluster: BenchCluster, use: string): Promise<ScratchDatabase> {
  const database = await scratchDatabase(cluster, `bench_${use}`, { tasks: 0, origin: '' });
  await migrate(database.url);
  return database;
}

async function scratchDatabase(
  cluster: BenchCluster,
  name: string,
  { tasks, origin }: { readonly tasks: number; readonly origin: string },
): Promise<ScratchDatabase> {
  const drop = async (): Promise<void> => {
    await administer(cluster, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  await drop();
  await administer(cluster, `CREATE DATABASE ${name} OWNER ${productName} ${origin}`);
  return { name, tasks, url: cluster.url(name), adminUrl: cluster.adminUrl(name), drop };
}
