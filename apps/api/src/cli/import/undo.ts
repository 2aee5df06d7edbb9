import { parseArgs } from 'node:util';

import { ImportError, withImportLock } from '../../features/integrations/import-lock.service.ts';
import { type Undone, undoImport, type WorkedOn } from '../../features/integrations/import-undo.service.ts';
import { type Command, CommandError } from '../command.ts';
import { withRuntime } from '../runtime.ts';

const usage = 'Usage: docket import undo <run> [--force]';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const undoImportCommand: Command = {
  summary: 'take an import back in one step',
  run(words, terminal) {
    const { runId, force } = wantedOf(words);
    return withRuntime(terminal, async ({ pools, transaction, clock }) => {
      const outcome = await withImportLock(pools.staff, () =>
        transaction((db) => undoImport(db, { runId, force, now: clock.now() })),
      ).catch((error: unknown) => {
        throw error instanceof ImportError ? new CommandError(error.message) : error;
      });
      if (!outcome.ok) {
        throw new CommandError([outcome.reason, ...workedOnLines(outcome.workedOn)].join('\n'));
      }
      for (const line of undoneLines(outcome.undone)) terminal.print(line);
      return 0;
    });
  },
};

function wantedOf(words: readonly string[]): { readonly runId: string; readonly force: boolean } {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    strict: false,
    options: { force: { type: 'boolean', default: false } },
  });
  const runId = positionals[0]?.toLowerCase() ?? '';
  if (positionals.length !== 1 || !uuid.test(runId)) throw new CommandError(usage);
  return { runId, force: values.force === true };
}

function workedOnLines(tasks: readonly WorkedOn[]): readonly string[] {
  if (tasks.length === 0) return [];
  const shown = tasks.slice(0, 50).map(({ number, title, by, lastAt }) => {
    return `  ${number}  ${title}  (${by}, ${lastAt.slice(0, 16).replace('T', ' ')})`;
  });
  const more = tasks.length > shown.length ? [`  and ${tasks.length - shown.length} more`] : [];
  return [...shown, ...more, 'With --force these tasks stay as they are and everything else is taken back.'];
}

function undoneLines(undone: Undone): readonly string[] {
  const { stillNeeded } = undone;
  return [
    'The import was taken back.',
    `Tasks         ${undone.tasksRemoved} removed, ${undone.tasksPutBack} put back as they stood, ${undone.tasksKept} kept`,
    `People        ${undone.peopleRemoved} removed`,
    `Departments   ${undone.departmentsRemoved} removed`,
    `Clients       ${undone.clientsRemoved} removed`,
    ...(stillNeeded.length === 0
      ? []
      : [`Still needed  ${stillNeeded.slice(0, 20).join(', ')}${stillNeeded.length > 20 ? ' …' : ''}`]),
  ];
}
