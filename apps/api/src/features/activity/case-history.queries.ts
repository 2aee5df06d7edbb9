import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import type { ActivityView } from './activity.entity.ts';
import { remarkVerbs, wholeEntry } from './activity-columns.queries.ts';
import { type ActivityRow, activityView } from './activity-view.queries.ts';

const lastChanges: Statement = {
  name: 'case-last-changes',
  text: `SELECT ${wholeEntry} FROM unnest($1::uuid[]) AS c (id) CROSS JOIN LATERAL (SELECT * FROM activity l
    WHERE l.case_id = c.id AND l.verb NOT IN ${remarkVerbs} ORDER BY l.sequence DESC LIMIT 1) a`,
};

/** The latest entry of each case that changed it, by the case: the one an undo would take back. */
export async function listLastCaseChanges(
  session: Session,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ActivityView>> {
  const rows = await session.db.rows<ActivityRow>(lastChanges, [caseIds]);
  return new Map(rows.map((row) => [row.caseId ?? '', activityView(row, session)]));
}
