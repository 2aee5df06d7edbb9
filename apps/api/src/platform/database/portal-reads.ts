import pg from 'pg';

import { readFrom, type Database, type Statement } from './database.ts';

/** A read that waits to be sent: it answers how to hand its rows over, once everything it was sent with went well. */
type Asked = {
  readonly read: (database: Database) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
};

/**
 * Reads for one contact of one client: what is asked for in one turn runs in one read-only transaction of the portal's
 * role, in which row security knows the client. The settings end with the transaction, so a pooled connection carries
 * nothing over; begin, reads and commit are sent together and cost one round trip.
 */
export function portalDatabase(pool: pg.Pool, clientId: string, personId: string): Database {
  const begin = [
    'BEGIN READ ONLY',
    `SELECT set_config('docket.client_id', ${pg.escapeLiteral(clientId)}, true),
            set_config('docket.person_id', ${pg.escapeLiteral(personId)}, true)`,
  ].join(';');
  let waiting: Asked[] = [];
  const send = async (): Promise<void> => {
    const asked = waiting;
    waiting = [];
    try {
      for (const handOver of await inOneTransaction(pool, begin, asked)) handOver();
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  };
  return {
    rows: <Row extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[] = []) =>
      new Promise<readonly Row[]>((resolve, reject) => {
        if (waiting.length === 0) process.nextTick(() => void send());
        const read = async (database: Database) => {
          const rows = await database.rows<Row>(statement, values);
          return () => resolve(rows);
        };
        waiting.push({ read, fail: reject });
      }),
  };
}

async function inOneTransaction(
  pool: pg.Pool,
  begin: string,
  asked: readonly Asked[],
): Promise<readonly (() => void)[]> {
  const client = await pool.connect();
  try {
    const database = readFrom(client);
    const begun = client.query(begin);
    const reads = Promise.all(asked.map(({ read }) => read(database)));
    const [, answers] = await Promise.all([begun, reads, client.query('COMMIT')]);
    client.release();
    return answers;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
