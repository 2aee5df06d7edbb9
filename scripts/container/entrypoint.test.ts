import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { runCommand } from '../local/command.ts';
import { root } from '../local/settings.ts';
import { scratchFolder } from '../testing/scratch.ts';

let image: string;

// Stand-ins for the programs of the API, in the places where the image has them.
beforeAll(() => {
  image = scratchFolder();
  const programs = path.join(image, 'apps/api/dist');
  mkdirSync(programs, { recursive: true });
  writeFileSync(path.join(image, 'package.json'), '{ "type": "module" }');
  for (const file of ['entrypoint.mjs', 'node-flags.json']) {
    cpSync(path.join(root, 'scripts/container', file), path.join(image, file));
  }
  writeFileSync(
    path.join(programs, 'cli.js'),
    'console.log(process.argv.slice(2).join(" ")); process.exitCode = 4;',
  );
  const waits =
    "process.on('SIGTERM', () => { console.log('bye'); process.exit(0); }); setInterval(() => {}, 1000);";
  writeFileSync(path.join(programs, 'server.js'), `console.log('door ' + process.env.ROLE); ${waits}`);
  writeFileSync(
    path.join(programs, 'worker.js'),
    "console.log('jobs ' + process.env.ROLE); setTimeout(() => process.exit(3), 500);",
  );
});

afterAll(() => rmSync(image, { recursive: true, force: true }));

function runImage(role: string, words: string[]): ReturnType<typeof runCommand> {
  return runCommand(process.execPath, ['entrypoint.mjs', ...words], {
    cwd: image,
    env: { ...process.env, ROLE: role },
  });
}

test('words are a command of the command line, whose code is kept', async () => {
  expect(await runImage('api', ['migrate', 'check'])).toMatchObject({ code: 4, stdout: 'migrate check\n' });
});

test('a role runs alone', async () => {
  expect(await runImage('worker', [])).toMatchObject({ code: 3, stdout: 'jobs worker\n' });
});

test('of all roles none goes on without the others', async () => {
  const { code, stdout } = await runImage('all', []);
  expect(code).toBe(3);
  expect(stdout.trim().split('\n').toSorted()).toEqual(['bye', 'door api', 'jobs worker']);
});

test('an unknown role is named', async () => {
  expect(await runImage('king', [])).toMatchObject({
    code: 1,
    output: 'ROLE=king is none of api, worker, all.\n',
  });
});
