import { isCaseClosed, refusals } from '@docket/domain';

import { failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { CaseState } from '../activity/case-activity.service.ts';
import { entryById, entryToTakeBack, subjectOfEntry, type TakenBack } from '../activity/undo.service.ts';
import { type MadeTask, tasksMadeWith, withdrawTasks } from '../tasks/task-withdraw.service.ts';
import { type CasePlanned, changeCase } from './case-change.service.ts';
import type { LockedCaseFile } from './case-lock.service.ts';
import { newClientProblem } from './case-names.service.ts';
import type { CaseOutcome } from './case-outcome.queries.ts';

export type UndoCaseOrder = { readonly activityId: string; readonly idempotencyKey?: string | null };

type Before = Partial<CaseState> & { readonly participantIds?: readonly string[] };

/**
 * Takes back what the viewer did to a case by an entry that restores what was before (B5): within the time for it, while
 * nothing else has changed the case. Mails that wait are dropped, people already told are told of this too, and tasks that
 * a stage made go with it while nobody has touched them. Refusals beside those of `entryToTakeBack`: UNDO_TASKS_BEGUN,
 * TASKS_OUTSTANDING, NOT_FOUND, INVALID_INPUT, KEY_REUSED.
 */
export async function undoCaseAction(session: WriteSession, order: UndoCaseOrder): Promise<CaseOutcome> {
  const { activityId, idempotencyKey } = order;
  const { caseId } = await subjectOfEntry(session, activityId);
  const withdrawn: MadeTask[] = [];
  const outcome = await changeCase(
    session,
    {
      caseId: caseId ?? '',
      expectedVersion: null,
      operation: 'undoCaseAction',
      idempotencyKey: idempotencyKey ?? null,
      request: activityId,
    },
    async (locked, moment) => {
      const wanted = { noun: 'case', statement: entryById, id: activityId } as const;
      const entry = await entryToTakeBack<Before>(moment, wanted);
      if (!entry.ok) return entry;
      withdrawn.push(...(await tasksMadeWith(moment, { caseId: locked.id, id: activityId })));
      return planUndo(locked, moment, entry.value, withdrawn);
    },
    (moment, _locked, { undoes }) => withdrawTasks(moment, withdrawn, undoes?.recalls === true),
  );
  const hidden = !outcome.ok && outcome.problem.code === 'NOT_FOUND';
  return hidden ? { ...outcome, problem: problems.notFound('activityId') } : outcome;
}

async function planUndo(
  locked: LockedCaseFile,
  session: WriteSession,
  entry: TakenBack<Before>,
  made: readonly MadeTask[],
): Promise<CasePlanned> {
  const { participantIds, ...state } = entry.before;
  const problem =
    begunProblem(made) ??
    endingProblem(locked, state) ??
    (await newClientProblem(session, locked, state.clientId));
  if (problem !== null) return failed(problem);
  return {
    ok: true,
    value: {
      verb: 'UNDONE',
      state,
      ...(participantIds === undefined ? {} : { participantIds }),
      audience: 'INTERNAL',
      undoes: entry,
    },
  };
}

function begunProblem(made: readonly MadeTask[]): Problem | null {
  const begun = made.filter((task) => task.begun).map(({ number }) => number);
  return begun.length === 0 ? null : problems.refused(refusals.undoTasksBegun(begun));
}

/** A case that was reopened may have been given tasks since: it ends again by its own rule alone (F41). */
function endingProblem({ outstandingTasks }: LockedCaseFile, { status }: Before): Problem | null {
  if (status === undefined || !isCaseClosed(status) || outstandingTasks === 0) return null;
  const ending = status === 'CANCELLED' ? 'cancelled' : 'closed';
  return problems.refused(refusals.tasksOutstanding(outstandingTasks, ending));
}
