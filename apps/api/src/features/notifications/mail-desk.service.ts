import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { once } from '../activity/idempotency.service.ts';
import { mailQueue } from './mail-queue.service.ts';

export type MailDeskOrder = { readonly mailId: string; readonly idempotencyKey: string | null };

const resend: Statement = {
  name: 'mail-resend',
  text: `UPDATE mail_delivery SET state = 'QUEUED', together = false, attempts = 0, leased_until = NULL, due_at = $2
    WHERE id = $1 AND state = 'FAILED' RETURNING id`,
};
const dismiss: Statement = {
  name: 'mail-dismiss',
  text: `UPDATE mail_delivery SET state = 'SKIPPED', reason = left($2 || coalesce(' ' || reason, ''), 500)
    WHERE id = $1 AND state = 'FAILED' RETURNING id`,
};

/** Has a failed mail tried anew, with what is true by then. Refuses as NOT_FOUND what is no failed mail. */
export function resendMail(session: WriteSession, order: MailDeskOrder): Promise<Attempt<string>> {
  return settled(session, 'resendMail', order, async (id) => {
    const rows = await session.db.rows(resend, [id, session.clock.now().toISOString()]);
    if (rows.length > 0) await session.db.enqueue(mailQueue.request({ deliveryId: id }));
    return rows.length > 0;
  });
}

/** Puts a failed mail aside: it will not be sent. Refuses as NOT_FOUND what is no failed mail. */
export function dismissMail(session: WriteSession, order: MailDeskOrder): Promise<Attempt<string>> {
  return settled(session, 'dismissMail', order, async (id) => {
    const rows = await session.db.rows(dismiss, [id, `Put aside by ${session.viewer.name}.`]);
    return rows.length > 0;
  });
}

async function settled(
  session: WriteSession,
  operation: string,
  { mailId, idempotencyKey: key }: MailDeskOrder,
  work: (id: string) => Promise<boolean>,
): Promise<Attempt<string>> {
  if (!isUuid(mailId)) return failed(problems.notFound('mailId'));
  return once<string>(session, { key, operation, request: mailId }, mailId, async () =>
    (await work(mailId)) ? { ok: true, value: mailId } : failed(problems.notFound('mailId')),
  );
}
