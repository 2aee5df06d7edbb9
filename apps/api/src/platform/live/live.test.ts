import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@docket/testing/database';
import pg from 'pg';

import type { LiveEvent } from '../database/database.ts';
import { liveChannel } from '../database/transaction.ts';
import { createLogger } from '../logging/logger.ts';
import { type Live, type LiveSignal, openLive } from './live.ts';

const event: LiveEvent = {
  taskId: 't',
  caseIds: [],
  activityId: null,
  verb: 'DOING',
  actorId: 'a',
  at: '2026-11-22T00:00:00Z',
  personIds: [],
  departmentIds: [],
  clientId: null,
};

let database: TestDatabase;
let live: Live;
let other: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  live = await openLive({ url: database.url, log: createLogger('silent'), retryAfter: 10 });
  other = new pg.Client({ connectionString: database.adminUrl });
  await other.connect();
});
afterAll(async () => {
  await live.close();
  await other.end();
  await database.drop();
});

const announce = (taskId: string) =>
  other.query('SELECT pg_notify($1, $2)', [liveChannel, JSON.stringify([{ ...event, taskId }])]);

test('everyone who listens hears what another connection announces', async () => {
  const first = live.signals()[Symbol.asyncIterator]();
  const second = live.signals()[Symbol.asyncIterator]();
  const heard = Promise.all([first.next(), second.next()]);
  await announce('one');
  const signal: LiveSignal = { kind: 'EVENT', event: { ...event, taskId: 'one' } };
  expect(await heard).toEqual([
    { done: false, value: signal },
    { done: false, value: signal },
  ]);
});

test('after a lost connection everyone is told of the gap, and hears again', async () => {
  const signals = live.signals()[Symbol.asyncIterator]();
  const next = signals.next();
  await other.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'docket-live'
    AND datname = current_database()`);
  expect((await next).value).toEqual({ kind: 'GAP' });
  expect(live.isListening()).toBe(true);
  const afterwards = signals.next();
  await announce('two');
  expect((await afterwards).value).toMatchObject({ kind: 'EVENT', event: { taskId: 'two' } });
});

test.each(['no JSON', '[{"taskId":"t"}]'])(
  'what is not understood (%s) is a gap, and ends nothing',
  async (payload) => {
    const signals = live.signals()[Symbol.asyncIterator]();
    const next = signals.next();
    await other.query('SELECT pg_notify($1, $2)', [liveChannel, payload]);
    expect((await next).value).toEqual({ kind: 'GAP' });
    const afterwards = signals.next();
    await announce('still');
    expect((await afterwards).value).toMatchObject({ kind: 'EVENT', event: { taskId: 'still' } });
  },
);
