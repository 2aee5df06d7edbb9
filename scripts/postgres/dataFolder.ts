import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, statSync, statfsSync } from 'node:fs';
import path from 'node:path';

import { PlainError, explainWriteFailure } from '../local/plainError.ts';
import { canUseFolder, type Account } from './account.ts';

/** Where the database files live. `movedFrom` is the wished folder when the account cannot reach it. */
export interface DataHome {
  folder: string;
  movedFrom?: string;
}

const neededMegabytes = 300;

/**
 * The folder that holds the database files: the wished one, or for root, when PostgreSQL's user cannot enter it,
 * one below the system's state folder whose name follows from the wished path, so that the next start finds it.
 * Throws a PlainError when neither can be written or the disk has less than 300 MB left.
 */
export function prepareDataHome(wished: string, account: Account, free = freeMegabytes): DataHome {
  const home = account.ids === undefined ? { folder: makeFolder(wished) } : reachableHome(wished, account);
  refuseForeignOwner(home.folder, account);
  const megabytes = free(home.folder);
  if (megabytes < neededMegabytes) {
    throw new PlainError(
      `The disk that holds ${home.folder} has ${megabytes} MB left and the database needs at least ` +
        `${neededMegabytes} MB: free some space and start again.`,
    );
  }
  return home;
}

function reachableHome(wished: string, account: Account): DataHome {
  const elsewhere = path.join(stateFolder(), folderName(wished));
  // Files once put elsewhere stay there, even if the checkout has become reachable since.
  if (!existsSync(elsewhere)) {
    const folder = makeFolder(wished, account);
    if (canUseFolder(account, folder)) return { folder };
  }
  const folder = makeFolder(elsewhere, account);
  if (canUseFolder(account, folder)) return { folder, movedFrom: wished };
  throw new PlainError(
    `The user "${account.name}", as which PostgreSQL runs when Docket is started as root, can write neither ` +
      `to ${wished} nor to ${elsewhere}: start Docket as a normal user, or set DATABASE_URL.`,
  );
}

function makeFolder(folder: string, account?: Account): string {
  try {
    const parent = path.dirname(folder);
    mkdirSync(parent, { recursive: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account?.ids !== undefined) {
      // A strict umask must not close the parent, which is Docket's own folder, to PostgreSQL's user.
      chmodSync(parent, 0o755);
      chownSync(folder, account.ids.uid, account.ids.gid);
    }
  } catch (error) {
    throw explainWriteFailure(folder, error);
  }
  return folder;
}

function refuseForeignOwner(folder: string, account: Account): void {
  const owner = statSync(folder).uid;
  if (account.ids !== undefined || process.getuid === undefined || owner === process.getuid()) return;
  throw new PlainError(
    `The database files in ${folder} belong to another user, because Docket was started as that user before: ` +
      'start it as the same user again, or remove that folder and lose its data.',
  );
}

/** The folder for state that outlives a reboot and that unprivileged users may enter. */
function stateFolder(): string {
  return process.platform === 'darwin' ? '/Library/Application Support/docket' : '/var/lib/docket';
}

function folderName(wished: string): string {
  return `postgres-${createHash('sha256').update(path.resolve(wished)).digest('hex').slice(0, 16)}`;
}

function freeMegabytes(folder: string): number {
  const disk = statfsSync(folder);
  return Math.floor((disk.bavail * disk.bsize) / (1024 * 1024));
}
