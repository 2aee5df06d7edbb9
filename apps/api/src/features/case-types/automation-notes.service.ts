import type { WriteSession } from '../../graphql/session.ts';
import { type CaseHistoryEntry, recordCaseActivity } from '../activity/case-activity.service.ts';
import { lockCase } from '../cases/case-lock.service.ts';

/** Leaves an internal note in the history of a case: what its rules could not do, and why. */
export async function noteSkipped(
  session: WriteSession,
  caseId: string,
  skipped: readonly string[],
): Promise<void> {
  const locked = await lockCase(session, caseId);
  if (locked === null) return;
  const entry: CaseHistoryEntry = {
    id: session.newId(),
    verb: 'NOTED',
    head: locked.head,
    state: locked.state,
    joinedIds: [],
    leftIds: [],
    fromStatus: null,
    toStatus: null,
    before: {},
    after: {},
    words: null,
    audience: 'INTERNAL',
    text: { kind: 'note', id: session.newId(), body: skipped.join('\n\n') },
    attachmentId: null,
    undoesId: null,
    sourceRef: null,
    bumpsVersion: false,
    touches: false,
  };
  await recordCaseActivity(session, entry, []);
}
