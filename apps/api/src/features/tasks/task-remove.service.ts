import { deleteRefusal, isOutstanding, refusals } from '@docket/domain';

import { failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { requestOf } from '../activity/idempotency.service.ts';
import { changeTask } from './task-change.service.ts';
import { lockedFacts } from './task-perform.service.ts';
import type { TaskOutcome } from './task-outcome.queries.ts';

export type RemoveOrder = {
  readonly taskId: string;
  readonly expectedVersion: number | null;
  readonly idempotencyKey?: string | null;
};

/** Deletes a task that was never started; it keeps its history and can be restored (settled point 7). */
export function removeTask(session: WriteSession, order: RemoveOrder): Promise<TaskOutcome> {
  return changeTask(session, orderOf('deleteTask', order), (locked, moment) => {
    const refusal = deleteRefusal(lockedFacts(locked), moment.viewer);
    if (refusal !== null) return failed(problems.refused(refusal));
    const deletedAt = moment.clock.now().toISOString();
    return { ok: true, value: { verb: 'DELETED', state: { deletedAt }, audience: 'INTERNAL' } };
  });
}

/** Brings a deleted task back as it was; for administrators (settled point 7). A task that is there is left alone. */
export function restoreTask(session: WriteSession, order: RemoveOrder): Promise<TaskOutcome> {
  return changeTask(session, orderOf('restoreTask', order), (locked, moment) => {
    if (!moment.viewer.administrator) {
      return failed(problems.forbidden('taskId', 'Administrators alone restore deleted tasks.'));
    }
    if (locked.state.deletedAt === null) return { ok: true, value: null };
    const opens = locked.caseFile?.closed === true && isOutstanding(locked.state.status);
    if (opens) return failed(problems.refused(refusals.caseClosed()));
    return { ok: true, value: { verb: 'RESTORED', state: { deletedAt: null }, audience: 'INTERNAL' } };
  });
}

function orderOf(operation: string, { idempotencyKey, ...request }: RemoveOrder) {
  return { ...request, operation, idempotencyKey: idempotencyKey ?? null, request: requestOf(request) };
}
