import { refusals, type Subject, undoRefusal } from '@docket/domain';

import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { isSuperseded, remarkVerbs } from './activity-columns.queries.ts';
import { type UndoableRow, undoFacts } from './activity-view.queries.ts';
import type { FieldValues } from './activity.service.ts';

/** An entry that is taken back, with what it changed. */
export type TakenBack<Before, After = FieldValues> = {
  readonly id: string;
  /** Instant. */
  readonly at: string;
  readonly before: Before;
  readonly after: After;
  /** People may already have been told of it: its mails are held no longer. */
  readonly recalls: boolean;
};

const subjectOf: Statement = {
  name: 'undo-subject',
  text: 'SELECT task_id AS "taskId", case_id AS "caseId" FROM activity WHERE id = $1',
};

/** Whose history an entry stands in; the id of neither where there is no such entry. */
export async function subjectOfEntry(
  { db }: Pick<WriteSession, 'db'>,
  activityId: string,
): Promise<{ readonly taskId: string | null; readonly caseId: string | null }> {
  type Row = { readonly taskId: string | null; readonly caseId: string | null };
  const [row] = isUuid(activityId) ? await db.rows<Row>(subjectOf, [activityId]) : [];
  return row ?? { taskId: null, caseId: null };
}

const columns = `a.id, a.verb, json_build_object('id', a.actor_id) AS actor, a.at, a.before, a.after,
  (SELECT u.at FROM activity u WHERE u.undoes_id = a.id) AS "undoneAt", ${isSuperseded} AS superseded`;

/** The entry with this id. */
export const entryById: Statement = {
  name: 'undo-entry',
  text: `SELECT ${columns} FROM activity a WHERE a.id = $1`,
};

/** The last entry that changed the task with this id. */
export const lastEntryOfTask: Statement = {
  name: 'undo-last-entry',
  text: `SELECT ${columns} FROM activity a WHERE a.task_id = $1 AND a.verb NOT IN ${remarkVerbs}
    ORDER BY a.sequence DESC LIMIT 1`,
};

export type WantedEntry = {
  readonly noun: Subject['noun'];
  readonly statement: Statement;
  readonly id: string;
};

/**
 * The entry the viewer wants to take back, or why they cannot now (B5): UNDO_NOT_POSSIBLE, UNDO_NOT_YOURS,
 * UNDO_SUPERSEDED, UNDO_EXPIRED. Call it with its task or case locked, the clock standing still.
 */
export async function entryToTakeBack<Before, After = FieldValues>(
  session: WriteSession,
  { noun, statement, id }: WantedEntry,
): Promise<Attempt<TakenBack<Before, After>>> {
  type Row = UndoableRow & { readonly id: string; readonly before: Before; readonly after: After };
  const [entry] = await session.db.rows<Row>(statement, [id]);
  if (entry === undefined) return failed(problems.refused(refusals.undoNotPossible()));
  const facts = undoFacts(noun, entry, session);
  const refusal = undoRefusal(facts, session.viewer.id);
  if (refusal !== null) return failed(problems.refused(refusal));
  const age = (Date.parse(facts.now) - Date.parse(facts.at)) / 1000;
  const { before, after, at } = entry;
  return {
    ok: true,
    value: { id: entry.id, at, before, after, recalls: age >= session.settings.undoWindowSeconds },
  };
}
