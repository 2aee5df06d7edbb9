import { spawn } from 'node:child_process';

import { PlainError, errorMessage } from './plainError.ts';

export interface CommandResult {
  code: number;
  /** Both streams as they came. */
  output: string;
  stdout: string;
}

export interface CommandOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  signal?: AbortSignal;
}

/** Runs a program to its end, without a shell and without input, and returns its code and what it said. */
export function runCommand(file: string, args: string[], options: CommandOptions): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    let output = '';
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => resolve({ code: 127, output: output + errorMessage(error), stdout }));
    child.once('close', (code) => resolve({ code: code ?? 130, output, stdout }));
  });
}

/** Runs `docket …`, the command line of the API, and returns its standard output. Throws a PlainError when it fails. */
export async function runDocket(args: string[], options: CommandOptions): Promise<string> {
  const run = await runCommand(process.execPath, ['apps/api/dist/cli.js', ...args], options);
  if (run.code === 0) return run.stdout;
  const said = run.output.trim().split('\n').slice(-15).join('\n');
  throw new PlainError(`"docket ${args.join(' ')}" failed with code ${run.code}:\n${said}`);
}
