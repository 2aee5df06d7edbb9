import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What a server writes into its lock file, postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The content of the lock file of a database folder, or undefined when there is none or it is still incomplete. */
export function readPostmaster(folder: string): Postmaster | undefined {
  const lines = readLines(path.join(folder, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * The server that runs on the database folder, or undefined. A lock file left by a crash is removed: PostgreSQL
 * would take any later process that got the same number for a running server.
 */
export function runningPostmaster(folder: string): Postmaster | undefined {
  const postmaster = readPostmaster(folder);
  if (postmaster === undefined) return undefined;
  const known = process.platform === 'win32' || commandLine(postmaster.pid).includes(folder);
  if (isAlive(postmaster.pid) && known) return postmaster;
  rmSync(path.join(folder, 'postmaster.pid'), { force: true });
  return undefined;
}

/** Whether a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}

/** The command line of a process; empty when it is gone. */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') return readLines(`/proc/${pid}/cmdline`).join('\n').replaceAll('\0', ' ');
  const run = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : '';
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
