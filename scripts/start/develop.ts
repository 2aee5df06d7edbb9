import path from 'node:path';

import { signalGroup, startChild, type Child } from '../local/child.ts';
import { runCommand } from '../local/command.ts';
import { PlainError } from '../local/plainError.ts';
import { refuseBusyPorts } from '../local/ports.ts';
import { step } from '../local/reporter.ts';
import { startRoles, untilReady } from '../local/servers.ts';
import { ensureFolder, readSettings, root, stateFolder, wantedPorts } from '../local/settings.ts';
import { startWatchdog, type Watchdog } from '../local/watchdog.ts';
import { nameOwner } from '../postgres/owner.ts';
import { printBanner } from './banner.ts';
import { startDatabase } from './database.ts';
import { keepEnvironment, productEnvironment } from './environment.ts';
import { keepGenerated } from './generated.ts';
import { startInbox } from './inbox.ts';
import type { Lifecycle } from './lifecycle.ts';
import { showLine } from './output.ts';
import { prepareData, refuseSecondStart } from './preparation.ts';
import { runCommandLine } from './run.ts';

const apps = [
  { name: 'web', use: 'staff app', port: 5173 },
  { name: 'portal', use: 'portal app', port: 5174 },
];
const apiProject = 'apps/api/tsconfig.build.json';
// Node watches what is imported by itself; the lists of operations are read.
const apiParts = ['apps/api/dist', 'apps/api/operations', 'packages/domain/dist'];
const patienceSeconds = 24 * 3_600;

// Like `npm start`, but from sources: the compiler watches the API, Node restarts it, Vite serves both apps.
await runCommandLine(async (lifecycle) => {
  const settings = readSettings();
  ensureFolder(stateFolder, 0o755);
  refuseSecondStart(settings);
  await refuseBusyPorts(settings.host, [...wantedPorts(settings), ...apps]);
  nameOwner(stateFolder);
  const watchdog = startWatchdog();
  await step('Compiling', () => compileOnce(lifecycle.signal));
  const database = await step('Starting the database', () => startDatabase(settings, lifecycle, watchdog));
  const env = {
    ...productEnvironment(settings, database.url),
    NODE_ENV: 'development',
    // Browsers talk to Vite, which hands on to the doors.
    STAFF_URL: `http://localhost:${apps[0]?.port}`,
    PORTAL_URL: `http://localhost:${apps[1]?.port}`,
    DOCKET_STAFF_URL: `http://127.0.0.1:${settings.staffPort}`,
    DOCKET_PORTAL_URL: `http://127.0.0.1:${settings.portalPort}`,
  };
  keepEnvironment(env);
  const logins = await prepareData(database, env, lifecycle.signal);
  keepGenerated(lifecycle.signal);
  const logs = ensureFolder(path.join(stateFolder, 'logs'));
  const inbox = settings.smtpUrl === undefined ? [startInbox(settings, watchdog)] : [];
  const compiler = watchApi(env, logs, watchdog);
  const servers = startRoles({
    env,
    logs,
    watchdog,
    onLine: showLine,
    nodeArgs: ['--watch', ...apiParts.map((part) => `--watch-path=${part}`), '--watch-preserve-output'],
  });
  const pages = apps.map(({ name }) => startVite(name, env, logs, watchdog));
  const children = [...inbox, compiler, servers.api, servers.worker, ...pages];
  for (const child of children) stopWith(child, lifecycle);
  await Promise.race([step('Starting the API', () => untilReady(env, patienceSeconds)), lifecycle.asked]);
  if (lifecycle.signal.aborted) return 0;
  printBanner(
    [
      { name: 'Staff', url: env.STAFF_URL },
      { name: 'Client portal', url: env.PORTAL_URL },
      ...(inbox.length === 0 ? [] : [{ name: 'Mail inbox', url: `http://localhost:${settings.inboxPort}` }]),
    ],
    logins,
  );
  return Promise.race([lifecycle.asked.then(() => 0), ...children.map(ending)]);
});

async function compileOnce(signal: AbortSignal): Promise<void> {
  for (const args of [
    ['--run', 'codegen'],
    ['node_modules/typescript/bin/tsc', '-b', apiProject],
  ]) {
    const run = await runCommand(process.execPath, args, { cwd: root, signal });
    if (run.code !== 0) throw new PlainError(run.output.trim());
  }
}

function watchApi(env: NodeJS.ProcessEnv, logs: string, watchdog: Watchdog): Child {
  return startChild({
    name: 'compiler',
    args: [
      'node_modules/typescript/bin/tsc',
      '-b',
      apiProject,
      '--watch',
      '--preserveWatchOutput',
      '--pretty',
      'false',
    ],
    env,
    cwd: root,
    logFile: path.join(logs, 'compiler.log'),
    watchdog,
    // The compiler reports on its standard output, among lines about its own doings.
    onLine: (line) => showLine('compiler', line, /error TS\d+|^\s/.test(line)),
  });
}

function startVite(app: string, env: NodeJS.ProcessEnv, logs: string, watchdog: Watchdog): Child {
  return startChild({
    name: app,
    args: ['node_modules/vite/bin/vite.js', `apps/${app}`, '--config', `apps/${app}/vite.config.ts`],
    env,
    cwd: root,
    logFile: path.join(logs, `${app}.log`),
    watchdog,
    onLine: (line) => showLine(app, line, true),
  });
}

function stopWith(child: Child, lifecycle: Lifecycle): void {
  lifecycle.onForce(() => signalGroup(child.pid, 'SIGKILL'));
  lifecycle.onStop(() => child.stop(1_000));
}

async function ending(child: Child): Promise<number> {
  const { how, lastLines } = await child.ended;
  throw new PlainError(`The ${child.name} ${how}. Its last lines:\n${lastLines.join('\n')}`);
}
