import { type Workflow, standardWorkflow, statusLabel, taskActions, taskStatuses } from '@docket/domain';

import {
  countStatuses,
  type ImportRun,
  listImports,
  listLosses,
  type StoredLoss,
} from '../../features/integrations/import.queries.ts';
import type { ImportReport } from '../../features/integrations/import.service.ts';
import { eventsOf } from '../../features/integrations/import.tally.ts';
import { lossCodes } from '../../features/integrations/servicenow/loss.ts';
import { type Command, CommandError } from '../command.ts';
import { withRuntime } from '../runtime.ts';

const workflow: Workflow = standardWorkflow;
const number = new Intl.NumberFormat('en');

export const showImportCommand: Command = {
  summary: 'what an import yielded, as a Markdown table',
  run([runId], terminal) {
    if (runId === undefined) throw new CommandError('Usage: docket import show <run>');
    return withRuntime(terminal, async ({ db }) => {
      const run = (await listImports(db)).find(({ id }) => id === runId);
      if (run === undefined) throw new CommandError('There is no such import.');
      const lines = yieldTable(run, await countStatuses(db, runId), await listLosses(db, runId));
      for (const line of lines) terminal.print(line);
      return 0;
    });
  },
};

type Row = readonly [what: string, count: number | string];

function yieldTable(
  run: ImportRun,
  statuses: ImportReport['statuses'],
  losses: readonly StoredLoss[],
): readonly string[] {
  const rows = [...eventRows(run), ...taskRows(statuses), ...stepRows(run), ...lossRows(losses)];
  const until = run.until === null ? '' : ` until ${run.until.slice(0, 16).replace('T', ' ')} UTC`;
  return [
    `| ${run.fileName}${until} | |`,
    '| --- | ---: |',
    ...rows.map(
      ([what, count]) => `| ${what} | ${typeof count === 'number' ? number.format(count) : count} |`,
    ),
  ];
}

function eventRows({ tally }: ImportRun): readonly Row[] {
  const events = eventsOf(tally);
  const seconds = tally.milliseconds / 1000;
  return [
    ['**Events replayed**', events],
    ['Applied', tally.fates.APPLIED],
    ['Applied in part', tally.fates.IN_PART],
    ['Changed nothing', tally.fates.UNCHANGED],
    ['Found no place', tally.fates.LOST],
    ['Seconds', seconds.toFixed(1)],
    ['Events a second', Math.round(events / Math.max(seconds, 0.001))],
  ];
}

function taskRows(statuses: ImportReport['statuses']): readonly Row[] {
  const present = taskStatuses.filter((status) => statuses[status] !== undefined);
  const rows = present.map((status): Row => [statusLabel(workflow, status), statuses[status] ?? 0]);
  return [['**Tasks**', Object.values(statuses).reduce((sum, tasks) => sum + tasks, 0)], ...rows];
}

const steps = ['CREATE', ...taskActions, 'EDIT'] as const;

function stepRows({ tally: { deeds } }: ImportRun): readonly Row[] {
  const words: Readonly<Record<string, string>> = { CREATE: 'Created', EDIT: 'Edited' };
  return [
    ['**Steps the workflow accepted**', Object.values(deeds).reduce((sum, times) => sum + times, 0)],
    ...steps
      .filter((step) => deeds[step] !== undefined)
      .map((step): Row => [words[step] ?? workflow.actions[step]?.label ?? step, deeds[step] ?? 0]),
  ];
}

function lossRows(losses: readonly StoredLoss[]): readonly Row[] {
  const counts = new Map<string, number>();
  for (const { code, refusal } of losses) {
    const known = Object.entries(lossCodes).find(([name]) => name === code);
    const name = refusal === null ? (known?.[1] ?? code) : `Refused: \`${refusal}\``;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [
    ['**Entries of the loss report**', losses.length],
    ...[...counts].toSorted(([, a], [, b]) => b - a),
  ];
}
