import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@docket/testing/database';
import pg from 'pg';

import type { Command } from './command.ts';
import { migrateCheckCommand, migrateCommand } from './migrate.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function run(command: Command): Promise<{ code: number; printed: readonly string[] }> {
  const printed: string[] = [];
  const environment = { DATABASE_URL: database.url, SECRET: 's'.repeat(32) };
  const code = await command.run([], { environment, print: (line) => void printed.push(line) });
  return { code, printed };
}

test('a migrated database matches the entities, and migrating again changes nothing', async () => {
  expect(await run(migrateCheckCommand)).toEqual({
    code: 0,
    printed: ['The database matches this release.'],
  });
  expect(await run(migrateCommand)).toEqual({ code: 0, printed: ['The database is up to date.'] });
});

test('several processes may migrate at once', async () => {
  const runs = await Promise.all([run(migrateCommand), run(migrateCommand), run(migrateCommand)]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
});

test.each([
  [
    'ALTER TABLE department ALTER name TYPE text',
    'ALTER TABLE department ALTER name TYPE varchar(120)',
    'type',
  ],
  [
    'ALTER TABLE department ALTER name DROP NOT NULL',
    'ALTER TABLE department ALTER name SET NOT NULL',
    'NOT NULL',
  ],
  [
    'ALTER TABLE department ALTER active SET DEFAULT false',
    'ALTER TABLE department ALTER active SET DEFAULT true',
    'default',
  ],
  [
    'ALTER TABLE department RENAME active TO awake',
    'ALTER TABLE department RENAME awake TO active',
    'does not exist',
  ],
  ['ALTER TABLE department ADD extra text NOT NULL', 'ALTER TABLE department DROP extra', 'cannot fill'],
])('%s is found as drift', async (change, back, word) => {
  await client.query(change);
  const { code, printed } = await run(migrateCheckCommand);
  await client.query(back);
  expect([code, printed.join()]).toEqual([1, expect.stringContaining(word)]);
});

test('stricter tables and columns nobody maps are no drift', async () => {
  await client.query(
    'ALTER TABLE department ADD remark text, ADD CONSTRAINT short CHECK (length(name) < 119)',
  );
  expect((await run(migrateCheckCommand)).code).toBe(0);
  await client.query('ALTER TABLE department DROP remark, DROP CONSTRAINT short');
});
