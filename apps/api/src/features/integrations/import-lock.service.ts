import type pg from 'pg';

/** Why an import cannot run now, or was asked for in a way that makes no sense; the message is for the terminal. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

const lockKey = 7_304_113;

/** Runs the work while no other process imports or undoes; throws ImportError when one does. */
export async function withImportLock<Result>(pool: pg.Pool, work: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    const result = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
      lockKey,
    ]);
    if (result.rows[0]?.mine !== true) {
      throw new ImportError('Another import is running. Wait for it to end.');
    }
    const done = await work();
    await client.query('SELECT pg_advisory_unlock($1)', [lockKey]);
    client.release();
    return done;
  } catch (error) {
    // Ending the connection lets go of the lock, whatever state it is in.
    client.release(true);
    throw error;
  }
}
