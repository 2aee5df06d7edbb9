import type pg from 'pg';

import type { Presumption } from '../features/accounts/authentication.ts';
import { type Database, readFrom, type Statement } from '../platform/database/database.ts';

/** Reads for a viewer who is presumed to be as they were, and whether that was so. */
export type ConfirmedReads = {
  readonly db: Database;
  /** False when the viewer has changed or gone: then nothing that was read may be told. */
  readonly confirmed: () => Promise<boolean>;
};

/**
 * Reads on a pool where the viewer is confirmed on the way: the question whether the session still stands travels with
 * the first read, right before it on the same connection, so that both cost one round trip.
 */
export function confirmedReads(pool: pg.Pool, { confirm }: Presumption): ConfirmedReads {
  const others = readFrom(pool);
  let confirmation: Promise<boolean> | null = null;
  return {
    db: {
      async rows<Row extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[] = []) {
        if (confirmation !== null) return others.rows<Row>(statement, values);
        const client = pool.connect();
        confirmation = client.then((connection) => confirm(readFrom(connection)));
        // Whoever asks whether it was confirmed hears of a failure; nobody has to ask.
        confirmation.catch(() => undefined);
        const connection = await client;
        try {
          const reading = readFrom(connection).rows<Row>(statement, values);
          const [, rows] = await Promise.all([confirmation, reading]);
          return rows;
        } finally {
          connection.release();
        }
      },
    },
    confirmed: () => confirmation ?? confirm(others),
  };
}
