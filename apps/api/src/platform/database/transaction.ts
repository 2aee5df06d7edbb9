import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

import { readFrom, type JobRequest, type LiveEvent, type Statement, type Transaction } from './database.ts';
import { isLostConnection, isRetriable, sqlState, UnknownOutcomeError } from './errors.ts';

/** The one connection of a transaction, as far as others may use it. */
export type TransactionClient = Pick<pg.ClientBase, 'query'>;
/** Sends a job on the connection of the transaction, so that it appears with the commit. */
export type Enqueue = (job: JobRequest, client: TransactionClient) => Promise<void>;
export type RunTransaction = <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;

export const liveChannel = 'docket_live';

const attempts = 3;
/** PostgreSQL refuses a notification of 8,000 bytes or more. */
const notificationBytes = 7_900;
const notify: Statement = {
  name: 'live-notify',
  text: `SELECT pg_notify('${liveChannel}', payload) FROM unnest($1::text[]) AS payload`,
};

/**
 * A function that runs work in one transaction on one connection. Live events are sent by one statement just before the
 * commit; a deadlock or serialization failure runs the work again, at most three times in all. Throws
 * UnknownOutcomeError when the connection was lost, and what the work threw, rolled back, otherwise.
 */
export function transactionRunner(dataSource: DataSource, enqueue: Enqueue): RunTransaction {
  return async (work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await attemptOnce(dataSource, enqueue, work);
      } catch (error) {
        if (attempt === attempts || !isRetriable(error)) throw error;
      }
    }
  };
}

async function attemptOnce<Result>(
  dataSource: DataSource,
  enqueue: Enqueue,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    const result = await collect(runner, enqueue, work);
    await commit(runner);
    return result;
  } catch (error) {
    await rollBack(runner);
    throw isLostConnection(error) ? new UnknownOutcomeError(error) : error;
  } finally {
    await runner.release();
  }
}

async function collect<Result>(
  runner: QueryRunner,
  enqueue: Enqueue,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const client: TransactionClient = await connectionOf(runner);
  const reads = readFrom(client);
  const events: LiveEvent[] = [];
  const result = await work({
    ...reads,
    manager: runner.manager,
    enqueue: (job) => enqueue(job, client),
    publish: (event) => void events.push(event),
  });
  if (events.length > 0) await reads.rows(notify, [notifications(events)]);
  return result;
}

async function connectionOf(runner: QueryRunner): Promise<TransactionClient> {
  const client: unknown = await runner.connect();
  if (client instanceof pg.Client) return client;
  throw new Error('The data source has no PostgreSQL connection.');
}

async function commit(runner: QueryRunner): Promise<void> {
  try {
    await runner.commitTransaction();
  } catch (error) {
    throw sqlState(error) === null ? new UnknownOutcomeError(error) : error;
  }
}

/** A connection that cannot even roll back is broken; PostgreSQL rolls back by itself when it ends. */
async function rollBack(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
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
