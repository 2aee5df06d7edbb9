import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@docket/testing/database';

let database: TestDatabase;
const children: ChildProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.drop();
});

type Program = {
  readonly child: ChildProcess;
  /** Resolves with the first line of output that fits. */
  readonly line: (fits: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
};

/** A program of the build, as operators start it. */
function start(name: 'server' | 'worker', environment: Readonly<Record<string, string>> = {}): Program {
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, `../dist/${name}.js`)], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      SECRET: 'a-secret-for-tests-only-0123456789abcdef',
      STAFF_PORT: '0',
      PORTAL_PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const said: string[] = [];
  const waiting = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      for (const hear of waiting) hear(line);
    });
  }
  return {
    child,
    line: (fits) =>
      new Promise((resolve) => {
        const hear = (line: string): void => {
          const match = fits.exec(line);
          if (match !== null) resolve(match);
        };
        waiting.add(hear);
        for (const line of said) hear(line);
      }),
    ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, said: said.join('\n') }))),
  };
}

/** A sign-in of which the server has seen the head alone; `finish` sends the body and gives the answer. */
async function halfSent({ hostname, port }: URL) {
  const body = '{"email":"nobody@example.test","password":"x"}';
  const socket = connect(Number(port), hostname);
  const head = [
    'POST /api/auth/sign-in/email HTTP/1.1',
    `Host: ${hostname}:${port}`,
    'Content-Type: application/json',
    'X-Docket: 1',
    'Expect: 100-continue',
    `Content-Length: ${body.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await once(socket, 'data');
  return {
    async finish(): Promise<string> {
      socket.write(body);
      const data: readonly unknown[] = await once(socket, 'data');
      return String(data[0]);
    },
  };
}

test('told to stop, the server answers what is under way and ends within ten seconds', async () => {
  const program = start('server', { ROLE: 'all' });
  const [, address = ''] = await program.line(/listening at (http:[^"]+)/);
  const ready = await fetch(`${address}/readyz`);
  expect(ready.status).toBe(200);
  const slow = await halfSent(new URL(address));
  const started = performance.now();
  program.child.kill('SIGTERM');
  await program.line(/stopping/);
  expect(await slow.finish()).toContain('HTTP/1.1 401');
  expect((await program.ended).code).toBe(0);
  expect(performance.now() - started).toBeLessThan(10_000);
}, 60_000);

test('the worker starts, and ends when told', async () => {
  const program = start('worker');
  await program.line(/the worker is ready/);
  program.child.kill('SIGTERM');
  expect((await program.ended).code).toBe(0);
}, 60_000);

test('a port in use, a wrong configuration, no database and an empty one each give one sentence', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const address = holder.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const empty = new URL(database.url);
  empty.pathname = '/postgres';
  const cases = [
    [{ STAFF_PORT: port }, `The port ${port} is in use: stop what listens there, or choose another.`],
    [{ SECRET: 'short', ROLE: 'king' }, 'The configuration is not usable:\n  - ROLE:'],
    [
      { DATABASE_URL: 'postgres://docket@127.0.0.1:1/docket' },
      'The database of DATABASE_URL cannot be reached (ECONNREFUSED).',
    ],
    [{ DATABASE_URL: empty.href }, 'The database is not up to date: run “docket migrate” first.'],
  ] as const;
  const ends = await Promise.all(
    cases.map(([environment]) => start('server', { LOG_LEVEL: 'silent', ...environment }).ended),
  );
  holder.close();
  expect(ends.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
  for (const [index, { said }] of ends.entries()) expect(said).toContain(cases[index]?.[1]);
  expect(ends.map(({ said }) => said).join()).not.toContain('    at ');
}, 60_000);
