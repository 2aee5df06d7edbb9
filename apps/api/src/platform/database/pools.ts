import pg from 'pg';
import { DataSource } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

import { entities } from './entities.ts';

/** The two roles of the database roles migration, and none: migrations, worker and command line keep their login's. */
type DatabaseRole = 'docket_app' | 'docket_portal';

export type PoolsOptions = {
  readonly url: string;
  /** Another login for the portal's reads; null lets the same login take the role docket_portal. */
  readonly portalUrl: string | null;
  /** The worker and the command line keep the rights of their login. */
  readonly role: DatabaseRole | null;
  readonly poolSize: number;
  /** Told when an idle connection breaks; the pool opens another one by itself. */
  readonly onError: (error: Error) => void;
};

export type Pools = {
  readonly dataSource: DataSource;
  /** The pool of the data source itself, so that reads and transactions share its connections. */
  readonly staff: pg.Pool;
  readonly portal: pg.Pool;
  readonly close: () => Promise<void>;
};

const settings = {
  TimeZone: 'UTC',
  statement_timeout: '10s',
  // Reading a page by an index costs hardly more than reading the next one: solid disks, and most of it in memory.
  random_page_cost: '1.1',
  idle_in_transaction_session_timeout: '60s',
} as const;

/** Options of a connection: UTC, no statement over 10 s, no transaction idle over 60 s, and a role where one is given. */
export function connectionOptions(
  role: DatabaseRole | null,
  extra: Readonly<Record<string, string>> = {},
): string {
  const all = { ...settings, ...extra, ...(role === null ? {} : { role }) };
  return Object.entries(all)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/** Opens the data source and the portal's pool; throws the driver's error when the database cannot be reached. */
export async function openPools(options: PoolsOptions): Promise<Pools> {
  const dataSource = new DataSource({
    type: 'postgres',
    driver: pg,
    url: options.url,
    applicationName: 'docket',
    entities: [...entities],
    synchronize: false,
    installExtensions: false,
    poolSize: options.poolSize,
    poolErrorHandler: options.onError,
    extra: {
      options: connectionOptions(options.role),
      connectionTimeoutMillis: 5_000,
      // Statements asked for side by side travel together instead of each waiting for the one before.
      pipeline: true,
    },
  });
  await dataSource.initialize();
  refuseSynchronize(dataSource);
  const portal = new pg.Pool({
    connectionString: options.portalUrl ?? options.url,
    application_name: 'docket-portal',
    options: connectionOptions(options.portalUrl === null ? 'docket_portal' : null),
    max: options.poolSize,
    connectionTimeoutMillis: 5_000,
    // The three parts of a read travel together.
    pipeline: true,
  });
  portal.on('error', options.onError);
  const staff = poolOf(dataSource);
  for (const pool of [staff, portal]) pool.on('acquire', surviveLoss);
  return {
    dataSource,
    staff,
    portal,
    async close() {
      await Promise.all([portal.end(), dataSource.destroy()]);
    },
  };
}

const unheard = (): void => undefined;

/** The statements of a connection that breaks fail by themselves; its event, unheard, would end the process. */
function surviveLoss(client: pg.PoolClient): void {
  if (!client.listeners('error').includes(unheard)) client.on('error', unheard);
}

function refuseSynchronize(dataSource: DataSource): void {
  if (dataSource.options.synchronize === true) {
    throw new Error('The schema changes through migrations alone.');
  }
}

function poolOf(dataSource: DataSource): pg.Pool {
  const pool: unknown = dataSource.driver instanceof PostgresDriver ? dataSource.driver.master : null;
  if (pool instanceof pg.Pool) return pool;
  throw new Error('The data source has no PostgreSQL pool.');
}
