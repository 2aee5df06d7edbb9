import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { ensureFolder, keptSecret, readSettings, wantedPorts } from './settings.ts';

let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'docket-settings-'));
});

afterAll(() => rmSync(scratch, { recursive: true }));

test('without any setting the usual ports of this machine are taken', () => {
  const settings = readSettings({});
  expect(settings.host).toBe('127.0.0.1');
  expect(wantedPorts(settings).map(({ port }) => port)).toEqual([4000, 4001, 1080, 1025]);
});

test('an empty variable counts as not set, as in a copied example file', () => {
  const settings = readSettings({ STAFF_PORT: '', DATABASE_URL: '' });
  expect(settings.staffPort).toBe(4000);
  expect(settings.databaseUrl).toBeUndefined();
});

test.each(['0', '65536', 'http', '80.5'])('%s is refused as a port', (value) => {
  expect(() => readSettings({ PORTAL_PORT: value })).toThrow(
    `PORTAL_PORT=${value} is not a port: give a number from 1 to 65535.`,
  );
});

test('with a mail server of your own no inbox is started', () => {
  const ports = wantedPorts(readSettings({ SMTP_URL: 'smtp://mail.example.org' }));
  expect(ports.map(({ variable }) => variable)).toEqual(['STAFF_PORT', 'PORTAL_PORT']);
});

test('the address of the database may come from a file', () => {
  const file = path.join(scratch, 'database-url');
  writeFileSync(file, 'postgres://a:b@c/d\n');
  expect(readSettings({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://a:b@c/d');
});

test('a secret file that is missing is named', () => {
  expect(() => readSettings({ DATABASE_URL_FILE: '/nowhere/url' })).toThrow(
    'DATABASE_URL_FILE names /nowhere/url, which does not exist.',
  );
});

test('a secret is made once, long enough, and readable by its owner alone', () => {
  const file = path.join(scratch, 'secret');
  const secret = keptSecret(file);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(keptSecret(file)).toBe(secret);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('a file where a folder is needed is named', () => {
  const file = path.join(scratch, 'file');
  writeFileSync(file, '');
  expect(() => ensureFolder(path.join(file, 'logs'))).toThrow('a file stands where a folder is needed');
});
