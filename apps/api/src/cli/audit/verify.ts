import { type BrokenRow, verifyHistory } from '../../features/activity/activity.verify.ts';
import type { Command } from '../command.ts';
import { withRuntime } from '../runtime.ts';

const number = new Intl.NumberFormat('en');

export const verifyAuditCommand: Command = {
  summary: 'recompute the whole history and name the first row that does not hold',
  run(_words, terminal) {
    return withRuntime(terminal, async ({ db, clock }) => {
      const startedAt = clock.now().getTime();
      const { tasks, cases, entries, broken } = await verifyHistory(db);
      const seconds = Math.max((clock.now().getTime() - startedAt) / 1000, 0.001);
      const rate = `${number.format(Math.round(entries / seconds))} a second`;
      if (broken === null) {
        const of = `${number.format(tasks)} tasks and ${number.format(cases)} cases`;
        terminal.print(`${number.format(entries)} entries of ${of} hold (${rate}).`);
        return 0;
      }
      terminal.print(`Broken: ${whereOf(broken)}: ${broken.reason}.`);
      terminal.print(`${number.format(entries)} entries before it hold (${rate}).`);
      return 1;
    });
  },
};

function whereOf({ subject, number: human, sequence, activityId }: BrokenRow): string {
  if (sequence === null) return `${subject} ${human}`;
  return `${subject} ${human}, entry ${sequence}${activityId === null ? '' : ` (${activityId})`}`;
}
