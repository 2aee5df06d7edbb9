import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@docket/testing/database';
import pg from 'pg';

import type { LiveEvent, Statement, Transaction } from './database.ts';
import { readFrom } from './database.ts';
import { UnknownOutcomeError } from './errors.ts';
import { openPools, type Pools } from './pools.ts';
import { portalDatabase } from './portal-reads.ts';
import { type RunTransaction, liveChannel, transactionRunner } from './transaction.ts';

let database: TestDatabase;
let pools: Pools;
let run: RunTransaction;
const onError = (): void => undefined;

const add: Statement = { name: 't-add', text: 'INSERT INTO counter (name, value) VALUES ($1, $2)' };
const get: Statement = { name: 't-get', text: 'SELECT value FROM counter WHERE name = $1' };
const lock: Statement = { name: 't-lock', text: 'UPDATE counter SET value = value + 1 WHERE name = $1' };
const ownProcess: Statement = { name: 't-process', text: 'SELECT pg_backend_pid() AS pid' };
const moment: Statement = {
  name: 't-moment',
  text: `SELECT timestamptz '2026-10-25 01:30:00.25+00' AS at, date '2026-10-25' AS day, current_setting('TimeZone') AS zone`,
};

const event = (taskId: string): LiveEvent => ({
  taskId,
  caseIds: [],
  activityId: null,
  verb: 'DOING',
  actorId: 'a',
  at: '2026-11-22T00:00:00Z',
  personIds: Array.from({ length: 50 }, () => '0197d3f0-0000-7000-8000-000000000000'),
  departmentIds: [],
  clientId: null,
});

beforeAll(async () => {
  database = await createTestDatabase();
  pools = await openPools({ url: database.url, portalUrl: null, role: 'docket_app', poolSize: 5, onError });
  run = transactionRunner(pools.staff, () => Promise.resolve());
});
afterAll(async () => {
  await pools.close();
  await database.drop();
});

const valueOf = async (name: string) =>
  (await readFrom(pools.staff).rows<{ value: number }>(get, [name]))[0]?.value;

test('what the work wrote is there after the commit', async () => {
  await run(async (db) => {
    await db.rows(add, ['kept', 1]);
    await db.rows(lock, ['kept']);
  });
  expect(await valueOf('kept')).toBe(2);
});

