import type { CaseVerb } from '@docket/domain';
import { z } from 'zod';

import type { WriteSession } from '../../graphql/session.ts';
import { queue } from '../../platform/jobs/queue.ts';

/** Mails about one entry of a case's history, held like those about tasks. */
export const caseMailQueue = queue('case-mail', z.object({ activityId: z.uuid() }));

const tellingVerbs: readonly CaseVerb[] = ['CREATED', 'CLOSE', 'CANCEL', 'REOPEN', 'COMMENTED', 'NOTED'];

/** What of a change decides whether somebody may have to be told. */
type CaseHappening = {
  readonly activityId: string;
  readonly verb: CaseVerb;
  /** True when it takes back something people may have been told. */
  readonly recalls: boolean;
};

/**
 * Has an entry of a case looked at for mails once the undo window has closed: to whoever runs it and takes part when a
 * client raised it, when it is closed, cancelled, reopened or written on, and to its client when they raised it and when
 * it is over; taking back what may have been told is told
 * at once (F69).
 */
export async function mailCaseLater(
  session: WriteSession,
  { activityId, verb, recalls }: CaseHappening,
): Promise<void> {
  if (!recalls && !tellingVerbs.includes(verb)) return;
  if (verb === 'CREATED' && session.viewer.kind !== 'CLIENT_CONTACT') return;
  const wait = recalls ? 0 : session.settings.undoWindowSeconds;
  await session.db.enqueue(caseMailQueue.request({ activityId }, wait));
}
