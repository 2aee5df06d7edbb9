import { spawn } from 'node:child_process';

import { signalGroup } from './child.ts';
import { PlainError, errorMessage } from './plainError.ts';
import type { Watchdog } from './watchdog.ts';

export interface CommandResult {
  code: number;
  /** Both streams as they came. */
  output: string;
  stdout: string;
}

export interface CommandOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** Ends the program and all it has started. */
  signal?: AbortSignal;
  /** Ends the program also when this process is killed. */
  watchdog?: Watchdog;
}

/** Runs a program to its end, without a shell and without input, in a process group of its own. */
export async function runCommand(
  file: string,
  args: string[],
  options: CommandOptions,
): Promise<CommandResult> {
  options.signal?.throwIfAborted();
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    if (child.pid !== undefined) options.watchdog?.guard(child.pid, 'SIGTERM');
    // The whole group: a package manager would leave the program it started behind.
    const end = (): void => signalGroup(child.pid ?? 0, 'SIGTERM');
    options.signal?.addEventListener('abort', end, { once: true });
    let output = '';
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => resolve({ code: 127, output: output + errorMessage(error), stdout }));
    child.once('close', (code) => {
      options.signal?.removeEventListener('abort', end);
      if (child.pid !== undefined) options.watchdog?.release(child.pid);
      resolve({ code: code ?? 130, output, stdout });
    });
  });
}

/** Runs `docket …`, the command line of the API, and returns its standard output. Throws a PlainError when it fails. */
export async function runDocket(args: string[], options: CommandOptions): Promise<string> {
  const run = await runCommand(process.execPath, ['apps/api/dist/cli.js', ...args], options);
  if (run.code === 0) return run.stdout;
  const said = run.output.trim().split('\n').slice(-15).join('\n');
  throw new PlainError(`"docket ${args.join(' ')}" failed with code ${run.code}:\n${said}`);
}
