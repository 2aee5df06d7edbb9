import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

import { ConfigurationError, readConfig, type Environment } from './config.ts';

const enough = { DATABASE_URL: 'postgres://docket@localhost:5432/docket', SECRET: 's'.repeat(32) };

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

test('an address of the database and a secret are enough', () => {
  expect(readConfig(enough)).toMatchObject({
    environment: 'production',
    role: 'all',
    staff: { port: 4000, url: 'http://localhost:4000' },
    portal: { port: 4001, url: 'http://localhost:4001' },
    s3: null,
    undoWindowSeconds: 30,
    trustProxy: false,
  });
});

test('everything wrong is named at once', () => {
  const problems = problemsOf({
    DATABASE_URL: 'mysql://x',
    STAFF_PORT: '99999',
    ROLE: 'king',
    SECRET: 'short',
  });
  expect(
    problems.map((problem) => problem.split(':')[0] ?? '').toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(['DATABASE_URL', 'ROLE', 'SECRET', 'STAFF_PORT']);
});

test('a secret may come from a file, but not twice', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'docket-config-')), 'secret');
  writeFileSync(file, `${'f'.repeat(40)}\n`);
  const { SECRET: _, ...rest } = enough;
  expect(readConfig({ ...rest, SECRET_FILE: file }).secret).toBe('f'.repeat(40));
  expect(problemsOf({ ...enough, SECRET_FILE: file })).toEqual(['SECRET: set it or SECRET_FILE, not both']);
  expect(problemsOf({ ...rest, SECRET_FILE: '/nowhere/secret' })).toContain(
    'SECRET_FILE: the file /nowhere/secret cannot be read',
  );
});

test('half a configuration of object storage is refused', () => {
  expect(problemsOf({ ...enough, S3_ENDPOINT: 'http://localhost:9000', S3_ACCESS_KEY_ID: 'a' })).toEqual([
    'S3_BUCKET: is needed when S3_ENDPOINT, S3_ACCESS_KEY_ID is set',
    'S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: set both or neither',
  ]);
});

test('proxies are trusted by number or by address', () => {
  expect(readConfig({ ...enough, TRUST_PROXY: '1' }).trustProxy).toBe(1);
  expect(readConfig({ ...enough, TRUST_PROXY: '10.0.0.1, 10.0.0.2' }).trustProxy).toEqual([
    '10.0.0.1',
    '10.0.0.2',
  ]);
});
