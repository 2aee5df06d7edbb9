import { createHash } from 'node:crypto';

import type pg from 'pg';
import { PgBoss } from 'pg-boss';

import type { Enqueue, TransactionClient } from '../database/transaction.ts';
import { jobSchema } from './install.ts';

export type JobSender = { readonly enqueue: Enqueue; readonly stop: () => Promise<void> };

/** Sends jobs on the connection of the caller's transaction; it neither works jobs nor looks after queues. */
export async function openJobSender(pool: pg.Pool, onError: (error: Error) => void): Promise<JobSender> {
  const boss = new PgBoss({
    db: prepared(pool),
    schema: jobSchema,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  boss.on('error', onError);
  await boss.start();
  return {
    async enqueue(job, client) {
      await boss.send(job.name, job.data, { startAfter: job.startAfterSeconds ?? 0, db: prepared(client) });
    },
    stop: () => boss.stop({ graceful: false, close: false }),
  };
}

const names = new Map<string, string>();

/** Runs the library's statements under a name, so that PostgreSQL plans each of them once per connection. */
function prepared(client: TransactionClient | pg.Pool) {
  return {
    executeSql(text: string, values: unknown[] = []) {
      if (values.length === 0) return client.query<Record<string, unknown>>(text);
      return client.query<Record<string, unknown>>({ name: nameOf(text), text, values });
    },
  };
}

function nameOf(text: string): string {
  const name = names.get(text) ?? `job-${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}
