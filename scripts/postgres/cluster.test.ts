import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';

import { waitFor } from '../local/waiting.ts';
import {
  copyCheckout,
  folderOfNobody,
  isRoot,
  launch,
  scratchFolder,
  type Checkout,
  type Launch,
} from '../testing/scratch.ts';
import { isAlive } from './postmaster.ts';

let scratch: string;
let home: string;
let running: Awaited<ReturnType<typeof launch>>[];

beforeEach(() => {
  scratch = scratchFolder();
  home = path.join(scratch, 'postgres');
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  rmSync(scratch, { recursive: true, force: true });
});

async function start(options: Partial<Launch> = {}): Promise<Awaited<ReturnType<typeof launch>>> {
  const server = await launch({ folder: home, ...options });
  running.push(server);
  return server;
}

async function rows(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test('the database starts, keeps its data over a restart and ends with its starter', async () => {
  const first = await start();
  await rows(first.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS number');
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await start();
  expect(await rows(second.adminUrl, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
});

test('other users of the machine need a password, which only the owner can read', async () => {
  const server = await start();
  const url = new URL(server.adminUrl);
  url.password = 'guess';
  await expect(rows(url.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  expect(statSync(path.join(server.folder, 'password')).mode & 0o077).toBe(0);
});

test('a second start from the same folder is refused while the first one runs', async () => {
  const first = await start();
  const second = await start();
  expect(second.sentence).toMatch(/already running from this folder \(process \d+, PostgreSQL on port \d+\)/);
  expect(await rows(first.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a server whose starter was killed is replaced', async () => {
  const first = await start();
  first.child.kill('SIGKILL');
  await waitFor('the launcher to be gone', () => first.child.signalCode === 'SIGKILL');
  const second = await start();
  expect(second.sentence).toBeUndefined();
  expect(isAlive(first.pid)).toBe(false);
});

test('a lock file whose number now belongs to another program does no harm', async () => {
  const first = await start();
  await first.stop();
  writeFileSync(path.join(home, 'data/postmaster.pid'), `${process.pid}\n${home}/data\n0\n5432\n`);
  const second = await start();
  expect(second.sentence).toBeUndefined();
});

test('files of another PostgreSQL version are left alone', async () => {
  mkdirSync(path.join(home, 'data'), { recursive: true });
  writeFileSync(path.join(home, 'data/PG_VERSION'), '15\n');
  writeFileSync(path.join(home, 'password'), 'x');
  const server = await start();
  expect(server.sentence).toMatch(/of PostgreSQL version 15 and this release of Docket brings version 18/);
});

test('a fixed port that is taken is named', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const server = await start({ port });
  other.close();
  expect(server.sentence).toBe('The database could not be started: its port is in use.');
});

// What differs by user can be tried from root only: root can become anyone.
if (isRoot) {
  describe('started as root', () => {
    // Everyone can reach it, wherever the checkout of these tests lies.
    let open: Checkout;
    let parent: string;

    beforeAll(() => {
      parent = scratchFolder();
      open = copyCheckout(path.join(parent, 'checkout'));
    });

    afterAll(() => rmSync(parent, { recursive: true, force: true }));

    test('the server runs as an unprivileged user that owns the files', async () => {
      const server = await start();
      expect(statSync(path.join(server.folder, 'data')).uid).not.toBe(0);
      expect(statSync(`/proc/${server.pid}`).uid).toBe(statSync(path.join(server.folder, 'data')).uid);
    });

    test('below a folder that others cannot enter, programs and data go where they can', async () => {
      const closed = path.join(scratch, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      const checkout = copyCheckout(path.join(closed, 'checkout'));
      const folder = path.join(checkout.folder, '.docket/postgres');
      mkdirSync(path.dirname(folder));
      const first = await start({ folder, checkout });
      try {
        expect(first.movedFrom).toBe(folder);
        await rows(first.adminUrl, 'CREATE TABLE kept ()');
        await first.stop();
        const second = await start({ folder, checkout });
        expect(second.folder).toBe(first.folder);
        expect(await rows(second.adminUrl, "SELECT to_regclass('kept')::text AS kept")).toEqual([
          { kept: 'kept' },
        ]);
        await second.stop();
      } finally {
        rmSync(first.folder, { recursive: true, force: true });
      }
    });

    test('a normal user starts it as themselves', async () => {
      const folder = path.join(folderOfNobody(path.join(scratch, 'nobody')), 'postgres');
      const server = await start({ folder, asNobody: true, checkout: open });
      expect(server.sentence).toBeUndefined();
      expect(server.folder).toBe(folder);
      expect(statSync(`/proc/${server.pid}`).uid).toBe(65_534);
    });

    test('files of a normal user stay theirs when root starts it', async () => {
      const folder = path.join(folderOfNobody(path.join(scratch, 'nobody')), 'postgres');
      const first = await start({ folder, asNobody: true, checkout: open });
      await first.stop();
      const second = await start({ folder });
      expect(statSync(`/proc/${second.pid}`).uid).toBe(65_534);
    });

    test('a normal user is told that the files belong to someone else', async () => {
      const first = await start();
      await first.stop();
      const second = await start({ asNobody: true, checkout: open });
      expect(second.sentence).toMatch(/belong to another user/);
    });

    test('a normal user is told that a folder cannot be written', async () => {
      const server = await start({
        folder: path.join(scratch, 'roots/postgres'),
        asNobody: true,
        checkout: open,
      });
      expect(server.sentence).toMatch(/^Docket cannot write to .*: you have no permission to write there\.$/);
    });
  });
} else {
  describe('started as a normal user', () => {
    test('a folder that cannot be written is named', async () => {
      const closed = path.join(scratch, 'closed');
      mkdirSync(closed, { mode: 0o500 });
      const server = await start({ folder: path.join(closed, 'postgres') });
      chmodSync(closed, 0o700);
      expect(server.sentence).toMatch(/^Docket cannot write to .*: you have no permission to write there\.$/);
    });
  });
}
