import { spawn } from 'node:child_process';
import { chownSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { PlainError } from '../local/plainError.ts';
import { runAs, type Account } from './account.ts';
import type { Binaries } from './binaries.ts';

/** The administrator of every bundled cluster; the product itself uses a role with fewer rights. */
export const administrator = 'postgres';

const supportedVersion = '18';

/**
 * Makes sure that `home/data` holds a database cluster and returns its path. A new one is built beside it and
 * renamed when complete, so that an interrupted start leaves nothing half made. Without a password every local
 * connection is trusted. Throws a PlainError when the files are of another PostgreSQL version.
 */
export async function ensureCluster(
  home: string,
  account: Account,
  binaries: Binaries,
  password: string | undefined,
): Promise<string> {
  const data = path.join(home, 'data');
  if (existsSync(data)) {
    refuseOtherVersion(data);
    return data;
  }
  removeUnfinished(home);
  const unfinished = path.join(home, `unfinished-${process.pid}`);
  const passwordFile = path.join(home, `initial-password-${process.pid}`);
  const rights =
    password === undefined ? ['-A', 'trust'] : ['-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  if (password !== undefined) writeSecret(passwordFile, password, account);
  try {
    await runInitdb(binaries.initdb, ['-D', unfinished, '-U', administrator, ...rights], account);
    renameSync(unfinished, data);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
  return data;
}

function refuseOtherVersion(data: string): void {
  const file = path.join(data, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unknown';
  if (version === supportedVersion) return;
  throw new PlainError(
    `The database files in ${data} are of PostgreSQL version ${version} and this release of Docket brings ` +
      `version ${supportedVersion}: export the data with the release that wrote them, or move the folder away.`,
  );
}

function removeUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    if (/^(unfinished|initial-password)-\d+$/.test(name)) {
      rmSync(path.join(home, name), { recursive: true, force: true });
    }
  }
}

function writeSecret(file: string, secret: string, account: Account): void {
  writeFileSync(file, secret, { mode: 0o600 });
  if (account.ids !== undefined) chownSync(file, account.ids.uid, account.ids.gid);
}

function runInitdb(program: string, args: string[], account: Account): Promise<void> {
  const fixed = ['--no-sync', '-E', 'UTF8', '--locale=C.UTF-8', '--no-instructions'];
  const child = spawn(program, [...args, ...fixed], {
    ...runAs(account),
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(explainServerLog('The database could not be created', complaints));
    });
  });
}

/** The environment of PostgreSQL programs: no PG* variable of the caller may change what they do. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

const knownCauses: [RegExp, string][] = [
  [/No space left on device|Disk quota exceeded/, 'the disk is full'],
  [/Permission denied/, 'its files cannot be read and written by the user it runs as'],
  [/Read-only file system/, 'the file system is read-only'],
  [/could not bind|Address already in use/, 'its port is in use'],
  [/Cannot allocate memory|could not create shared memory/, 'the system has too little free memory'],
];

/** Turns the log of a failed PostgreSQL program into one sentence that starts with `what`. */
export function explainServerLog(what: string, log: string): PlainError {
  const cause = knownCauses.find(([pattern]) => pattern.test(log))?.[1];
  const lines = log.split('\n').filter((line) => /FATAL|PANIC|error:|ERROR/.test(line));
  const last = lines.at(-1) ?? log.trim().split('\n').at(-1) ?? '';
  const said = last.replace(/^.*?(?:FATAL|PANIC|ERROR|error):\s*/, '');
  return new PlainError(`${what}: ${cause ?? (said === '' ? 'PostgreSQL gave no reason' : said)}.`);
}
