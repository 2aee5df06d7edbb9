import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@docket/testing/database';
import { waitFor } from '@docket/testing/waiting';
import { z } from 'zod';

import { transactionRunner } from '../database/transaction.ts';
import { openPools, type Pools } from '../database/pools.ts';
import { createLogger } from '../logging/logger.ts';
import { installJobs } from './install.ts';
import { deadLetterQueue, queue } from './queue.ts';
import { openJobSender, type JobSender } from './sender.ts';
import { GiveUp, handles, openWorker, type Worker } from './worker.ts';

const retries = { limit: 2, firstDelaySeconds: 1, longestDelaySeconds: 1 };
const echo = queue('test-echo', z.object({ word: z.string() }), retries);
const log = createLogger('silent');
const onError = (): void => undefined;

let database: TestDatabase;
let pools: Pools;
let sender: JobSender;
let worker: Worker;
const heard: string[] = [];
const waiting = new Map<string, () => void>();

/** Resolves when the handler has met the word as often as said. */
async function met(word: string, often = 1): Promise<void> {
  while (heard.filter((one) => one === word).length < often) {
    await new Promise<void>((resolve) => waiting.set(word, resolve));
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  await installJobs(database.url, [echo]);
  pools = await openPools({ url: database.url, portalUrl: null, role: 'docket_app', poolSize: 4, onError });
  sender = await openJobSender(pools.staff, onError);
  const handler = handles(echo, ({ word }) => {
    heard.push(word);
    waiting.get(word)?.();
    if (word === 'hopeless') throw new GiveUp('no use');
    if (word === 'unlucky') throw new Error('try again');
    return Promise.resolve();
  });
  worker = await openWorker({ url: database.url, handlers: [handler], schedules: [], log });
});

afterAll(async () => {
  await worker.stop(2);
  await sender.stop();
  await pools.close();
  await database.drop();
});

const run: ReturnType<typeof transactionRunner> = (work) =>
  transactionRunner(pools.staff, sender.enqueue)(work);

async function states(word: string): Promise<readonly { name: string; state: string }[]> {
  const text = `SELECT name, state::text FROM pgboss.job WHERE data->>'word' = $1 ORDER BY name`;
  return (await pools.staff.query<{ name: string; state: string }>(text, [word])).rows;
}

test('a job sent in a transaction is worked once the transaction is committed', async () => {
  await run((db) => db.enqueue(echo.request({ word: 'hello' })));
  await met('hello');
});

test('a job of a transaction that is rolled back never existed', async () => {
  const work = run(async (db) => {
    await db.enqueue(echo.request({ word: 'undone' }));
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect(await states('undone')).toEqual([]);
});

test('a job for later waits', async () => {
  await run((db) => db.enqueue(echo.request({ word: 'later' }, 60)));
  await run((db) => db.enqueue(echo.request({ word: 'now' })));
  await met('now');
  expect(await states('later')).toEqual([{ name: 'test-echo', state: 'created' }]);
  expect(heard).not.toContain('later');
});

test('a job that fails is tried again', async () => {
  await run((db) => db.enqueue(echo.request({ word: 'unlucky' })));
  await met('unlucky', 2);
});

test('a job that is of no use, or whose data does not fit, goes to the dead letters at once', async () => {
  await run((db) => db.enqueue(echo.request({ word: 'hopeless' })));
  await run((db) => db.enqueue({ name: echo.name, data: { word: ['no text'] } }));
  const dead = deadLetterQueue(echo.name);
  for (const word of ['hopeless', '["no text"]']) {
    await waitFor('a dead letter', async () => (await states(word)).some(({ name }) => name === dead));
  }
  expect(await states('hopeless')).toEqual([
    { name: 'test-echo', state: 'failed' },
    { name: dead, state: 'created' },
  ]);
  expect(heard.filter((word) => word === 'hopeless')).toHaveLength(1);
});

test('the staff door adds jobs and can neither change nor remove one', async () => {
  await expect(pools.staff.query('DELETE FROM pgboss.job')).rejects.toThrow('permission denied');
  await expect(pools.staff.query(`UPDATE pgboss.job SET state = 'completed'`)).rejects.toThrow(
    'permission denied',
  );
});
