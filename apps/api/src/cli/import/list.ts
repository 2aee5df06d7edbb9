import { type ImportRun, listImports, listLosses } from '../../features/integrations/import.queries.ts';
import { eventsOf } from '../../features/integrations/import.tally.ts';
import { type Command, CommandError } from '../command.ts';
import { withRuntime } from '../runtime.ts';
import { writeLosses } from './loss-file.ts';

export const listImportsCommand: Command = {
  summary: 'list the imports of this database (--json for programs)',
  run(words, terminal) {
    return withRuntime(terminal, async ({ db }) => {
      const runs = await listImports(db);
      if (words.includes('--json')) terminal.print(JSON.stringify(runs, null, 1));
      else for (const line of runLines(runs)) terminal.print(line);
      return 0;
    });
  },
};

export const reportImportCommand: Command = {
  summary: 'write the loss report of an import to a file (.csv or .json)',
  run(words, terminal) {
    const [runId, path] = words;
    if (runId === undefined || path === undefined) {
      throw new CommandError('Usage: docket import report <run> <file.csv|file.json>');
    }
    return withRuntime(terminal, async ({ db }) => {
      const runs = await listImports(db);
      if (!runs.some(({ id }) => id === runId)) throw new CommandError('There is no such import.');
      const losses = await listLosses(db, runId);
      await writeLosses(path, losses);
      terminal.print(`${losses.length} entries written to ${path}.`);
      return 0;
    });
  },
};

function runLines(runs: readonly ImportRun[]): readonly string[] {
  if (runs.length === 0) return ['Nothing has been imported.'];
  return runs.map((run) => {
    const until = run.until === null ? '' : ` until ${run.until.slice(0, 16)}Z`;
    const events = `${eventsOf(run.tally)} events, ${run.tasks} tasks`;
    return `${run.id}  ${run.startedAt.slice(0, 16)}Z  ${state(run).padEnd(11)}  ${events}  ${run.fileName}${until}`;
  });
}

function state({ finishedAt, undoneAt }: ImportRun): string {
  if (undoneAt !== null) return 'undone';
  return finishedAt === null ? 'interrupted' : 'finished';
}
