import { verifyAuditCommand } from './audit/verify.ts';
import type { Command } from './command.ts';
import { demoLoginsCommand, seedCommand } from './demo/seed.ts';
import { doctorCommand } from './doctor/doctor.ts';
import { listImportsCommand, reportImportCommand } from './import/list.ts';
import { importServiceNowCommand } from './import/servicenow.ts';
import { showImportCommand } from './import/show.ts';
import { undoImportCommand } from './import/undo.ts';
import { migrateCheckCommand, migrateCommand } from './migrate.ts';
import { schemaCheckCommand, schemaCommand } from './schema.ts';
import { createAdminCommand } from './people/create-admin.ts';

/** Every command by the words that call it; more words win over fewer. */
export const commands: Readonly<Record<string, Command>> = {
  'audit verify': verifyAuditCommand,
  'create-admin': createAdminCommand,
  'demo logins': demoLoginsCommand,
  doctor: doctorCommand,
  'import list': listImportsCommand,
  'import report': reportImportCommand,
  'import servicenow': importServiceNowCommand,
  'import show': showImportCommand,
  'import undo': undoImportCommand,
  migrate: migrateCommand,
  'migrate check': migrateCheckCommand,
  schema: schemaCommand,
  'schema check': schemaCheckCommand,
  seed: seedCommand,
};
