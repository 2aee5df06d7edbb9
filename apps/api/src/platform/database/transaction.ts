import type pg from 'pg';

import { readFrom, type JobRequest, type LiveEvent, type Statement, type Transaction } from './database.ts';
import { isLostConnection, isRetriable, sqlState, UnknownOutcomeError } from './errors.ts';

/** The one connection of a transaction, as far as others may use it. */
export type TransactionClient = Pick<pg.ClientBase, 'query'>;
/** Sends a job on the connection of the transaction, so that it appears with the commit. */
export type Enqueue = (job: JobRequest, client: TransactionClient) => Promise<void>;
export type RunTransaction = <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;

export const liveChannel = 'docket_live';

const attempts = 3;
const begin: Statement = { name: 'begin', text: 'BEGIN' };
const end: Statement = { name: 'commit', text: 'COMMIT' };
/** PostgreSQL refuses a notification of 8,000 bytes or more. */
const notificationBytes = 7_900;
/** Nothing is stored, so nothing has to reach the disk; commits with a notification would wait for one another. */
const notify: Statement = {
  name: 'live-notify',
  text: `SELECT pg_notify('${liveChannel}', payload), set_config('synchronous_commit', 'off', true)
    FROM unnest($1::text[]) AS payload`,
};

/**
 * A function that runs work in one transaction on one connection. Live events follow the commit in one statement; a
 * deadlock or serialization failure runs the work again, at most three times in all. Throws UnknownOutcomeError when
 * the connection was lost, and what the work threw, rolled back, otherwise.
 */
export function transactionRunner(pool: pg.Pool, enqueue: Enqueue): RunTransaction {
  return async (work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await attemptOnce(pool, enqueue, work);
      } catch (error) {
        if (attempt === attempts || !isRetriable(error)) throw error;
      }
    }
  };
}

async function attemptOnce<Result>(
  pool: pg.Pool,
  enqueue: Enqueue,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  const events: LiveEvent[] = [];
  try {
    // It travels with the first statement of the work.
    const begun = readFrom(client).rows(begin);
    const working = work({
      ...readFrom(client),
      enqueue: (job) => enqueue(job, client),
      publish: (event) => void events.push(event),
    });
    const [, result] = await Promise.all([begun, working]);
    await commit(client, events);
    client.release();
    return result;
  } catch (error) {
    client.release(await isBroken(client));
    throw isLostConnection(error) ? new UnknownOutcomeError(error) : error;
  }
}

/** The events travel behind the commit: where it fails they tell somebody to look who finds nothing new. */
async function commit(client: TransactionClient, events: readonly LiveEvent[]): Promise<void> {
  const committed = readFrom(client).rows(end);
  const told = events.length === 0 ? null : readFrom(client).rows(notify, [notifications(events)]);
  // Whoever loses the connection they listen on looks again by themselves.
  const heard = Promise.allSettled([told]);
  try {
    await committed;
  } catch (error) {
    throw sqlState(error) === null ? new UnknownOutcomeError(error) : error;
  }
  await heard;
}

/** Rolls back; a connection that cannot even do that is broken, and PostgreSQL rolls back by itself when it ends. */
async function isBroken(client: TransactionClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return false;
  } catch {
    return true;
  }
}

/** The events as JSON arrays, as few as the size of a notification allows: usually one. */
function notifications(events: readonly LiveEvent[]): readonly string[] {
  const payloads: string[] = [];
  let batch: string[] = [];
  for (const event of events) {
    const text = JSON.stringify(event);
    if (batch.length > 0 && Buffer.byteLength(`[${[...batch, text].join()}]`) > notificationBytes) {
      payloads.push(`[${batch.join()}]`);
      batch = [];
    }
    batch.push(text);
  }
  payloads.push(`[${batch.join()}]`);
  return payloads;
}
