import type { WriteSession } from '../../graphql/session.ts';
import type { CaseHistoryEntry } from '../activity/case-activity.service.ts';
import { mailCaseLater } from '../notifications/case-mail.service.ts';

/** Who takes part, and whether people may already have been told of what the entry takes back. */
type Hearers = { readonly participantIds: readonly string[]; readonly recalls: boolean };

/** Mails leave after the undo window, hints to other screens with the commit (F69, F70, rule 16). */
export async function tellOfCase(
  session: WriteSession,
  entry: CaseHistoryEntry,
  { participantIds, recalls }: Hearers,
): Promise<void> {
  await mailCaseLater(session, { activityId: entry.id, verb: entry.verb, recalls });
  const { ownerId } = entry.state;
  session.db.publish({
    taskId: null,
    caseIds: [entry.head.caseId],
    activityId: entry.id,
    verb: entry.verb,
    actorId: session.viewer.id,
    at: session.clock.now().toISOString(),
    personIds: [...new Set([...(ownerId === null ? [] : [ownerId]), ...participantIds, ...entry.leftIds])],
    departmentIds: [],
    clientId: null,
  });
}
