import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { changeTask } from './task-change.service.ts';

/** A task of a case that a rule made with an entry of the case's history. */
export type MadeTask = {
  readonly id: string;
  readonly number: string;
  /** The entry that tells of its making. */
  readonly activityId: string;
  /** Something has happened to it since. */
  readonly begun: boolean;
};

const madeWith: Statement = {
  name: 'tasks-made-with',
  text: `SELECT t.id, t.number, t.activity_sequence > 1 AS begun,
      (SELECT a.id FROM activity a WHERE a.task_id = t.id AND a.sequence = 1) AS "activityId"
    FROM task t WHERE t.case_id = $1 AND t.origin->>'entryId' = $2 AND t.deleted_at IS NULL
    ORDER BY t.sequence_in_case`,
};

/** The tasks that rules made with an entry of a case and that are still in it, in their order. */
export function tasksMadeWith(
  { db }: Pick<WriteSession, 'db'>,
  entry: { readonly caseId: string; readonly id: string },
): Promise<readonly MadeTask[]> {
  return db.rows<MadeTask>(madeWith, [entry.caseId, entry.id]);
}

/**
 * Takes back the making of tasks that nothing has happened to: they are deleted, their mails held back, and people
 * already told are told of this too where `recalls` says so. Call it with their case locked for update, by whoever made
 * them; throws when one cannot be taken back.
 */
export async function withdrawTasks(
  session: WriteSession,
  tasks: readonly MadeTask[],
  recalls: boolean,
): Promise<void> {
  const deletedAt = session.clock.now().toISOString();
  for (const { id: taskId, activityId: undoesId } of tasks) {
    const order = {
      taskId,
      expectedVersion: 1,
      operation: 'withdrawTask',
      idempotencyKey: null,
      request: null,
    };
    const outcome = await changeTask(session, order, () => ({
      ok: true,
      value: { verb: 'UNDONE', state: { deletedAt }, audience: 'INTERNAL', undoesId, recalls },
    }));
    if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
  }
}
