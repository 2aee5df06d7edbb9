import { z } from 'zod';

import type { WriteSession } from '../../graphql/session.ts';
import { queue } from '../../platform/jobs/queue.ts';

/** Mails about one entry of a case's history, held like those about tasks. */
export const caseMailQueue = queue('case-mail', z.object({ activityId: z.uuid() }));

const tellingVerbs: readonly string[] = ['CLOSE', 'CANCEL', 'REOPEN', 'COMMENTED', 'NOTED'];

/**
 * Has an entry of a case looked at for mails once the undo window has closed: to whoever runs it and takes part when it
 * is closed, cancelled, reopened or written on, and to its client when it is over (F69).
 */
export async function mailCaseLater(
  session: WriteSession,
  { activityId, verb }: { readonly activityId: string; readonly verb: string },
): Promise<void> {
  if (!tellingVerbs.includes(verb)) return;
  await session.db.enqueue(caseMailQueue.request({ activityId }, session.settings.undoWindowSeconds));
}
