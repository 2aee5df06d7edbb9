import { parseArgs } from 'node:util';

import { PlainError } from '../../../scripts/local/plainError.ts';

/** What the command line says; every command reads what concerns it. */
export type Options = {
  /** How many tasks the database holds. */
  readonly tasks: number;
  /** How often each contender has its turn. */
  readonly rounds: number;
  /** How long one turn lasts. */
  readonly seconds: number;
  /** The largest size that `growth` goes to, in tasks. */
  readonly largest: number;
  /** How many requests `memory` figures are taken after. */
  readonly requests: number;
  /** Whether the tables of docs/performance.md are written anew. */
  readonly write: boolean;
};

/** What holds when the command line does not say otherwise. */
const usual = { tasks: 1_000_000, rounds: 3, seconds: 3, largest: 1_000_000, requests: 100_000 } as const;

/** The command and its options. Throws a PlainError for an option that is unknown or no number. */
export function readOptions(args: readonly string[]): {
  readonly command: string;
  readonly options: Options;
} {
  const { values, positionals } = parsed(args);
  const number = (name: NumberOption): number => {
    const text = values[name];
    const value = text === undefined ? usual[name] : Number(text);
    if (Number.isFinite(value) && value > 0) return value;
    throw new PlainError(`--${name} ${text} is not a number above zero.`);
  };
  return {
    command: positionals[0] ?? '',
    options: {
      tasks: number('tasks'),
      rounds: number('rounds'),
      seconds: number('seconds'),
      largest: number('largest'),
      requests: number('requests'),
      write: values.write === true,
    },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        tasks: { type: 'string' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        largest: { type: 'string' },
        requests: { type: 'string' },
        write: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new PlainError(error instanceof Error ? error.message : String(error));
  }
}

/** An option that is a number. */
export type NumberOption = keyof typeof usual;

/** In words, the options that a command reads: what a figure was taken with. */
export function settingWords(options: Options, read: readonly NumberOption[]): string {
  const words = {
    tasks: `${options.tasks.toLocaleString('en')} tasks`,
    rounds: `${options.rounds} rounds`,
    seconds: `${options.seconds} s each`,
    largest: `up to ${options.largest.toLocaleString('en')} tasks`,
    requests: `${options.requests.toLocaleString('en')} requests`,
  };
  return read.map((name) => words[name]).join(', ');
}
