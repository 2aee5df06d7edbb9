import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, renameSync } from 'node:fs';

import { errorMessage } from './plainError.ts';
import { eachLine } from './lines.ts';
import { plainLine } from './reporter.ts';
import type { Watchdog } from './watchdog.ts';

export interface ChildOptions {
  /** The name people see, as in "the worker". */
  name: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** Receives everything the process says; the file of the start before is kept with the ending `.1`. */
  logFile: string;
  watchdog: Watchdog;
  /** Sees each line; `loud` is true for the standard error stream. */
  onLine?: (line: string, loud: boolean) => void;
}

export interface Child {
  name: string;
  pid: number;
  /** Resolves when the process is gone, with how it ended and the last lines it said. */
  ended: Promise<Ending>;
  /** Asks the whole process group to end, insists after the given milliseconds, and resolves when it is gone. */
  stop: (graceMilliseconds: number) => Promise<void>;
}

export interface Ending {
  /** In words: "ended with code 1", "was ended by SIGKILL". */
  how: string;
  lastLines: string[];
}

const keptLines = 12;

/**
 * Starts a Node program in a process group of its own, so that Ctrl+C in the terminal reaches only the starter, which
 * then stops its children in order.
 */
export function startChild(options: ChildOptions): Child {
  if (existsSync(options.logFile)) renameSync(options.logFile, `${options.logFile}.1`);
  const log = createWriteStream(options.logFile, { mode: 0o600 });
  // A disk that fills up later must not end the product because its log cannot grow.
  log.on('error', () => undefined);
  const child = spawn(process.execPath, options.args, {
    cwd: options.cwd,
    env: options.env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = child.pid ?? 0;
  if (pid !== 0) options.watchdog.guard(pid, 'SIGTERM');

  const lastLines: string[] = [];
  const take = (line: string, loud: boolean): void => {
    log.write(`${line}\n`);
    lastLines.push(plainLine(line));
    if (lastLines.length > keptLines) lastLines.shift();
    options.onLine?.(line, loud);
  };
  eachLine(child.stdout, (line) => take(line, false));
  eachLine(child.stderr, (line) => take(line, true));

  const ended = new Promise<Ending>((resolve) => {
    const finish = (how: string): void => {
      options.watchdog.release(pid);
      log.end();
      resolve({ how, lastLines });
    };
    child.once('error', (error) => finish(`could not be started (${errorMessage(error)})`));
    // Whatever the program itself has started goes with it.
    child.once('exit', () => signalGroup(pid, 'SIGTERM'));
    child.once('close', (code, signal) =>
      finish(signal === null ? `ended with code ${code}` : `was ended by ${signal}`),
    );
  });
  return { name: options.name, pid, ended, stop: (grace) => stopGroup(pid, ended, grace) };
}

async function stopGroup(pid: number, ended: Promise<Ending>, grace: number): Promise<void> {
  signalGroup(pid, 'SIGTERM');
  const late = setTimeout(() => signalGroup(pid, 'SIGKILL'), grace);
  await ended;
  clearTimeout(late);
}

/** Signals a process group by its leader; a group that is gone is no error. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  if (pid === 0) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It is gone already.
  }
}
