import { actions } from './commands/actions.ts';
import { api } from './commands/api.ts';
import { audit } from './commands/audit.ts';
import { browser } from './commands/browser.ts';
import { data } from './commands/data.ts';
import { growth } from './commands/growth.ts';
import { importing } from './commands/import.ts';
import { live } from './commands/live.ts';
import { processes } from './commands/processes.ts';
import type { NumberOption, Options } from './options.ts';
import type { Figure } from './report/figure.ts';

/** Measures and returns what it found; throws when the measurement itself failed. */
export type Command = (options: Options) => Promise<readonly Figure[]>;

export type CommandEntry = {
  /** A line for the help. */
  readonly about: string;
  readonly run: Command;
  /** The options that it reads, for the page to say what a figure was taken with. */
  readonly reads: readonly NumberOption[];
};

const turns = ['tasks', 'rounds', 'seconds'] as const;

/** Every command by its name. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  actions: { about: 'workflow actions against hand-written SQL', run: actions, reads: turns },
  api: {
    about: 'lists, counts, detail and search against PostGraphile and the floor',
    run: api,
    reads: [...turns, 'requests'],
  },
  audit: { about: 'verification of the whole history', run: audit, reads: ['tasks', 'rounds'] },
  browser: { about: 'what the screens feel like in Chromium', run: browser, reads: ['rounds'] },
  data: { about: 'makes the database of a size (--tasks)', run: data, reads: ['tasks'] },
  growth: {
    about: 'lists as the data grows (--largest)',
    run: growth,
    reads: ['largest', 'rounds', 'seconds'],
  },
  import: { about: 'the real incident log through the workflow', run: importing, reads: ['rounds'] },
  live: { about: 'a change at one API process until it is seen at another', run: live, reads: turns },
  processes: { about: 'the lists with one API process and with two', run: processes, reads: turns },
};
