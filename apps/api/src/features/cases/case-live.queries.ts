import { followChanges } from '../../graphql/live-events.ts';
import type { Session } from '../../graphql/session.ts';
import type { LiveEvent, Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { seesTaskNow } from '../tasks/task-live.queries.ts';

const sight: Statement = {
  name: 'case-sight',
  text: `SELECT p.active AND EXISTS (SELECT FROM case_file c WHERE c.id = $2::uuid) AS sees FROM person p WHERE p.id = $1`,
};

/** Asked at this moment, not as things were when the viewer subscribed. */
async function seesCase({ db, viewer }: Session, caseId: string): Promise<boolean> {
  const [row] = await db.rows<{ sees: boolean }>(sight, [viewer.id, caseId]);
  return row?.sees === true && viewer.permissions.has('CASES_READ');
}

/**
 * Changes of one case and of those of its tasks that the viewer sees, for as long as they see the case; one that is not
 * there ends at once (rules 3, 4).
 */
export async function* followCase(session: Session, caseId: string): AsyncGenerator<LiveEvent> {
  if (!isUuid(caseId) || !(await seesCase(session, caseId))) return;
  for await (const event of followChanges(session, (change) => change.caseIds.includes(caseId))) {
    if (!(await seesCase(session, caseId))) return;
    const sees = event.taskId === null || (await seesTaskNow(session, event.taskId));
    if (sees) yield { ...event, caseIds: [caseId] };
  }
}

/** Changes of cases themselves, for lists of them. */
export async function* followCases(session: Session): AsyncGenerator<LiveEvent> {
  for await (const event of followChanges(session, (change) => change.taskId === null)) {
    const [caseId = ''] = event.caseIds;
    if (await seesCase(session, caseId)) yield event;
  }
}
