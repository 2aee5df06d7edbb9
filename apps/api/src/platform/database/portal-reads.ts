import pg from 'pg';

import { readFrom, type Database, type Statement } from './database.ts';

/**
 * Reads for one contact of one client: each statement runs in a read-only transaction of the portal's role in which row
 * security knows the client. The settings end with the transaction, so a pooled connection carries nothing
 * over; begin, read and commit are sent together and cost one round trip.
 */
export function portalDatabase(pool: pg.Pool, clientId: string, personId: string): Database {
  const begin = [
    'BEGIN READ ONLY',
    `SELECT set_config('docket.client_id', ${pg.escapeLiteral(clientId)}, true),
            set_config('docket.person_id', ${pg.escapeLiteral(personId)}, true)`,
  ].join(';');
  return {
    async rows<Row extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[] = []) {
      const client = await pool.connect();
      try {
        const begun = client.query(begin);
        const read = readFrom(client).rows<Row>(statement, values);
        const [, rows] = await Promise.all([begun, read, client.query('COMMIT')]);
        client.release();
        return rows;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
  };
}
