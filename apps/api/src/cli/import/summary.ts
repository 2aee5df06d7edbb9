import { standardWorkflow, statusLabel, taskActions, taskStatuses, type Workflow } from '@docket/domain';

import type { ImportReport } from '../../features/integrations/import.service.ts';
import { eventsOf } from '../../features/integrations/import.tally.ts';

const number = new Intl.NumberFormat('en');
const workflow: Workflow = standardWorkflow;

/** What an import did, line by line, for the screen. */
export function summaryOf(report: ImportReport): readonly string[] {
  const { tally, statuses, losses } = report;
  const events = eventsOf(tally);
  const seconds = tally.milliseconds / 1000;
  const { APPLIED, IN_PART, UNCHANGED, LOST } = tally.fates;
  const byStatus = taskStatuses
    .filter((status) => statuses[status] !== undefined)
    .map((status) => `${number.format(statuses[status] ?? 0)} ${statusLabel(workflow, status)}`);
  return [
    `Events        ${number.format(events)} replayed in ${seconds.toFixed(1)} s (${number.format(Math.round(events / Math.max(seconds, 0.001)))} a second)`,
    `              ${number.format(APPLIED)} applied, ${number.format(IN_PART)} in part, ${number.format(UNCHANGED)} changed nothing, ${number.format(LOST)} found no place`,
    ...notReplayed(report),
    `Tasks         ${byStatus.length === 0 ? 'none' : byStatus.join(', ')}`,
    `Steps         ${steps(tally.deeds)}`,
    ...(losses.length === 0 ? ['Losses        none'] : lossLines(report)),
  ];
}

function notReplayed({ before, waiting }: ImportReport): readonly string[] {
  const parts = [
    ...(before > 0 ? [`${number.format(before)} had been replayed before`] : []),
    ...(waiting > 0 ? [`${number.format(waiting)} come after the time asked for`] : []),
  ];
  return parts.length === 0 ? [] : [`              ${parts.join(', ')}`];
}

function steps(deeds: Readonly<Record<string, number>>): string {
  const parts = ['CREATE', ...taskActions, 'EDIT']
    .filter((name) => deeds[name] !== undefined)
    .map((name) => `${number.format(deeds[name] ?? 0)} ${name}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function lossLines({ losses }: ImportReport): readonly string[] {
  const counts = new Map<string, number>();
  for (const { code, refusal } of losses) {
    const name = refusal === null ? code : `${code} ${refusal}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const rows = [...counts].toSorted(([, a], [, b]) => b - a);
  return [
    `Losses        ${number.format(losses.length)} entries in the loss report`,
    ...rows.map(([name, times]) => `              ${number.format(times).padStart(6)} ${name}`),
  ];
}