test('nothing is left of work that failed, and its connection is good again', async () => {
  const failing = run(async (db) => {
    await db.rows(add, ['lost', 1]);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await valueOf('lost')).toBeUndefined();
  expect(pools.staff.idleCount).toBe(pools.staff.totalCount);
});

test('a lost connection is an unknown outcome, never a failure', async () => {
  const administrator = new pg.Client({ connectionString: database.adminUrl });
  await administrator.connect();
  const ended = run(async (db) => {
    const [row] = await db.rows<{ pid: number }>(ownProcess);
    await administrator.query('SELECT pg_terminate_backend($1)', [row?.pid]);
    await db.rows(add, ['perhaps', 1]);
  });
  await expect(ended).rejects.toBeInstanceOf(UnknownOutcomeError);
  await administrator.end();
  expect(await valueOf('perhaps')).toBeUndefined();
  expect(await run((db) => db.rows<{ value: number }>(get, ['kept']))).toEqual([{ value: 2 }]);
});

test('a connection lost while a client reads fails the read and nothing else', async () => {
  const portal = portalDatabase(pools.portal, randomUUID(), randomUUID());
  const acquired = Promise.withResolvers<pg.PoolClient>();
  pools.portal.once('acquire', acquired.resolve);
  const reading = portal.rows({ name: '', text: 'SELECT pg_sleep(20)' });
  (await acquired.promise).connection.stream.destroy();
  await expect(reading).rejects.toThrow(/terminated/);
  expect(await portal.rows({ name: '', text: 'SELECT 1 AS one' })).toEqual([{ one: 1 }]);
});

test('a commit that never answers is an unknown outcome', async () => {
  const clients = new Set<pg.PoolClient>();
  pools.staff.once('acquire', (client: pg.PoolClient) => void clients.add(client));
  const ended = run(async (db) => {
    await db.rows(add, ['maybe', 1]);
    for (const client of clients) client.connection.stream.destroy();
  });
  await expect(ended).rejects.toBeInstanceOf(UnknownOutcomeError);
});

test('two transactions that lock each other both come through', async () => {
  await run((db) => db.rows(add, ['left', 0]));
  await run((db) => db.rows(add, ['right', 0]));
  const bothLocked = Promise.withResolvers<void>();
  let locked = 0;
  const cross = (first: string, second: string) =>
    run(async (db: Transaction) => {
      await db.rows(lock, [first]);
      locked += 1;
      if (locked === 2) bothLocked.resolve();
      await bothLocked.promise;
      await db.rows(lock, [second]);
    });
  await Promise.all([cross('left', 'right'), cross('right', 'left')]);
  expect([await valueOf('left'), await valueOf('right')]).toEqual([2, 2]);
});

test('events leave with the commit, together, and none without', async () => {
  const listener = new pg.Client({ connectionString: database.url });
  await listener.connect();
  const heard: string[] = [];
  listener.on('notification', ({ payload = '' }) => heard.push(payload));
  await listener.query(`LISTEN ${liveChannel}`);
  const rolledBack = run((db) => {
    db.publish(event('never'));
    return Promise.reject(new Error('no'));
  });
  await expect(rolledBack).rejects.toThrow('no');
  await run((db) => {
    for (const id of ['one', 'two', 'three']) db.publish(event(id));
    return Promise.resolve();
  });
  await run((db) => {
    for (let index = 0; index < 20; index += 1) db.publish(event(`many-${index}`));
    return Promise.resolve();
  });
  await listener.query('SELECT 1');
  await listener.end();
  const batches = heard.map((payload) =>
    [...payload.matchAll(/"taskId":"([\w-]+)"/g)].map((match) => match[1]),
  );
  expect(batches[0]).toEqual(['one', 'two', 'three']);
  expect(batches.slice(1).flat()).toEqual(Array.from({ length: 20 }, (_, index) => `many-${index}`));
  expect(batches.length).toBeLessThan(10);
});

test('instants are read as ISO text in UTC, days as text', async () => {
  const [row] = await readFrom(pools.staff).rows(moment);
  expect(row).toEqual({ at: '2026-10-25T01:30:00.25Z', day: '2026-10-25', zone: 'UTC' });
});

test('the doors cannot change the history, and the portal sees its own client alone', async () => {
  await expect(pools.staff.query('DELETE FROM activity')).rejects.toThrow('permission denied');
  const ids = ['0197d3f0-0000-7000-8000-000000000001', '0197d3f0-0000-7000-8000-000000000002'] as const;
  for (const [index, id] of ids.entries()) {
    const text = `INSERT INTO client (id, kind, name, account_code, created_at, updated_at)
      VALUES ($1, 'PERSON', $2, $3, now(), now())`;
    await pools.staff.query(text, [id, `Client ${index}`, `AB${index}`]);
  }
  const mine = portalDatabase(pools.portal, ids[0], ids[0]);
  expect(await mine.rows({ name: 't-clients', text: 'SELECT name FROM client' })).toEqual([
    { name: 'Client 0' },
  ]);
  await expect(mine.rows({ name: 't-codes', text: 'SELECT account_code FROM client' })).rejects.toThrow(
    'permission',
  );
  await expect(mine.rows({ name: 't-notes', text: 'SELECT body FROM note' })).rejects.toThrow(
    'permission denied',
  );
  await expect(mine.rows({ name: 't-write', text: 'DELETE FROM comment' })).rejects.toThrow('read-only');
  const nothing = await pools.portal.query('SELECT name FROM client');
  expect(nothing.rows).toEqual([]);
});
