import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';

import { createTestDatabase, type TestDatabase } from './testDatabase.ts';

let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});

afterAll(async () => {
  await Promise.all([first.drop(), second.drop()]);
});

async function rows(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query<Record<string, unknown>>(text);
    return result.rows;
  } finally {
    await client.end();
  }
}

test('a test database has the tables of the migrations and no tasks', async () => {
  expect(await rows(first.url, 'SELECT count(*)::int AS tasks FROM task')).toEqual([{ tasks: 0 }]);
});

test('what one test writes, another does not see', async () => {
  await rows(first.url, 'CREATE TABLE mine (id int)');
  expect(await rows(second.url, "SELECT to_regclass('mine') AS mine")).toEqual([{ mine: null }]);
});

test('the product is no superuser, the administrator is', async () => {
  const question = 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user';
  expect(await rows(first.url, question)).toEqual([{ rolsuper: false }]);
  expect(await rows(first.adminUrl, question)).toEqual([{ rolsuper: true }]);
});

test('a copy takes less than a second', async () => {
  const tries: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const started = performance.now();
    const copy = await createTestDatabase();
    tries.push(performance.now() - started);
    await copy.drop();
  }
  // The quickest is the least disturbed.
  expect(Math.min(...tries)).toBeLessThan(1000);
});

test('a dropped database is gone, even with an open connection', async () => {
  const copy = await createTestDatabase();
  const client = new pg.Client({ connectionString: copy.url });
  client.on('error', () => undefined);
  await client.connect();
  await copy.drop();
  await expect(rows(copy.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
});
