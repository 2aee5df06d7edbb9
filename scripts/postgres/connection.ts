import pg from 'pg';

import { PlainError, errorCode, errorMessage } from '../local/plainError.ts';

const reasons: Record<string, (address: Address) => string> = {
  ENOTFOUND: ({ host }) => `there is no host called "${host}"`,
  EAI_AGAIN: ({ host }) => `there is no host called "${host}"`,
  ECONNREFUSED: ({ host, port }) => `nothing answers on ${host}, port ${port}`,
  ETIMEDOUT: ({ host, port }) => `${host}, port ${port} does not answer`,
  EHOSTUNREACH: ({ host }) => `${host} cannot be reached`,
  ENETUNREACH: ({ host }) => `${host} cannot be reached`,
  '28P01': ({ user }) => `the server refuses the password of user "${user}"`,
  '28000': ({ user }) => `the server does not let user "${user}" in`,
  '3D000': ({ database }) => `the server has no database called "${database}"`,
  '42501': ({ user, database }) => `user "${user}" has no right to connect to database "${database}"`,
  '53300': () => 'the server has no connection left',
};

const oldestVersion = 150_000;

interface Address {
  host: string;
  port: string;
  user: string;
  database: string;
}

/**
 * Connects once to the database that DATABASE_URL names. Throws a PlainError that says in one sentence what is wrong
 * with it; the password never appears in it.
 */
export async function checkConnection(url: string): Promise<void> {
  const address = parseAddress(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    );
    const version = rows[0]?.version ?? 0;
    if (version < oldestVersion) {
      throw new PlainError(
        `DATABASE_URL names a PostgreSQL ${Math.floor(version / 10_000)}; Docket needs version 15 or later.`,
      );
    }
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(`DATABASE_URL does not work: ${reason(error, address)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reason(error: unknown, address: Address): string {
  const known = reasons[errorCode(error) ?? ''];
  if (known !== undefined) return known(address);
  if (/timeout/i.test(errorMessage(error))) return `${address.host}, port ${address.port} does not answer`;
  return errorMessage(error).replaceAll('\n', ' ');
}

function parseAddress(url: string): Address {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new PlainError('DATABASE_URL is not of the form postgres://user:password@host:5432/database.');
  }
  return {
    host: parsed.hostname || 'localhost',
    port: parsed.port || '5432',
    user: decodeURIComponent(parsed.username),
    database: decodeURIComponent(parsed.pathname.slice(1)),
  };
}
