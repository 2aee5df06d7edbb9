import type { Settings } from '../../graphql/session.ts';
import type { Database } from '../../platform/database/database.ts';
import type { RunTransaction } from '../../platform/database/transaction.ts';
import { renderMail } from '../../platform/mail/mail-template.ts';
import { isRefusedForGood, messageIdOf, type SendMail } from '../../platform/mail/mailer.ts';
import { taskMail } from './task-mail.content.ts';
import { findTold, listRecipients, type Recipient, type Told } from './task-mail.queries.ts';
import { taskMailQueue } from './task-mail.service.ts';

export type TaskMailContext = {
  readonly db: Database;
  readonly settings: Settings;
  readonly transaction: RunTransaction;
  readonly sendMail: SendMail;
};

type Wanted = { readonly activityId: string; readonly personId?: string | undefined };

/**
 * Sends the mails about one entry: what is true and who may know are worked out now, not when it happened (rule 18).
 * Several recipients become one job each. Throws what the mail server said unless it refused the mail for good.
 */
export async function sendTaskMail(context: TaskMailContext, wanted: Wanted): Promise<void> {
  const { db, transaction } = context;
  const entry = await findTold(db, wanted.activityId);
  if (entry === null) return;
  const all = await listRecipients(db, entry);
  const recipients = all.filter(({ id }) => wanted.personId === undefined || id === wanted.personId);
  const [only, ...others] = recipients;
  if (only === undefined) return;
  if (others.length === 0) return send(context, entry, only);
  await transaction(async (open) => {
    for (const { id } of recipients) {
      await open.enqueue(taskMailQueue.request({ activityId: entry.activityId, personId: id }));
    }
  });
}

async function send(
  { settings, sendMail }: TaskMailContext,
  entry: Told,
  recipient: Recipient,
): Promise<void> {
  const mail = taskMail(entry, recipient, settings);
  if (mail === null) return;
  const { subject, ...content } = mail;
  try {
    await sendMail({
      to: { name: recipient.name, address: recipient.email },
      subject,
      ...renderMail(content),
      messageId: messageIdOf(`${entry.activityId}.${recipient.id}`, settings.staffUrl),
      references: [messageIdOf(`task.${entry.taskId}`, settings.staffUrl)],
    });
  } catch (error) {
    if (!isRefusedForGood(error)) throw error;
  }
}
