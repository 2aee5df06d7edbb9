import { isOutstanding, refusals, rolesOf, taskSubject, taskTargetSetters } from '@docket/domain';

import { failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { requestOf } from '../activity/idempotency.service.ts';
import { changeTask, type Planned } from '../tasks/task-change.service.ts';
import type { LockedTask } from '../tasks/task-lock.service.ts';
import type { TaskOutcome } from '../tasks/task-outcome.queries.ts';
import { lockedFacts } from '../tasks/task-perform.service.ts';
import { planTarget, type TargetWish } from './target.service.ts';

export type TaskTargetOrder = TargetWish & {
  readonly taskId: string;
  readonly idempotencyKey: string | null;
};

/** Sets or removes the target of a task, with a reason; refusals as `planTarget`, and WRONG_ROLE, TASK_DELETED, NOT_FOUND. */
export function setTaskTarget(session: WriteSession, order: TaskTargetOrder): Promise<TaskOutcome> {
  const { taskId, idempotencyKey, measure, minutes, reason } = order;
  return changeTask(
    session,
    {
      taskId,
      expectedVersion: null,
      operation: 'setTarget',
      idempotencyKey,
      request: requestOf({ measure, minutes, reason }),
    },
    (locked, moment) => plan(locked, moment, order),
  );
}

async function plan(locked: LockedTask, session: WriteSession, wish: TargetWish): Promise<Planned> {
  const { id, state, clocks, type } = locked;
  if (state.deletedAt !== null) return failed(problems.refused(refusals.taskDeleted()));
  if (!rolesOf(session.viewer, lockedFacts(locked)).some((role) => taskTargetSetters.includes(role))) {
    return failed(
      problems.refused(refusals.wrongRole(taskSubject, { label: 'Change target', by: taskTargetSetters })),
    );
  }
  const planned = await planTarget(
    session,
    {
      subject: { taskId: id, caseId: null },
      noun: 'task',
      clocks,
      type,
      typeKey: type?.key ?? null,
      priority: state.priority,
      clientId: state.clientId,
      finished: !isOutstanding(state.status),
    },
    wish,
  );
  if (!planned.ok || planned.value === null) return planned.ok ? { ok: true, value: null } : planned;
  const { words, before, after, write } = planned.value;
  return {
    ok: true,
    value: {
      verb: 'TARGETED',
      words,
      audience: 'INTERNAL',
      extraBefore: before,
      extra: after,
      keepsVersion: true,
      alongside: write,
    },
  };
}
