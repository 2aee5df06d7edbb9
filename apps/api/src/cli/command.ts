import { PlainError } from '../explain.ts';
import type { Environment } from '../platform/config/config.ts';

/** What a command may use of the terminal it runs in. */
export type Terminal = {
  readonly environment: Environment;
  readonly print: (line: string) => void;
};

/** One command of `docket`: returns the exit code, 0 for success. */
export type Command = {
  readonly summary: string;
  run(words: readonly string[], terminal: Terminal): Promise<number>;
};

/** Why a command cannot do what was asked; the message alone is shown, on the error stream, and the exit code is 1. */
export class CommandError extends PlainError {
  override readonly name = 'CommandError';
}
