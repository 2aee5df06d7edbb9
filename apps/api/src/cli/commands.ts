import type { Command } from './command.ts';
import { doctorCommand } from './doctor/doctor.ts';
import { listImportsCommand, reportImportCommand } from './import/list.ts';
import { importServiceNowCommand } from './import/servicenow.ts';
import { undoImportCommand } from './import/undo.ts';
import { migrateCheckCommand, migrateCommand } from './migrate.ts';

/** Every command by the words that call it; more words win over fewer. */
export const commands: Readonly<Record<string, Command>> = {
  doctor: doctorCommand,
  'import list': listImportsCommand,
  'import report': reportImportCommand,
  'import servicenow': importServiceNowCommand,
  'import undo': undoImportCommand,
  migrate: migrateCommand,
  'migrate check': migrateCheckCommand,
};
