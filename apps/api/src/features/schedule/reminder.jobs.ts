import { z } from 'zod';

import type { Clock } from '../../platform/clock/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { RunTransaction } from '../../platform/database/transaction.ts';
import { queue } from '../../platform/jobs/queue.ts';
import { type QueueContext, queueMail } from '../notifications/mail-queue.service.ts';
import { listRecipients, type Reminded, takeReminders } from './reminder.queries.ts';

/** By the clock, once a minute; the next one makes up for one that failed. */
export const reminderQueue = queue('sla-reminders', z.record(z.string(), z.unknown()), {
  limit: 2,
  firstDelaySeconds: 10,
  longestDelaySeconds: 60,
});
export const reminderCron = '* * * * *';

export type ReminderContext = QueueContext & { readonly clock: Clock; readonly transaction: RunTransaction };

const clocksAtOnce = 100;
const breach = 100;

/**
 * Queues the mails for everything that is to be told by now (F65): each reminder once, in the transaction that marks it,
 * also when two workers are at it or none was for days; never for a clock that stands still or is finished.
 */
export async function sendReminders(context: ReminderContext): Promise<void> {
  for (;;) {
    const taken = await context.transaction((db) => tellSome(context, db));
    if (taken === 0) return;
  }
}

async function tellSome(context: ReminderContext, db: Transaction): Promise<number> {
  const reminded = await takeReminders(db, context.clock.now().toISOString(), clocksAtOnce);
  if (reminded.length === 0) return 0;
  const byClock = new Map(reminded.map((one) => [one.clockId, one]));
  for (const { clockId, ...to } of await listRecipients(db, [...byClock.keys()])) {
    const about = byClock.get(clockId);
    if (about !== undefined) await queueMail(context, db, orderOf(about, to));
  }
  return reminded.length;
}

type Addressed = {
  readonly personId: string;
  readonly taskId: string | null;
  readonly caseId: string | null;
};

function orderOf({ clockId, percent, remindAt }: Reminded, to: Addressed) {
  return {
    ...to,
    // A new target comes with new moments, and is told of again.
    key: ['target', clockId, percent, Date.parse(remindAt), to.personId].join('.'),
    source: 'TARGET' as const,
    kind: percent < breach ? ('sla-approaching' as const) : ('sla-breached' as const),
    data: { clockId, percent },
  };
}
