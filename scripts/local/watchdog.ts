import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

/**
 * A small process of its own that outlives its starter: when the starter goes away without having cleaned up (killed,
 * crashed), it ends the processes and removes the folders that are still on its list.
 */
export interface Watchdog {
  /** Puts a process on the list; `signal` is the one that makes it end in good order. */
  guard: (pid: number, signal: NodeJS.Signals) => void;
  /** Takes an ended process off the list. */
  release: (pid: number) => void;
  /** Puts a folder on the list; it is removed after the processes have ended. */
  guardFolder: (folder: string) => void;
  /** Takes a folder off the list. */
  releaseFolder: (folder: string) => void;
}

/** Starts the watchdog; it ends by itself with the process that called this. */
export function startWatchdog(): Watchdog {
  const child = spawn(process.execPath, [fileURLToPath(new URL('watchdogProcess.ts', import.meta.url))], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {},
  });
  child.unref();
  // The pipe alone must not keep the starter alive, nor may a watchdog that was killed bring it down.
  if (child.stdin instanceof Socket) child.stdin.unref();
  child.stdin.on('error', () => undefined);
  child.on('error', () => undefined);
  const tell = (...words: (string | number)[]): void => {
    child.stdin.write(`${words.join('\t')}\n`);
  };
  return {
    guard: (pid, signal) => tell('guard', pid, signal),
    release: (pid) => tell('release', pid),
    guardFolder: (folder) => tell('guard-folder', folder),
    releaseFolder: (folder) => tell('release-folder', folder),
  };
}
