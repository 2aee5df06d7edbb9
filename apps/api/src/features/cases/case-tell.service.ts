import type { WriteSession } from '../../graphql/session.ts';
import type { CaseHistoryEntry } from '../activity/case-activity.service.ts';

/** Hints to other screens, which leave with the commit (F70, rule 16). */
export function tellOfCase(
  session: WriteSession,
  entry: CaseHistoryEntry,
  participantIds: readonly string[],
): void {
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
