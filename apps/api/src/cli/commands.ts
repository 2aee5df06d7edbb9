import type { Command } from './command.ts';
import { migrateCheckCommand, migrateCommand } from './migrate.ts';

/** Every command by the words that call it; more words win over fewer. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  'migrate check': migrateCheckCommand,
};
