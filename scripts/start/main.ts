import path from 'node:path';

import { signalGroup, type Child } from '../local/child.ts';
import { PlainError } from '../local/plainError.ts';
import { refuseBusyPorts } from '../local/ports.ts';
import { step } from '../local/reporter.ts';
import { startServers, type Servers } from '../local/servers.ts';
import { ensureFolder, readSettings, stateFolder, wantedPorts } from '../local/settings.ts';
import { startWatchdog, type Watchdog } from '../local/watchdog.ts';
import { nameOwner } from '../postgres/owner.ts';
import { printBanner, type Address } from './banner.ts';
import { buildProduct } from './build.ts';
import { startDatabase } from './database.ts';
import { keepEnvironment, productEnvironment } from './environment.ts';
import { startInbox } from './inbox.ts';
import type { Lifecycle } from './lifecycle.ts';
import { showLine } from './output.ts';
import { prepareData, refuseSecondStart } from './preparation.ts';
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

async function startBoth(env: NodeJS.ProcessEnv, watchdog: Watchdog, lifecycle: Lifecycle): Promise<Servers> {
  const logs = ensureFolder(path.join(stateFolder, 'logs'));
  const servers = await startServers({ env, logs, watchdog, onLine: showLine, signal: lifecycle.signal });
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
