import { rmSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { freePort } from '../local/ports.ts';
import { launch, scratchFolder, type Launched } from '../testing/scratch.ts';
import { checkConnection } from './connection.ts';

let scratch: string;
let server: Launched;

beforeAll(async () => {
  scratch = scratchFolder();
  server = await launch({ folder: path.join(scratch, 'postgres') });
});

afterAll(async () => {
  await server.stop();
  rmSync(scratch, { recursive: true, force: true });
});

function changed(change: (url: URL) => void): string {
  const url = new URL(server.adminUrl);
  change(url);
  return url.href;
}

test('a working address is accepted', async () => {
  await expect(checkConnection(server.adminUrl)).resolves.toBeUndefined();
});

test('a wrong password is named without showing it', async () => {
  const url = changed((address) => {
    address.password = 'guessed-secret';
  });
  await expect(checkConnection(url)).rejects.toThrow(
    'DATABASE_URL does not work: the server refuses the password of user "postgres".',
  );
  await expect(checkConnection(url)).rejects.not.toThrow('guessed-secret');
});

test('a missing database is named', async () => {
  const url = changed((address) => {
    address.pathname = '/elsewhere';
  });
  await expect(checkConnection(url)).rejects.toThrow('the server has no database called "elsewhere"');
});

test('a port on which nothing listens is named', async () => {
  const port = await freePort();
  const url = changed((address) => {
    address.port = String(port);
  });
  await expect(checkConnection(url)).rejects.toThrow(`nothing answers on 127.0.0.1, port ${port}`);
});

test('an unknown host is named', async () => {
  await expect(checkConnection('postgres://a:b@nowhere.invalid/c')).rejects.toThrow(
    'there is no host called "nowhere.invalid"',
  );
});

test.each(['mysql://a:b@localhost/c', 'localhost:5432', ''])(
  '"%s" is no address of a database',
  async (url) => {
    await expect(checkConnection(url)).rejects.toThrow('DATABASE_URL is not of the form postgres://');
  },
);
