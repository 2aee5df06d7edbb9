import { basename } from 'node:path';
import { parseArgs } from 'node:util';

import { rehearseServiceNow } from '../../features/integrations/import-rehearsal.service.ts';
import { ImportError } from '../../features/integrations/import-lock.service.ts';
import {
  type ImportContext,
  type ImportOrder,
  type ImportReport,
  importServiceNow,
} from '../../features/integrations/import.service.ts';
import { SourceError } from '../../features/integrations/servicenow/source.ts';
import { type Runtime, sessionOf } from '../../runtime.ts';
import { type Command, CommandError, type Terminal } from '../command.ts';
import { withRuntime } from '../runtime.ts';
import { defaultLossFile, writeLosses } from './loss-file.ts';
import { progressOf } from './progress.ts';
import { summaryOf } from './summary.ts';
import { untilInstant } from './until.ts';

const usage = `Usage: docket import servicenow <file.csv[.gz]> [--until <time>] [--dry-run] [--report <file.csv|file.json>]`;

type Wanted = {
  readonly path: string;
  readonly until: string | null;
  readonly dryRun: boolean;
  readonly report: string | null;
};

export const importServiceNowCommand: Command = {
  summary: 'replay a ServiceNow incident event log as tasks',
  run(words, terminal) {
    const wanted = wantedOf(words);
    return withRuntime(terminal, async (runtime) => {
      const progress = progressOf('rows');
      const order: ImportOrder = {
        path: wanted.path,
        fileName: basename(wanted.path),
        until: wanted.until,
        onProgress: progress.update,
      };
      const report = await explaining(wanted.path, () =>
        wanted.dryRun
          ? rehearseServiceNow(contextOf(runtime), order)
          : importServiceNow(contextOf(runtime), order),
      ).finally(progress.stop);
      tell(report, wanted, terminal);
      await keepReport(report, wanted, terminal);
      return 0;
    });
  },
};

/** The importer's view of a running product: whoever acts, acts in the open transaction and at the event's time. */
export function contextOf(runtime: Runtime): ImportContext {
  const { db, pools, transaction, clock, newId } = runtime;
  return {
    db,
    pool: pools.staff,
    transaction,
    clock,
    newId,
    sessionAs(viewer, open, then) {
      const { db: _db, transaction: _transaction, ...session } = sessionOf(runtime, viewer);
      // Nobody is told of what happened long ago: no mails, no live hints.
      const quiet = { ...open, enqueue: () => Promise.resolve(), publish: () => undefined };
      return { ...session, db: quiet, clock: then };
    },
  };
}

function wantedOf(words: readonly string[]): Wanted {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        until: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        report: { type: 'string' },
      },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new CommandError(usage);
    const until = values.until === undefined ? null : untilInstant(values.until);
    return { path, until, dryRun: values['dry-run'], report: values.report ?? null };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

async function explaining<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SourceError) {
      throw new CommandError(`${path}: ${error.message} Nothing was imported.`);
    }
    if (error instanceof ImportError) throw new CommandError(error.message);
    throw error;
  }
}

function tell(report: ImportReport, { dryRun, until }: Wanted, { print }: Terminal): void {
  if (dryRun) print('Rehearsal: nothing was written to the database.');
  else if (report.runId === null) print('Nothing new: every event had been replayed before.');
  else print(`${report.resumed ? 'Resumed and finished' : 'Finished'} import ${report.runId}.`);
  if (until !== null) print(`Until         ${until}`);
  for (const line of summaryOf(report)) print(line);
  if (report.runId !== null) print(`Take it back  docket import undo ${report.runId}`);
}

/** A rehearsal writes a report only where it is asked to. */
async function keepReport(report: ImportReport, wanted: Wanted, { print }: Terminal): Promise<void> {
  const path =
    wanted.report ?? (wanted.dryRun || report.runId === null ? null : defaultLossFile(wanted.path));
  if (path === null) return;
  try {
    await writeLosses(path, report.losses);
    print(`Loss report   ${path}`);
  } catch (error) {
    const message = `The loss report cannot be written: ${error instanceof Error ? error.message : String(error)}.`;
    throw new CommandError(`${message} The import itself is complete; ask for another place with --report.`);
  }
}
