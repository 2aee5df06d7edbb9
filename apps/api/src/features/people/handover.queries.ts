import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';

/** Everything open that somebody holds, by id. */
export type Held = {
  /** Tasks assigned to them. */
  readonly taskIds: readonly string[];
  /** Tasks they help with. */
  readonly helpedIds: readonly string[];
  /** Cases they run. */
  readonly caseIds: readonly string[];
  /** Cases they take part in. */
  readonly joinedIds: readonly string[];
  /** Whom they manage in person. */
  readonly reportIds: readonly string[];
  /** Whose substitute they are. */
  readonly substituteIds: readonly string[];
};

const open = `t.deleted_at IS NULL AND t.status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED')`;

const held: Statement = {
  name: 'handover-held',
  text: `SELECT
    ARRAY(SELECT t.id FROM task t JOIN task_person x ON x.task_id = t.id AND x.person_id = $1 AND x.pending
      WHERE t.assignee_id = $1 AND ${open} ORDER BY t.case_id, t.id) AS "taskIds",
    ARRAY(SELECT t.id FROM task t JOIN task_person x ON x.task_id = t.id AND x.person_id = $1 AND x.pending
      WHERE 'CO_ASSIGNEE' = ANY (x.reasons) AND ${open} ORDER BY t.case_id, t.id) AS "helpedIds",
    ARRAY(SELECT c.id FROM case_file c WHERE c.owner_id = $1 AND c.closed_at IS NULL ORDER BY c.id) AS "caseIds",
    ARRAY(SELECT c.id FROM case_file c JOIN case_participant j ON j.case_id = c.id AND j.person_id = $1
      WHERE c.closed_at IS NULL AND c.owner_id IS DISTINCT FROM $1 ORDER BY c.id) AS "joinedIds",
    ARRAY(SELECT p.id FROM person p WHERE p.manager_id = $1 ORDER BY p.id) AS "reportIds",
    ARRAY(SELECT p.id FROM person p WHERE p.substitute_id = $1 ORDER BY p.id) AS "substituteIds"`,
};

/** What is open and held by a person, who may be known to hold it whoever asks: it is for those who hand it over. */
export async function findHeld({ db }: Pick<Session, 'db'>, personId: string): Promise<Held> {
  const [row] = await db.rows<Held>(held, [personId]);
  if (row === undefined) throw new Error('A statement without FROM gave no row.');
  return row;
}
