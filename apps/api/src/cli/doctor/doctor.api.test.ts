import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@docket/testing/database';
import pg from 'pg';

import { doctorCommand } from './doctor.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'docket-doctor-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function examine(more: Readonly<Record<string, string>> = {}) {
  const lines: string[] = [];
  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    SECRET: 's'.repeat(40),
    FILES_DIR: path.join(folder, 'files'),
    ...more,
  };
  const code = await doctorCommand.run([], { environment, print: (line) => void lines.push(line) });
  return { code, lines: lines.map((line) => line.replaceAll(/ +/g, ' ')) };
}

test('a healthy installation can run, and nothing was made to find out', async () => {
  const { code, lines } = await examine();
  expect(lines.filter((line) => line.startsWith('fail'))).toEqual([]);
  expect(code).toBe(0);
  expect(lines).toContain('ok Migrations up to date');
  expect(lines).toContain('ok Roles docket_app, docket_portal');
  expect(lines).toContain('ok Jobs installed');
  expect(lines.at(-1)).toBe('Docket can run.');
  expect(await readdir(folder)).toEqual([]);
});

test('everything wrong with the configuration is named, and nothing else is tried', async () => {
  const { code, lines } = await examine({ SECRET: 'short', STAFF_PORT: 'door' });
  expect(code).toBe(1);
  expect(lines.filter((line) => line.startsWith('fail Configuration'))).toHaveLength(2);
  expect(lines.some((line) => line.includes('Database'))).toBe(false);
});

test('a database that does not answer, or was never migrated, is named with what to do', async () => {
  const nowhere = new URL(database.url);
  nowhere.port = '1';
  const unreachable = await examine({ DATABASE_URL: nowhere.href });
  expect(unreachable.code).toBe(1);
  expect(unreachable.lines.some((line) => line.startsWith('fail Database cannot be reached'))).toBe(true);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  try {
    await admin.query('CREATE SCHEMA aside; ALTER TABLE migrations SET SCHEMA aside');
    const bare = await examine();
    expect(bare.lines).toContain('fail Migrations none has run: run “docket migrate”');
    await admin.query('ALTER TABLE aside.migrations SET SCHEMA public');
  } finally {
    await admin.end();
  }
});

test('a folder for files that cannot be used is named', async () => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, '');
  const { code, lines } = await examine({ FILES_DIR: path.join(file, 'files') });
  expect(code).toBe(1);
  expect(lines.some((line) => line.startsWith('fail Files'))).toBe(true);
  await rm(file);
});
