import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from '@jest/globals';

import { isAlive } from '../postgres/postmaster.ts';
import { eachLine } from './lines.ts';
import { waitFor } from './waiting.ts';

test('when its starter is killed, guarded processes end and guarded folders go', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'docket-watchdog-'));
  const program = `
    import { spawn } from 'node:child_process';
    import { startWatchdog } from ${JSON.stringify(new URL('watchdog.ts', import.meta.url).href)};
    const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
    const watchdog = startWatchdog();
    watchdog.guard(child.pid, 'SIGTERM');
    watchdog.guardFolder(${JSON.stringify(folder)});
    console.log(child.pid);
  `;
  const starter = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = Number(await new Promise<string>((resolve) => eachLine(starter.stdout, resolve)));
  expect(isAlive(pid)).toBe(true);
  starter.kill('SIGKILL');
  await waitFor('the guarded process to be gone', () => !isAlive(pid));
  await waitFor('the guarded folder to be gone', () => !existsSync(folder));
});
