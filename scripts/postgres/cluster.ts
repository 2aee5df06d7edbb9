import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { PlainError, explainWriteFailure } from '../local/plainError.ts';
import { freePort } from '../local/ports.ts';
import { keptSecret } from '../local/settings.ts';
import { databaseAccount, runAs, type Account } from './account.ts';
import { postgresBinaries } from './binaries.ts';
import { prepareDataHome } from './dataFolder.ts';
import { administrator, ensureCluster, explainServerLog, serverEnvironment } from './initialise.ts';
import { claimFolder } from './owner.ts';
import { readPostmaster } from './postmaster.ts';

export interface ClusterOptions {
  /** The folder for the database files; for root it may be replaced by one that PostgreSQL's user can reach. */
  folder: string;
  /** Receives the server's own log. */
  logFile: string;
  /** A fixed port; without one a free port is taken. */
  port?: number;
  /** False trades safety for speed: a crash may lose data and connections need no password. For tests only. */
  durable?: boolean;
  /** Settings of the server beyond those every cluster has, as in `{ shared_buffers: '1GB' }`. */
  settings?: Readonly<Record<string, string | number>>;
}

export interface Cluster {
  port: number;
  pid: number;
  /** Where the files are, and the wished folder when they had to go elsewhere. */
  folder: string;
  movedFrom?: string;
  /** What connections need, if anything. */
  password?: string;
  /** The connection strings of any user and of the administrator for one database. */
  url: (user: string, database: string) => string;
  adminUrl: (database: string) => string;
  /** Resolves with the last lines of the server's log when the server ends without having been asked to. */
  died: Promise<string>;
  /** Ends every connection, writes everything to disk and resolves when the server is gone. */
  stop: () => Promise<void>;
}

const startSeconds = 60;
const stopSeconds = 3;

/**
 * Starts a PostgreSQL server for this machine alone (loopback, no socket file) and resolves when it takes
 * connections. Throws a PlainError with one clear sentence for each thing that can go wrong.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const account = databaseAccount(options.folder);
  const binaries = postgresBinaries(account);
  const home = prepareDataHome(options.folder, account);
  const folder = realpathSync(home.folder);
  await claimFolder(folder);
  const password = options.durable === false ? undefined : clusterPassword(folder);
  const data = await ensureCluster(folder, account, binaries, password);
  const server = await launch(binaries.postgres, data, account, options);
  return {
    port: server.port,
    pid: server.pid,
    folder,
    ...(home.movedFrom === undefined ? {} : { movedFrom: home.movedFrom }),
    url: (user, database) => connectionUrl(user, password, server.port, database),
    adminUrl: (database) => connectionUrl(administrator, password, server.port, database),
    ...(password === undefined ? {} : { password }),
    died: server.died,
    stop: () => server.stop(),
  };
}

// The password is kept beside the data, readable by whoever starts Docket alone: other users of the machine can reach
// the port.
function clusterPassword(folder: string): string {
  const file = path.join(folder, 'password');
  if (existsSync(path.join(folder, 'data')) && !existsSync(file)) {
    throw new PlainError(
      `The password of the database in ${folder} is gone: put the file "password" back, or remove the folder and lose its data.`,
    );
  }
  return keptSecret(file);
}

function connectionUrl(user: string, password: string | undefined, port: number, database: string): string {
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`;
  return `postgres://${user}${secret}@127.0.0.1:${port}/${database}`;
}

interface Server {
  port: number;
  pid: number;
  died: Promise<string>;
  stop: () => Promise<void>;
}

async function launch(
  program: string,
  data: string,
  account: Account,
  options: ClusterOptions,
): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const start = logSize(options.logFile);
    const child = spawnServer(program, serverArguments(data, port, options), account, options);
    const outcome = await settled(child, data);
    if (outcome === 'ready') return runningServer(child, port, options.logFile);
    const log = readFileSync(options.logFile, 'utf8').slice(start);
    // Someone may take the free port first, and the processes of a killed server need a moment to end.
    const passing =
      /pre-existing shared memory block/.test(log) ||
      (options.port === undefined && /could not bind/.test(log));
    if (!passing || attempt === 10) throw explainServerLog('The database could not be started', log);
    await wait(500);
  }
}

function serverArguments(data: string, port: number, options: ClusterOptions): string[] {
  const { durable = true, settings = {} } = options;
  const all = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    ...(durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' }),
    ...settings,
  };
  return ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function spawnServer(
  program: string,
  args: string[],
  account: Account,
  options: ClusterOptions,
): ChildProcess {
  let log: number;
  try {
    log = openSync(options.logFile, 'a', 0o600);
  } catch (error) {
    throw explainWriteFailure(options.logFile, error);
  }
  // A process group of its own: Ctrl+C in the terminal must not stop the database before its clients.
  const child = spawn(program, args, {
    ...runAs(account),
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

async function settled(child: ChildProcess, data: string): Promise<'ready' | 'ended'> {
  const ended = new AbortController();
  child.once('error', () => ended.abort());
  child.once('exit', () => ended.abort());
  const deadline = performance.now() + startSeconds * 1000;
  while (!ended.signal.aborted) {
    const postmaster = readPostmaster(data);
    if (postmaster !== undefined && postmaster.pid === child.pid && postmaster.ready) return 'ready';
    if (performance.now() > deadline) {
      child.kill('SIGQUIT');
      throw new PlainError(`The database did not start within ${startSeconds} seconds.`);
    }
    await wait(20);
  }
  return 'ended';
}

function runningServer(child: ChildProcess, port: number, logFile: string): Server {
  const pid = child.pid ?? 0;
  let asked = false;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const died = new Promise<string>((resolve) => {
    void gone.then(() => {
      if (!asked) resolve(readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n'));
    });
  });
  const stop = async (): Promise<void> => {
    asked = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGINT');
    const late = setTimeout(() => child.kill('SIGQUIT'), stopSeconds * 1000);
    await gone;
    clearTimeout(late);
  };
  return { port, pid, died, stop };
}

function logSize(file: string): number {
  return existsSync(file) ? readFileSync(file, 'utf8').length : 0;
}
