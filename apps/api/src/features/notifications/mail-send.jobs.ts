import { mailWords } from '@docket/domain';

import type { Settings } from '../../graphql/session.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { RunTransaction } from '../../platform/database/transaction.ts';
import { renderMail } from '../../platform/mail/mail-template.ts';
import { isRefusedForGood, type Mail, messageIdOf, type SendMail } from '../../platform/mail/mailer.ts';
import type { Composed, Composers } from './mail-compose.ts';
import {
  claimMail,
  type Claimed,
  mostAttempts,
  nextMoment,
  recordWords,
  settleMail,
} from './mail-delivery.service.ts';
import { mailQueue } from './mail-queue.service.ts';
import { findMailTemplate } from './mail-templates.queries.ts';
import { listMailedEvents } from './notification-settings.queries.ts';

export type SendContext = {
  readonly db: Database;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly transaction: RunTransaction;
  readonly sendMail: SendMail;
  readonly composers: Composers;
};

/**
 * Sends a queued mail when its time has come: what is true, who may know and who wants to are worked out now (rule 18).
 * Its message id is recorded before it goes and stays the same, so that of two tries mail programs show one. Throws what
 * the mail server said while trying again may help; otherwise the mail is marked as failed.
 */
export async function sendQueuedMail(context: SendContext, deliveryId: string): Promise<void> {
  const { db, clock } = context;
  const claimed = await claimMail(db, deliveryId, clock.now());
  if (claimed === null) return lookAgain(context, deliveryId);
  try {
    const reason = await sendOrSkip(context, claimed);
    const state = reason === null ? 'SENT' : 'SKIPPED';
    await settleMail(db, deliveryId, { state, reason, now: clock.now() });
  } catch (error) {
    const hopeless = isRefusedForGood(error) || claimed.attempts >= mostAttempts;
    const reason = error instanceof Error ? error.message : String(error);
    await settleMail(db, deliveryId, { state: hopeless ? 'FAILED' : 'QUEUED', reason, now: clock.now() });
    if (!hopeless) throw error;
  }
}

/** More has joined the mail, or another process is at it: the job comes back when that is over. */
async function lookAgain({ db, clock, transaction }: SendContext, deliveryId: string): Promise<void> {
  const at = await nextMoment(db, deliveryId);
  if (at === null) return;
  const wait = Math.max(1, Math.ceil((Date.parse(at) - clock.now().getTime()) / 1_000));
  await transaction((open) => open.enqueue(mailQueue.request({ deliveryId }, wait)));
}

/** Why the mail was not sent after all, or null when the server has taken it over. */
async function sendOrSkip(context: SendContext, claimed: Claimed): Promise<string | null> {
  const { db, composers, sendMail } = context;
  const compose = composers[claimed.source];
  if (compose === undefined) throw new Error(`Nobody words the mails of ${claimed.source}.`);
  const composed = await compose(context, claimed);
  if ('skip' in composed) return composed.skip;
  const mailed = await listMailedEvents(db, [claimed.personId]);
  if (mailed.get(claimed.personId)?.includes(composed.event) !== true) return 'They do not want these mails.';
  const mail = await mailFrom(context, claimed, composed);
  await recordWords(db, claimed.id, { kind: composed.kind, subject: mail.subject });
  await sendMail(mail);
  return null;
}

/** The place where staff choose what they are mailed about. */
const settingsPath = '/settings/notifications';

async function mailFrom(
  { db, settings }: SendContext,
  { messageId, taskId, caseId }: Claimed,
  { kind, values, to, button, because }: Composed,
): Promise<Mail> {
  const { subject, heading, lines } = mailWords(await findMailTemplate(db, kind), values);
  const change = to.isClient ? null : { label: 'Change', url: `${settings.staffUrl}${settingsPath}` };
  const about = taskId === null ? `case.${caseId ?? ''}` : `task.${taskId}`;
  return {
    to: { name: to.name, address: to.address },
    subject,
    ...renderMail({ heading, lines, button, reason: `You get this because ${because}.`, change }),
    messageId,
    references: [messageIdOf(about, settings.staffUrl)],
    ...(change === null ? {} : { unsubscribeUrl: change.url }),
  };
}
