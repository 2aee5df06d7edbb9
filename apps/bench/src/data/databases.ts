import pg from 'pg';

import { productName } from '../../../../scripts/postgres/roles.ts';
import { docketCommand } from '../contenders/command-line.ts';
import { tell } from '../progress.ts';
import type { BenchCluster } from './cluster.ts';
import { dataVersion, fillDatabase } from './generate.ts';

/** A database of the measurements, filled and current. */
export type BenchDatabase = {
  readonly name: string;
  readonly tasks: number;
  /** For the product's own role, and for an administrator. */
  readonly url: string;
  readonly adminUrl: string;
};

/** The filled database of a size: the one of an earlier run, or a new one. Migrations are brought up to date. */
export async function ensureData(cluster: BenchCluster, tasks: number): Promise<BenchDatabase> {
  const name = `bench_${tasks}`;
  const database = { name, tasks, url: cluster.url(name), adminUrl: cluster.adminUrl(name) };
  const mark = `Docket bench data, version ${dataVersion}`;
  const found = await markOf(cluster, name);
  if (found !== mark) await makeEmpty(cluster, name, found !== null);
  await migrate(database.url);
  if (found === mark) return database;
  tell(`Filling ${name}`);
  await fillDatabase({ adminUrl: database.adminUrl, tasks, report: tell });
  await administer(cluster, `COMMENT ON DATABASE ${name} IS '${mark}'`);
  return database;
}

/** The comment that tells a filled database from an unfinished one; null when there is no such database. */
async function markOf(cluster: BenchCluster, name: string): Promise<string | null> {
  const [row] = await administer<{ mark: string | null }>(
    cluster,
    `SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = '${name}'`,
  );
  return row === undefined ? null : (row.mark ?? 'unfinished');
}

async function makeEmpty(cluster: BenchCluster, name: string, exists: boolean): Promise<void> {
  if (exists) await administer(cluster, `DROP DATABASE ${name} WITH (FORCE)`);
  await administer(cluster, `CREATE DATABASE ${name} OWNER ${productName}`);
}

/** Brings the schema of a database up to date. */
export async function migrate(databaseUrl: string): Promise<void> {
  await docketCommand(databaseUrl, ['migrate']);
}

/** Runs a statement as administrator of the cluster and returns its rows. */
export async function administer<Row extends object>(
  cluster: BenchCluster,
  statement: string,
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: cluster.adminUrl('postgres') });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(statement);
    return rows;
  } finally {
    await client.end();
  }
}
