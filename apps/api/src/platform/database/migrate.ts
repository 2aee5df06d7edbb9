import pg from 'pg';
import { DataSource } from 'typeorm';

import { connectionOptions } from './pools.ts';
import { migrations } from './migrations.ts';

/** Any number of processes may migrate at once: the first holds this lock, the others wait and find nothing to do. */
const lockKey = 7_304_112;

/**
 * Brings the schema up to date, one transaction per migration, then runs `afterwards` under the same lock. Returns the
 * names of the migrations that ran. A migration that waits over a second for a table lock fails and can be run again.
 */
export async function migrate(url: string, afterwards: () => Promise<void>): Promise<readonly string[]> {
  const lock = new pg.Client({ connectionString: url, application_name: 'docket-migrate-lock' });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const ran = await withMigrations(url, (dataSource) => dataSource.runMigrations({ transaction: 'each' }));
    await afterwards();
    return ran.map((migration) => migration.name);
  } finally {
    await lock.end();
  }
}

/** The names of the migrations that this release brings and the database does not have yet. */
export async function pendingMigrations(pool: Pick<pg.Pool, 'query'>): Promise<readonly string[]> {
  const known = await pool.query<{ name: string }>({
    name: 'migrations-known',
    text: 'SELECT name FROM migrations',
  });
  const names = new Set(known.rows.map((row) => row.name));
  return migrations.map((migration) => migration.name).filter((name) => !names.has(name));
}

/** Lends a data source that knows the migrations and has the rights of the login itself. */
export async function withMigrations<Result>(
  url: string,
  work: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const dataSource = new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    applicationName: 'docket-migrate',
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    synchronize: false,
    installExtensions: false,
    poolSize: 2,
    extra: { options: connectionOptions(null, { lock_timeout: '1s', statement_timeout: '0' }) },
  });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
