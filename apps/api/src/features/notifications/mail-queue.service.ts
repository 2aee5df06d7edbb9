import { isMailedTogether, mailBatching, type MailEvent, type MailKind } from '@docket/domain';
import { z } from 'zod';

import type { Statement, Transaction } from '../../platform/database/database.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import { queue } from '../../platform/jobs/queue.ts';
import { messageIdOf } from '../../platform/mail/mailer.ts';
import type { MailSource } from './mail-compose.ts';

/** One mail to one person; what it says is worked out when it is sent (rule 18). */
export const mailQueue = queue('mail', z.object({ deliveryId: z.uuid() }));

export type QueueContext = {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly settings: { readonly staffUrl: string };
};

/** A mail to queue. Of the same `key` there is never a second one. */
export type MailOrder = {
  readonly key: string;
  readonly source: MailSource;
  readonly kind: MailKind;
  readonly personId: string;
  readonly taskId: string | null;
  readonly caseId: string | null;
  /** What the composer of the source needs to know again when the mail is sent; plain JSON. */
  readonly data: Readonly<Record<string, unknown>>;
};

const insert: Statement = {
  name: 'mail-queue',
  text: `INSERT INTO mail_delivery (id, source, kind, person_id, task_id, case_id, data, source_key, message_id, first_at,
      due_at, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $10) ON CONFLICT (source_key) DO NOTHING RETURNING id`,
};

/**
 * Queues a mail within the caller's transaction: it goes exactly once per key, however often this is called, after its
 * source has composed it and the person's choices were asked. True when it was not queued before.
 */
export async function queueMail(context: QueueContext, db: Transaction, order: MailOrder): Promise<boolean> {
  const { clock, newId, settings } = context;
  const id = newId();
  const { source, kind, personId, taskId, caseId, data, key } = order;
  const about = [id, source, kind, personId, taskId, caseId];
  const [row] = await db.rows<{ id: string }>(insert, [
    ...about,
    JSON.stringify(data),
    key,
    messageIdOf(id, settings.staffUrl),
    clock.now().toISOString(),
  ]);
  if (row === undefined) return false;
  await db.enqueue(mailQueue.request({ deliveryId: id }));
  return true;
}

/** An entry of the history to tell one person of. */
export type EntryOrder = Omit<MailOrder, 'key' | 'data'> & {
  readonly activityId: string;
  readonly event: MailEvent;
  /** When it happened. */
  readonly at: string;
};

const told: Statement = {
  name: 'mail-entry-told',
  text: 'SELECT person_id AS "personId" FROM mail_event WHERE activity_id = $1',
};
const lock: Statement = {
  name: 'mail-entry-lock',
  text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 1042))',
};
/** A mail of the same task that has not begun to go takes the entry in, and waits on for more of it. */
const join: Statement = {
  name: 'mail-entry-delivery',
  text: `INSERT INTO mail_delivery AS m (id, source, kind, person_id, task_id, case_id, message_id, together, first_at,
      due_at, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (person_id, task_id) WHERE state = 'QUEUED' AND together AND attempts = 0 DO UPDATE
      SET due_at = least(m.first_at + interval '${mailBatching.longestSeconds} seconds', greatest(m.due_at, excluded.due_at))
    RETURNING id`,
};
const attach: Statement = {
  name: 'mail-entry-attach',
  text: 'INSERT INTO mail_event (activity_id, person_id, delivery_id) VALUES ($1, $2, $3)',
};

/** Queues what an entry tells people, each person once per entry, however often the entry is looked at. */
export async function queueEntryMails(
  context: QueueContext,
  db: Transaction,
  activityId: string,
  orders: readonly EntryOrder[],
): Promise<void> {
  await db.rows(lock, [activityId]);
  const rows = await db.rows<{ personId: string }>(told, [activityId]);
  const known = new Set(rows.map(({ personId }) => personId));
  for (const order of orders) if (!known.has(order.personId)) await queueEntryMail(context, db, order);
}

async function queueEntryMail(context: QueueContext, db: Transaction, order: EntryOrder): Promise<void> {
  const { clock, newId, settings } = context;
  const { activityId, source, kind, personId, taskId, caseId, event, at } = order;
  const id = newId();
  const now = clock.now().getTime();
  const together = isMailedTogether(event) && taskId !== null;
  // Counted from what happened: a mail that is late already waits for nothing more.
  const due = together ? Math.max(now, Date.parse(at) + mailBatching.idleSeconds * 1_000) : now;
  const about = [id, source, kind, personId, taskId, caseId];
  const times = [at, new Date(due).toISOString(), new Date(now).toISOString()];
  const messageId = messageIdOf(id, settings.staffUrl);
  const [row] = await db.rows<{ id: string }>(join, [...about, messageId, together, ...times]);
  if (row === undefined) throw new Error(`No mail took in the entry ${activityId}.`);
  await db.rows(attach, [activityId, personId, row.id]);
  if (row.id !== id) return;
  await db.enqueue(mailQueue.request({ deliveryId: id }, Math.ceil((due - now) / 1_000)));
}
