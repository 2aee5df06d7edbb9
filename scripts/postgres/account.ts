import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

import { PlainError } from '../local/plainError.ts';

/** The operating system user PostgreSQL runs as; `ids` are given when that is not the current user. */
export interface Account {
  name: string;
  ids?: { uid: number; gid: number };
}

// PostgreSQL refuses to run as root. These exist on almost every system; no user is ever created.
const unprivilegedNames = ['postgres', '_postgres', 'nobody'];

/**
 * The account for PostgreSQL: the current user; for root the owner of the database files if there are any, else
 * an existing unprivileged user. Throws a PlainError when there is none.
 */
export function databaseAccount(folder: string, passwd: string | undefined = readPasswd()): Account {
  if (process.getuid?.() !== 0) return { name: 'the current user' };
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) {
    return { name: `user ${owner.uid}`, ids: { uid: owner.uid, gid: owner.gid } };
  }
  const found = unprivilegedNames.map((name) => accountOf(name, passwd ?? '')).find(Boolean);
  if (found !== undefined) return found;
  throw new PlainError(
    'PostgreSQL does not run as root and this system has no user "postgres" or "nobody" to run it as: ' +
      'start Docket as a normal user, or set DATABASE_URL.',
  );
}

function accountOf(name: string, passwd: string): Account | undefined {
  const row = passwd.split('\n').find((line) => line.startsWith(`${name}:`));
  const [, , uid, gid] = row?.split(':').map(Number) ?? [];
  const usable = uid !== undefined && gid !== undefined && Number.isInteger(uid) && Number.isInteger(gid);
  return usable && uid !== 0 ? { name, ids: { uid, gid } } : undefined;
}

/** The spawn options that run a child as the account, from a working directory every user may enter. */
export function runAs(account: Account): { uid?: number; gid?: number; cwd: string } {
  return { ...account.ids, cwd: process.platform === 'win32' ? process.cwd() : '/' };
}

/** Whether the account can enter and write the folder: tried, because modes alone do not tell (ACLs, mounts). */
export function canUseFolder(account: Account, folder: string): boolean {
  if (account.ids === undefined) return true;
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], runAs(account));
  return probe.status === 0;
}

function readPasswd(): string | undefined {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return undefined;
  }
}
