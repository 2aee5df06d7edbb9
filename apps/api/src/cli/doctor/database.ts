import type { Config } from '../../platform/config/config.ts';
import type { Database, Statement } from '../../platform/database/database.ts';
import { readFrom } from '../../platform/database/database.ts';
import { schemaDrift } from '../../platform/database/drift.ts';
import { sqlState } from '../../platform/database/errors.ts';
import { pendingMigrations } from '../../platform/database/migrate.ts';
import { openPools, type Pools } from '../../platform/database/pools.ts';
import { fail, type Finding, ok, remark } from './finding.ts';

const oldestServer = 160_000;

const server: Statement = {
  name: 'doctor-server',
  text: `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::integer AS number,
    current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS standby`,
};

const roles: Statement = {
  name: 'doctor-roles',
  text: `SELECT wanted AS name, r.rolname IS NOT NULL AS exists,
      coalesce(pg_has_role(current_user, r.oid, 'MEMBER'), false) AS usable
    FROM unnest(ARRAY['docket_app', 'docket_portal']) AS wanted LEFT JOIN pg_roles r ON r.rolname = wanted`,
};

const jobTables: Statement = {
  name: 'doctor-jobs',
  text: `SELECT to_regclass('pgboss.job') IS NOT NULL AS installed`,
};

const people: Statement = {
  name: 'doctor-people',
  text: `SELECT count(*) FILTER (WHERE p.role = 'ADMINISTRATOR' AND p.active AND a.id IS NOT NULL)::integer AS administrators
    FROM person p LEFT JOIN account a ON a.person_id = p.id`,
};

/** Everything about the database: reachable, recent, migrated, as the entities say, with its roles and its jobs. */
export async function checkDatabase(config: Config): Promise<readonly Finding[]> {
  let pools: Pools;
  try {
    pools = await openPools({
      url: config.databaseUrl,
      portalUrl: config.databasePortalUrl,
      role: null,
      poolSize: 1,
      onError: () => undefined,
    });
  } catch (error) {
    return [fail('Database', `cannot be reached: ${error instanceof Error ? error.message : String(error)}`)];
  }
  try {
    const db = readFrom(pools.staff);
    const findings = [...(await checkServer(db)), ...(await checkSchema(pools))];
    return findings.some(({ level }) => level === 'fail')
      ? findings
      : [...findings, ...(await checkRoles(db)), ...(await checkJobs(db)), ...(await checkPeople(db))];
  } finally {
    await pools.close();
  }
}

async function checkServer(db: Database): Promise<readonly Finding[]> {
  type Row = { version: string; number: number; encoding: string; standby: boolean };
  const [row] = await db.rows<Row>(server);
  if (row === undefined) return [fail('Database', 'does not tell its version')];
  if (row.standby) return [fail('Database', 'DATABASE_URL leads to a read-only replica')];
  if (row.encoding !== 'UTF8') return [fail('Database', `stores text as ${row.encoding} instead of UTF8`)];
  return row.number < oldestServer
    ? [fail('Database', `PostgreSQL ${row.version} is too old: 16 or newer is needed`)]
    : [ok('Database', `PostgreSQL ${row.version}`)];
}

async function checkSchema({ staff, dataSource }: Pools): Promise<readonly Finding[]> {
  try {
    const pending = await pendingMigrations(staff);
    if (pending.length > 0) return [fail('Migrations', `${pending.length} missing: run “docket migrate”`)];
  } catch (error) {
    if (sqlState(error) === '42P01') return [fail('Migrations', 'none has run: run “docket migrate”')];
    throw error;
  }
  const drift = await schemaDrift(dataSource);
  return drift.length === 0
    ? [ok('Migrations', 'up to date')]
    : drift.map((difference) => fail('Schema', difference));
}

async function checkRoles(db: Database): Promise<readonly Finding[]> {
  const rows = await db.rows<{ name: string; exists: boolean; usable: boolean }>(roles);
  const bad = rows.filter(({ exists, usable }) => !exists || !usable);
  return bad.length === 0
    ? [ok('Roles', rows.map(({ name }) => name).join(', '))]
    : bad.map(({ name, exists }) =>
        fail('Roles', exists ? `the login of DATABASE_URL may not use ${name}` : `${name} does not exist`),
      );
}

async function checkJobs(db: Database): Promise<readonly Finding[]> {
  const [row] = await db.rows<{ installed: boolean }>(jobTables);
  return row?.installed === true
    ? [ok('Jobs', 'installed')]
    : [fail('Jobs', 'not installed: run “docket migrate”')];
}

async function checkPeople(db: Database): Promise<readonly Finding[]> {
  const [row] = await db.rows<{ administrators: number }>(people);
  const count = row?.administrators ?? 0;
  return count > 0
    ? [ok('Administrators', String(count))]
    : [remark('Administrators', 'nobody can sign in as administrator: run “docket create-admin”')];
}
