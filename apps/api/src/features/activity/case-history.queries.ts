import type { Session } from '../../graphql/session.ts';
import type { Database, Statement } from '../../platform/database/database.ts';
import { personJson } from '../people/person-columns.queries.ts';
import type { PersonView } from '../people/person.entity.ts';
import type { ActivityView } from './activity.entity.ts';
import type { FieldValues, HistoryVerb } from './activity.service.ts';
import { remarkVerbs, wholeEntry } from './activity-columns.queries.ts';
import { type ActivityRow, activityView } from './activity-view.queries.ts';

type ChangeRow = {
  readonly verb: HistoryVerb;
  readonly at: string;
  readonly actor: PersonView;
  readonly after: FieldValues;
};

const latestChanges: Statement = {
  name: 'case-latest-changes',
  text: `SELECT a.verb, a.at, ${personJson('a.actor_id')} AS actor, a.after FROM activity a
    WHERE a.case_id = $1 AND a.verb NOT IN ${remarkVerbs} ORDER BY a.sequence DESC LIMIT $2`,
};

/** Who changed the case last, and the values that the last `count` changes gave it: one change is one version. */
export async function caseConflictSince(
  db: Database,
  caseId: string,
  count: number,
): Promise<{ actor: PersonView; verb: HistoryVerb; at: string; after: FieldValues } | null> {
  if (count < 1) return null;
  const rows = await db.rows<ChangeRow>(latestChanges, [caseId, Math.min(count, 100)]);
  const [latest] = rows;
  if (latest === undefined) return null;
  const { actor, verb, at } = latest;
  return { actor, verb, at, after: Object.fromEntries(rows.flatMap((row) => Object.entries(row.after))) };
}

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
