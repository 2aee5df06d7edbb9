import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { numberProperty, parseJson, textProperty } from '../local/json.ts';
import { PlainError, explainWriteFailure } from '../local/plainError.ts';
import { commandLine, isAlive, runningPostmaster } from './postmaster.ts';

const stopSeconds = 10;

/**
 * Makes this process the owner of a database folder. A server that runs there is ended when its owner is gone (it was
 * killed) and left alone when its owner lives: that throws a PlainError.
 */
export async function claimFolder(folder: string): Promise<void> {
  const running = runningPostmaster(path.join(folder, 'data'));
  const owner = livingOwner(folder);
  if (running !== undefined && owner !== undefined && owner !== process.pid) {
    throw new PlainError(
      `Docket is already running from this folder (process ${owner}, PostgreSQL on port ${running.port}): stop it first.`,
    );
  }
  await endServer(folder);
  nameOwner(folder);
}

/** Notes in a folder that this process owns it. */
export function nameOwner(folder: string): void {
  const claim = { pid: process.pid, command: commandLine(process.pid) };
  try {
    writeFileSync(ownerFile(folder), JSON.stringify(claim), { mode: 0o644 });
  } catch (error) {
    throw explainWriteFailure(folder, error);
  }
}

/** The process that owns a folder, or undefined when it is gone or the folder was never owned. */
export function livingOwner(folder: string): number | undefined {
  const file = ownerFile(folder);
  if (!existsSync(file)) return undefined;
  const claim = parseJson(readFileSync(file, 'utf8'));
  const pid = numberProperty(claim, 'pid');
  // The number alone could belong to a later process.
  if (pid === undefined || commandLine(pid) !== textProperty(claim, 'command')) return undefined;
  return pid;
}

/** Ends the server that runs on a database folder, if there is one, and resolves when it is gone. */
export async function endServer(folder: string): Promise<void> {
  const running = runningPostmaster(path.join(folder, 'data'));
  if (running === undefined) return;
  process.kill(running.pid, 'SIGINT');
  const started = performance.now();
  while (isAlive(running.pid)) {
    const seconds = (performance.now() - started) / 1000;
    if (seconds > 2 * stopSeconds) throw new PlainError(`PostgreSQL (process ${running.pid}) does not stop.`);
    if (seconds > stopSeconds) process.kill(running.pid, 'SIGQUIT');
    await wait(50);
  }
}

function ownerFile(folder: string): string {
  return path.join(folder, 'owner.json');
}
