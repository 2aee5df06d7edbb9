import type { MailKind } from '@docket/domain';

import type { Database, Statement } from '../../platform/database/database.ts';
import type { Delivery } from './mail-compose.ts';

/** A mail a process is at, with how often it was tried, this time included. */
export type Claimed = Delivery & { readonly messageId: string; readonly attempts: number };

/** Nobody else takes a mail for that long: longer than a mail server may take to answer. */
export const leaseSeconds = 90;

/** Tries before a mail counts as one that failed; what the server refuses for good fails at once. */
export const mostAttempts = 9;

const columns = `id, source, kind, person_id AS "personId", task_id AS "taskId", case_id AS "caseId", data,
  message_id AS "messageId", attempts`;
const claim: Statement = {
  name: 'mail-claim',
  text: `UPDATE mail_delivery SET attempts = attempts + 1,
      leased_until = $2::timestamptz + interval '${leaseSeconds} seconds'
    WHERE id = $1 AND state = 'QUEUED' AND due_at <= $2 AND (leased_until IS NULL OR leased_until <= $2)
    RETURNING ${columns}`,
};
const next: Statement = {
  name: 'mail-next-moment',
  text: `SELECT greatest(due_at, leased_until) AS at FROM mail_delivery WHERE id = $1 AND state = 'QUEUED'`,
};
const word: Statement = {
  name: 'mail-word',
  text: `UPDATE mail_delivery SET kind = $2, subject = left($3, 300) WHERE id = $1`,
};
const settle: Statement = {
  name: 'mail-settle',
  text: `UPDATE mail_delivery SET state = $2::varchar, reason = left($3::text, 500), leased_until = NULL,
      sent_at = CASE WHEN $2::varchar = 'SENT' THEN $4::timestamptz END
    WHERE id = $1 AND state = 'QUEUED'`,
};
const giveUpLate: Statement = {
  name: 'mail-give-up-late',
  text: `UPDATE mail_delivery SET state = 'FAILED', leased_until = NULL,
      reason = coalesce(reason, 'It could not be sent for more than a day.')
    WHERE state = 'QUEUED' AND due_at < $1::timestamptz - interval '36 hours'`,
};

/** The mail, for this process alone for a while; null while it is not its time, another is at it, or it is settled. */
export async function claimMail(db: Database, id: string, now: Date): Promise<Claimed | null> {
  const [row] = await db.rows<Claimed>(claim, [id, now.toISOString()]);
  return row ?? null;
}

/** When to look at a queued mail again, as ISO text; null once it is settled. */
export async function nextMoment(db: Database, id: string): Promise<string | null> {
  const [row] = await db.rows<{ at: string }>(next, [id]);
  return row?.at ?? null;
}

/** Records what is about to be sent. */
export async function recordWords(
  db: Database,
  id: string,
  words: { readonly kind: MailKind; readonly subject: string },
): Promise<void> {
  await db.rows(word, [id, words.kind, words.subject]);
}

/** What became of a try: sent, not to be sent, failed for good, or still queued with the reason it did not go. */
export async function settleMail(
  db: Database,
  id: string,
  outcome: {
    readonly state: 'SENT' | 'SKIPPED' | 'FAILED' | 'QUEUED';
    readonly reason: string | null;
    readonly now: Date;
  },
): Promise<void> {
  await db.rows(settle, [id, outcome.state, outcome.reason, outcome.now.toISOString()]);
}

/** Shows mails that nothing works on any more to the administrators instead of losing them silently. */
export async function failForgottenMails(db: Database, now: Date): Promise<void> {
  await db.rows(giveUpLate, [now.toISOString()]);
}
