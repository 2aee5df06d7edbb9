import { spawn } from 'node:child_process';
import path from 'node:path';

import { readSettings, root, stateFolder } from '../local/settings.ts';
import { startWatchdog } from '../local/watchdog.ts';
import { livingOwner } from '../postgres/owner.ts';
import { buildProduct } from './build.ts';
import { startDatabase } from './database.ts';
import { keptEnvironment, productEnvironment } from './environment.ts';
import { runCommandLine } from './run.ts';

// On the database of the running product when there is one, else on the same database started for this one command.
await runCommandLine(async (lifecycle) => {
  await buildProduct(lifecycle.signal);
  if (livingOwner(stateFolder) !== undefined) {
    return runCli({ ...process.env, ...keptEnvironment() }, lifecycle.signal);
  }
  const settings = readSettings();
  const database = await startDatabase(settings, lifecycle, startWatchdog());
  return runCli(productEnvironment(settings, database.url), lifecycle.signal);
});

function runCli(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<number> {
  const args = ['--enable-source-maps', path.join(root, 'apps/api/dist/cli.js'), ...process.argv.slice(2)];
  // File names are meant from where the person is, which npm tells.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env,
      stdio: 'inherit',
      signal,
      killSignal: 'SIGTERM',
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 130));
  });
}
