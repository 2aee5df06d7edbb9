import { data } from './commands/data.ts';
import type { Options } from './options.ts';
import type { Figure } from './report/figure.ts';

/** Measures and returns what it found; throws when the measurement itself failed. */
export type Command = (options: Options) => Promise<readonly Figure[]>;

/** Every command by its name, with a line for the help. */
export const commands: Readonly<Record<string, { readonly about: string; readonly run: Command }>> = {
  data: { about: 'makes the database of a size (--tasks)', run: data },
};
