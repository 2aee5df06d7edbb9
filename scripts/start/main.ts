import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { signalGroup, type Child } from '../local/child.ts';
import { runDocket } from '../local/command.ts';
import { PlainError } from '../local/plainError.ts';
import { refuseBusyPorts } from '../local/ports.ts';
import { readableLine, say, step } from '../local/reporter.ts';
import { startServers, type Servers } from '../local/servers.ts';
import {
  ensureFolder,
  readSettings,
  root,
  stateFolder,
  wantedPorts,
  type LocalSettings,
} from '../local/settings.ts';
import { startWatchdog, type Watchdog } from '../local/watchdog.ts';
import { livingOwner, nameOwner } from '../postgres/owner.ts';
import { printBanner, type Address } from './banner.ts';
import { buildProduct } from './build.ts';
import { startDatabase, type LocalDatabase } from './database.ts';
import { keepEnvironment, productEnvironment } from './environment.ts';
import { startInbox } from './inbox.ts';
import type { Lifecycle } from './lifecycle.ts';
import { runCommandLine } from './run.ts';

const graceMilliseconds = 1_000;

await runCommandLine(async (lifecycle) => {
  const settings = readSettings();
  ensureFolder(stateFolder, 0o755);
  refuseSecondStart(settings);
  await refuseBusyPorts(settings.host, wantedPorts(settings));
  nameOwner(stateFolder);
  await step('Building', () => buildProduct(lifecycle.signal));
  const watchdog = startWatchdog();
  const database = await step('Starting the database', () => startDatabase(settings, lifecycle, watchdog));
  const env = productEnvironment(settings, database.url);
  keepEnvironment(env);
  const logins = await prepareData(database, env, lifecycle.signal);
  const inbox = settings.smtpUrl === undefined ? startInbox(settings, watchdog) : undefined;
  if (inbox !== undefined) stopLast(inbox, lifecycle);
  const servers = await step('Starting the API and the worker', () => startBoth(env, watchdog, lifecycle));
  if (lifecycle.signal.aborted) return 0;
  printBanner(addresses(env, inbox), logins);
  return Promise.race([
    lifecycle.asked.then(() => 0),
    ...[servers.api, servers.worker, ...(inbox === undefined ? [] : [inbox])].map(reportEnding),
    database.died.then((log) => failed(`The database ended by itself. Its last lines:\n${log}`)),
  ]);
});

function refuseSecondStart(settings: LocalSettings): void {
  const owner = livingOwner(stateFolder);
  if (owner === undefined || owner === process.pid) return;
  throw new PlainError(
    `Docket is already running from this folder (process ${owner}): see http://localhost:${settings.staffPort}, ` +
      'or stop it first.',
  );
}

// The demo goes into the database of this checkout only, never into one that someone else has made.
async function prepareData(
  database: LocalDatabase,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string | undefined> {
  const options = { cwd: root, env, signal };
  await step('Updating the database', () => runDocket(['migrate'], options));
  if (database.folder === undefined) return undefined;
  const marker = path.join(database.folder, 'demo');
  if (!existsSync(marker)) {
    await step('Adding the demo organisation', () => runDocket(['seed', '--demo'], options));
    writeFileSync(marker, 'The demo has been added to the database.\n');
  }
  return runDocket(['demo', 'logins', '--json'], options);
}

async function startBoth(env: NodeJS.ProcessEnv, watchdog: Watchdog, lifecycle: Lifecycle): Promise<Servers> {
  const logs = ensureFolder(path.join(stateFolder, 'logs'));
  const onLine = (program: string, line: string, loud: boolean): void => {
    const text = readableLine(program, line, loud);
    if (text !== undefined) say(text);
  };
  const servers = await startServers({ env, logs, watchdog, onLine, signal: lifecycle.signal });
  lifecycle.onForce(() => {
    for (const { pid } of [servers.api, servers.worker]) signalGroup(pid, 'SIGKILL');
  });
  lifecycle.onStop(() => servers.stop());
  return servers;
}

function stopLast(child: Child, lifecycle: Lifecycle): void {
  lifecycle.onForce(() => signalGroup(child.pid, 'SIGKILL'));
  lifecycle.onStop(() => child.stop(graceMilliseconds));
}

async function reportEnding(child: Child): Promise<number> {
  const { how, lastLines } = await child.ended;
  return failed(`The ${child.name} ${how}. Its last lines:\n${lastLines.join('\n')}`);
}

function failed(text: string): never {
  throw new PlainError(`${text}\nEverything else is being stopped.`);
}

function addresses(env: NodeJS.ProcessEnv, inbox: Child | undefined): Address[] {
  const doors = [
    { name: 'Staff', url: env['STAFF_URL'] ?? '' },
    { name: 'Client portal', url: env['PORTAL_URL'] ?? '' },
  ];
  return inbox === undefined
    ? doors
    : [...doors, { name: 'Mail inbox', url: `http://localhost:${env['INBOX_PORT']}` }];
}
