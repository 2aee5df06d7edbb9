import { failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import type { TaskDone, TaskOutcome } from './task-outcome.queries.ts';
import { visibleTasks } from './task-visibility.queries.ts';

export type SeenOrder = { readonly taskId: string; readonly idempotencyKey?: string | null };

/** Notes that the viewer has opened the task, so that it is no longer new to them; NOT_FOUND when they see none. */
export async function markTaskSeen(session: WriteSession, order: SeenOrder): Promise<TaskOutcome> {
  const { taskId, idempotencyKey } = order;
  const done: TaskDone = { taskId, activityId: null };
  const keyed = {
    key: idempotencyKey ?? null,
    operation: 'markTaskSeen',
    request: requestOf({ taskId }),
  };
  const attempt = await once<TaskDone>(session, keyed, done, async () => {
    const seen = isUuid(taskId) && (await mark(session, taskId));
    return seen ? { ok: true, value: done } : failed(problems.notFound('taskId'));
  });
  return attempt.ok ? attempt : { ...attempt, taskId: null, conflict: null };
}

async function mark(session: WriteSession, taskId: string): Promise<boolean> {
  const visible = visibleTasks(session.viewer);
  const statement: Statement = {
    name: `task-seen-${visible.form}`,
    text: `WITH seen AS (SELECT t.id FROM ${visible.from} WHERE t.id = $3::uuid AND ${visible.where}),
      marked AS (UPDATE task_person p SET seen_at = $4::timestamptz FROM seen
        WHERE p.task_id = seen.id AND p.person_id = $1::uuid AND p.seen_at IS NULL)
      SELECT id FROM seen`,
  };
  const rows = await session.db.rows(statement, [
    ...visible.values,
    taskId,
    session.clock.now().toISOString(),
  ]);
  return rows.length === 1;
}
