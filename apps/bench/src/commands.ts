import { actions } from './commands/actions.ts';
import { api } from './commands/api.ts';
import { audit } from './commands/audit.ts';
import { data } from './commands/data.ts';
import { growth } from './commands/growth.ts';
import { importing } from './commands/import.ts';
import { live } from './commands/live.ts';
import { processes } from './commands/processes.ts';
import type { Options } from './options.ts';
import type { Figure } from './report/figure.ts';

/** Measures and returns what it found; throws when the measurement itself failed. */
export type Command = (options: Options) => Promise<readonly Figure[]>;

/** Every command by its name, with a line for the help. */
export const commands: Readonly<Record<string, { readonly about: string; readonly run: Command }>> = {
  actions: { about: 'workflow actions against hand-written SQL', run: actions },
  api: { about: 'lists, counts, detail and search against PostGraphile and the floor', run: api },
  audit: { about: 'verification of the whole history', run: audit },
  data: { about: 'makes the database of a size (--tasks)', run: data },
  growth: { about: 'lists as the data grows (--largest)', run: growth },
  import: { about: 'the real incident log through the workflow', run: importing },
  live: { about: 'a change at one API process until it is seen at another', run: live },
  processes: { about: 'the lists with one API process and with two', run: processes },
};
