import { type Involvement, isOutstanding, refusals, undoRefusal } from '@docket/domain';

import { failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { type UndoableRow, undoFacts } from '../activity/activity-view.queries.ts';
import { remarkVerbs } from '../activity/activity-columns.queries.ts';
import type { TaskState } from '../activity/activity.service.ts';
import { changeTask, type Planned } from './task-change.service.ts';
import type { LockedTask } from './task-lock.service.ts';
import type { TaskOutcome } from './task-outcome.queries.ts';

export type UndoOrder = { readonly activityId: string; readonly idempotencyKey?: string | null };
export type UndoLastOrder = { readonly taskId: string; readonly idempotencyKey?: string | null };

type Lists = { readonly coAssigneeIds?: readonly string[]; readonly watcherIds?: readonly string[] };
type EntryRow = UndoableRow & {
  readonly id: string;
  readonly before: Partial<TaskState> & Lists;
  readonly after: { readonly involved?: readonly Involvement[] };
};

const taskOfEntry: Statement = {
  name: 'undo-task-of-entry',
  text: 'SELECT task_id AS "taskId" FROM activity WHERE id = $1',
};

const caseAgain: Statement = {
  name: 'undo-case',
  text: 'SELECT closed_at IS NOT NULL AS closed FROM case_file WHERE id = $1 FOR SHARE',
};

const columns = `a.id, a.verb, json_build_object('id', a.actor_id) AS actor, a.at, a.before, a.after,
  (SELECT u.at FROM activity u WHERE u.undoes_id = a.id) AS "undoneAt",
  (a.after ? 'workflowVersion' OR EXISTS (SELECT FROM activity l WHERE l.task_id = a.task_id AND l.sequence > a.sequence
    AND l.verb NOT IN ${remarkVerbs})) AS superseded`;
const entryById: Statement = {
  name: 'undo-entry',
  text: `SELECT ${columns} FROM activity a WHERE a.id = $1`,
};
const lastEntry: Statement = {
  name: 'undo-last-entry',
  text: `SELECT ${columns} FROM activity a WHERE a.task_id = $1 AND a.verb NOT IN ${remarkVerbs}
    ORDER BY a.sequence DESC LIMIT 1`,
};

/**
 * Takes back what the viewer did by an entry that restores what was before (B5): within the time for it, while nothing
 * else has changed the task. Mails that wait are dropped; people already told are told of this too.
 */
export async function undoAction(session: WriteSession, order: UndoOrder): Promise<TaskOutcome> {
  const { activityId } = order;
  const [entry] = isUuid(activityId)
    ? await session.db.rows<{ taskId: string }>(taskOfEntry, [activityId])
    : [];
  const outcome = await undo(session, entry?.taskId ?? '', order, { statement: entryById, id: activityId });
  const hidden = !outcome.ok && outcome.problem.code === 'NOT_FOUND';
  return hidden ? { ...outcome, problem: problems.notFound('activityId') } : outcome;
}

/** Takes back the last change of a task, when the viewer made it: for the portal, which knows no entries. */
export function undoLastAction(session: WriteSession, order: UndoLastOrder): Promise<TaskOutcome> {
  return undo(session, order.taskId, order, { statement: lastEntry, id: order.taskId });
}

type Wanted = { readonly statement: Statement; readonly id: string };

function undo(
  session: WriteSession,
  taskId: string,
  order: { readonly idempotencyKey?: string | null },
  wanted: Wanted,
): Promise<TaskOutcome> {
  return changeTask(
    session,
    {
      taskId,
      expectedVersion: null,
      operation: wanted.statement.name,
      idempotencyKey: order.idempotencyKey ?? null,
      request: wanted.id,
    },
    async (locked, moment) => {
      const [entry] = await moment.db.rows<EntryRow>(wanted.statement, [wanted.id]);
      return entry === undefined
        ? failed(problems.refused(refusals.undoNotPossible()))
        : planUndo(locked, moment, entry);
    },
  );
}

/** Whether the case a task is in afterwards is closed, and stays so: locked for share like the one it is in now. */
async function isCaseClosed(
  { db }: WriteSession,
  { state, caseFile }: LockedTask,
  caseId: string | null | undefined,
): Promise<boolean> {
  if (caseId === undefined || caseId === state.caseId) return caseFile?.closed === true;
  const [row] = caseId === null ? [] : await db.rows<{ closed: boolean }>(caseAgain, [caseId]);
  return row?.closed === true;
}

async function planUndo(locked: LockedTask, session: WriteSession, entry: EntryRow): Promise<Planned> {
  const facts = undoFacts(entry, session);
  const refusal = undoRefusal(facts, session.viewer.id);
  if (refusal !== null) return failed(problems.refused(refusal));
  const { coAssigneeIds, watcherIds, ...state } = entry.before;
  const opens = isOutstanding(state.status ?? locked.state.status);
  if (opens && (await isCaseClosed(session, locked, state.caseId))) {
    return failed(problems.refused(refusals.caseClosed()));
  }
  const age = (Date.parse(facts.now) - Date.parse(facts.at)) / 1000;
  return {
    ok: true,
    value: {
      verb: 'UNDONE',
      state,
      people: {
        ...(coAssigneeIds === undefined ? {} : { coAssigneeIds }),
        ...(watcherIds === undefined ? {} : { watcherIds }),
        remove: entry.after.involved ?? [],
      },
      audience: 'INTERNAL',
      undoesId: entry.id,
      recalls: age >= session.settings.undoWindowSeconds,
    },
  };
}
