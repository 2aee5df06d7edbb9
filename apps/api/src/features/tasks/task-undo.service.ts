import { type Involvement, isOutstanding, refusals } from '@docket/domain';

import { failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import type { TaskState } from '../activity/activity.service.ts';
import {
  entryById,
  entryToTakeBack,
  lastEntryOfTask,
  subjectOfEntry,
  type TakenBack,
} from '../activity/undo.service.ts';
import { changeTask, type Planned } from './task-change.service.ts';
import type { LockedTask } from './task-lock.service.ts';
import type { TaskOutcome } from './task-outcome.queries.ts';

export type UndoOrder = { readonly activityId: string; readonly idempotencyKey?: string | null };
export type UndoLastOrder = { readonly taskId: string; readonly idempotencyKey?: string | null };

type Lists = { readonly coAssigneeIds?: readonly string[]; readonly watcherIds?: readonly string[] };
type Before = Partial<TaskState> & Lists;
type After = { readonly involved?: readonly Involvement[] };

const caseAgain: Statement = {
  name: 'undo-case',
  text: 'SELECT closed_at IS NOT NULL AS closed FROM case_file WHERE id = $1 FOR SHARE',
};

/**
 * Takes back what the viewer did by an entry that restores what was before (B5): within the time for it, while nothing
 * else has changed the task. Mails that wait are dropped; people already told are told of this too.
 */
export async function undoAction(session: WriteSession, order: UndoOrder): Promise<TaskOutcome> {
  const { activityId } = order;
  const { taskId } = await subjectOfEntry(session, activityId);
  const outcome = await undo(session, taskId ?? '', order, { statement: entryById, id: activityId });
  const hidden = !outcome.ok && outcome.problem.code === 'NOT_FOUND';
  return hidden ? { ...outcome, problem: problems.notFound('activityId') } : outcome;
}

/** Takes back the last change of a task, when the viewer made it: for the portal, which knows no entries. */
export function undoLastAction(session: WriteSession, order: UndoLastOrder): Promise<TaskOutcome> {
  return undo(session, order.taskId, order, { statement: lastEntryOfTask, id: order.taskId });
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
      const entry = await entryToTakeBack<Before, After>(moment, { noun: 'task', ...wanted });
      return entry.ok ? planUndo(locked, moment, entry.value) : entry;
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

async function planUndo(
  locked: LockedTask,
  session: WriteSession,
  { id: undoesId, before, after, recalls }: TakenBack<Before, After>,
): Promise<Planned> {
  const { coAssigneeIds, watcherIds, ...state } = before;
  const opens = isOutstanding(state.status ?? locked.state.status);
  if (opens && (await isCaseClosed(session, locked, state.caseId))) {
    return failed(problems.refused(refusals.caseClosed()));
  }
  return {
    ok: true,
    value: {
      verb: 'UNDONE',
      state,
      people: {
        ...(coAssigneeIds === undefined ? {} : { coAssigneeIds }),
        ...(watcherIds === undefined ? {} : { watcherIds }),
        remove: after.involved ?? [],
      },
      audience: 'INTERNAL',
      undoesId,
      recalls,
    },
  };
}
