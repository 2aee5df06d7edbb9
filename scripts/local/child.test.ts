import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { startChild, type Child } from './child.ts';
import { startWatchdog } from './watchdog.ts';

let scratch: string;

beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'docket-child-'));
});

afterEach(() => rmSync(scratch, { recursive: true }));

function run(program: string): { child: Child; started: Promise<void> } {
  let ready: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const child = startChild({
    name: 'test',
    args: ['--input-type=module', '--eval', program],
    env: process.env,
    cwd: scratch,
    logFile: path.join(scratch, 'test.log'),
    watchdog: startWatchdog(),
    onLine: (line) => (line.includes('ready') ? ready() : undefined),
  });
  return { child, started };
}

test('an ending is told with its code and the last words, of a JSON log the message', async () => {
  const { child } = run(`console.log('{"level":60,"msg":"The end"}'); process.exit(3);`);
  expect(await child.ended).toEqual({ how: 'ended with code 3', lastLines: ['The end'] });
  expect(readFileSync(path.join(scratch, 'test.log'), 'utf8')).toContain('"level":60');
});

test('a program is asked to end and may finish', async () => {
  const { child, started } = run(
    `process.on('SIGTERM', () => { console.log('bye'); process.exit(0); }); console.log('ready'); setInterval(() => {}, 1000);`,
  );
  await started;
  await child.stop(5_000);
  expect(await child.ended).toMatchObject({ how: 'ended with code 0', lastLines: ['ready', 'bye'] });
});

test('a program that does not listen is killed, with the programs it has started', async () => {
  const inner = `setTimeout(() => require('fs').writeFileSync('survived', ''), 1500)`;
  const { child, started } = run(`
    import { spawn } from 'node:child_process';
    spawn(process.execPath, ['--eval', ${JSON.stringify(inner)}]);
    process.on('SIGTERM', () => undefined);
    console.log('ready');
    setInterval(() => {}, 1000);
  `);
  await started;
  await child.stop(200);
  expect(await child.ended).toMatchObject({ how: 'was ended by SIGKILL' });
  expect(existsSync(path.join(scratch, 'survived'))).toBe(false);
});

test('a program that cannot be started is told', async () => {
  const child = startChild({
    name: 'test',
    args: [],
    env: {},
    cwd: path.join(scratch, 'missing'),
    logFile: path.join(scratch, 'test.log'),
    watchdog: startWatchdog(),
  });
  expect((await child.ended).how).toMatch(/^could not be started/);
});
