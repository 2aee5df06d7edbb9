import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { Session, WriteSession } from '../../graphql/session.ts';
import { findActivity } from '../activity/activity.queries.ts';
import type { TaskOutcome } from './task-outcome.queries.ts';
import { selectionAt } from './task-selection.queries.ts';
import { findTask } from './task.queries.ts';
import type { TaskPayload } from './task.types.ts';

/**
 * Runs a change in one transaction and answers it: the task as it stands after the commit, read with what was asked for,
 * the entry that tells of it, or why not.
 */
export async function payloadOf(
  session: Session,
  info: ResolveInfo,
  change: (transaction: WriteSession) => Promise<TaskOutcome>,
): Promise<TaskPayload> {
  const outcome = await session.transaction(change);
  const asked = selectedFields(info);
  const taskId = outcome.ok ? outcome.value.taskId : outcome.taskId;
  const activityId = outcome.ok ? outcome.value.activityId : null;
  const [task, activity] = await Promise.all([
    taskId !== null && asked.has('task')
      ? findTask(session, { id: taskId }, selectionAt(info, 'task'))
      : null,
    activityId !== null && asked.has('activity') ? findActivity(session, activityId) : null,
  ]);
  return outcome.ok
    ? { task, activity, conflict: null, userErrors: [] }
    : { task, activity, conflict: outcome.conflict, userErrors: [outcome.problem] };
}
