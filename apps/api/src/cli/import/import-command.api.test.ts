import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import {
  excerpt,
  importedState,
  realFile,
  smallFile,
  startTestImports,
  type TestImports,
} from '../../testing/imports.ts';

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const patience = 300_000;

let imports: TestImports;
beforeEach(async () => {
  imports = await startTestImports();
});
afterEach(() => imports.stop());

function start(...words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [cli, ...words], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      DATABASE_URL: imports.url,
      SECRET: 'a-secret-for-tests-only-0123456789abcdef',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function docket(...words: readonly string[]) {
  const child = start(...words);
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  await once(child, 'close');
  return { code: child.exitCode, out, err };
}

test(
  'an import killed in the middle ends, run again, like one that was not',
  async () => {
    const file = await excerpt(imports.folder, 600);
    const child = start('import', 'servicenow', file);
    const closed = once(child, 'close');
    if (child.stderr === null) throw new Error('The error stream of the command cannot be read.');
    await once(child.stderr, 'data');
    child.kill('SIGKILL');
    await closed;
    const runs = await imports.rows<{ finished_at: string | null }>('SELECT finished_at FROM import_run');
    expect(runs).toEqual([{ finished_at: null }]);
    const [half] = await imports.rows<{ tasks: number }>('SELECT count(*)::integer AS tasks FROM task');
    const again = await docket('import', 'servicenow', file);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Resumed and finished import') });
    const [all] = await imports.rows<{ tasks: number }>('SELECT count(*)::integer AS tasks FROM task');
    expect(half?.tasks).toBeGreaterThan(0);
    expect(half?.tasks).toBeLessThan(all?.tasks ?? 0);
    const whole = await startTestImports();
    try {
      await whole.run(file);
      expect(await importedState(imports)).toBe(await importedState(whole));
    } finally {
      await whole.stop();
    }
  },
  patience,
);

test(
  'the real event log becomes 890 tasks, with a loss report beside the file',
  async () => {
    const file = path.join(imports.folder, 'events.csv.gz');
    await copyFile(realFile, file);
    const { code, out } = await docket('import', 'servicenow', file);
    expect(code).toBe(0);
    expect(out).toContain('Events        5,998 replayed');
    expect(out).toContain('Tasks         890 Resolved');
    expect(out).toContain('890 CREATE, 902 DOING, 1,174 FORWARD, 902 COMPLETE, 12 REOPEN, 200 EDIT');
    expect(out).toContain('6 REFUSED WRONG_STATUS');
    const report = await readFile(path.join(imports.folder, 'events.losses.csv'), 'utf8');
    expect(report.split('\n')).toHaveLength(3448);
    expect(report).toContain('1919,INC0000595,');
  },
  patience,
);

test(
  'a rehearsal prints what would happen and writes no file',
  async () => {
    const file = path.join(imports.folder, 'small.csv');
    await copyFile(smallFile, file);
    const { code, out } = await docket('import', 'servicenow', file, '--dry-run', '--until', '2016-03-02');
    expect(code).toBe(0);
    expect(out).toContain('Rehearsal: nothing was written to the database.');
    expect(out).toContain('4 replayed');
    expect(await readdir(imports.folder)).toEqual(['small.csv']);
    expect(await imports.rows('SELECT 1 FROM import_run')).toEqual([]);
  },
  patience,
);

test(
  'runs are listed, reported and taken back by their id',
  async () => {
    const report = path.join(imports.folder, 'losses.json');
    await docket('import', 'servicenow', smallFile, '--report', report);
    const losses: unknown = JSON.parse(await readFile(report, 'utf8'));
    expect(losses).toHaveLength(11);
    const listed = await docket('import', 'list');
    expect(listed.out).toContain('finished     16 events, 4 tasks  small.csv');
    const [run] = await imports.rows<{ id: string }>('SELECT id FROM import_run');
    const shown = await docket('import', 'show', run?.id ?? '');
    expect(shown.out).toContain('| **Events replayed** | 16 |');
    expect(shown.out).toContain('| Refused: `WRONG_STATUS` | 1 |');
    const undone = await docket('import', 'undo', run?.id ?? '');
    expect(undone).toMatchObject({ code: 0, out: expect.stringContaining('Tasks         4 removed') });
    expect((await docket('import', 'list')).out).toContain('undone');
  },
  patience,
);

test(
  'what cannot be done is said in one sentence on the error stream',
  async () => {
    const nowhere = await docket('import', 'servicenow', '/nowhere.csv');
    expect(nowhere).toEqual({
      code: 1,
      out: '',
      err: '/nowhere.csv: There is no such file. Nothing was imported.\n',
    });
    const until = await docket('import', 'servicenow', smallFile, '--until', 'yesterday');
    expect(until).toMatchObject({
      code: 1,
      err: expect.stringContaining('--until “yesterday” is not a time.'),
    });
    const undo = await docket('import', 'undo', 'all');
    expect(undo).toMatchObject({ code: 1, err: 'Usage: docket import undo <run> [--force]\n' });
  },
  patience,
);
