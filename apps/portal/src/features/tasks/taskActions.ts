import { clientUndoLimitSeconds } from '@docket/domain';
import type { TaskAction, TaskPageQuery } from '#gql';

export type Task = NonNullable<TaskPageQuery['task']>;

/** The option of an action when the client may do it now; undefined when not. */
export function offered(task: Task, action: TaskAction): Task['actions'][number] | undefined {
  return task.actions.find((option) => option.action === action && option.available);
}

/**
 * The steps that lead to "done" from here: a task that was never started is started on the way, so that clients meet
 * one button. Null when neither step is offered.
 */
export function stepsToDone(task: Task): readonly ('DOING' | 'COMPLETE')[] | null {
  if (offered(task, 'COMPLETE') !== undefined) return ['COMPLETE'];
  return offered(task, 'DOING') === undefined ? null : ['DOING', 'COMPLETE'];
}

/** The last thing that happened, when it was the client finishing or cancelling the task. */
export function ownLastMove(task: Task): Task['events'][number] | null {
  const last = task.events.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1);
  const ends = task.status === 'COMPLETED' ? 'COMPLETED' : 'CANCELLED';
  return last?.kind === ends && last.actor?.isYou === true ? last : null;
}

/** Whether the client's own last step ended the task and can still be taken back; the server knows. */
export function canTakeBack(task: Task): boolean {
  return task.canUndo && (task.status === 'COMPLETED' || task.status === 'CANCELLED');
}

/** Until when "Mark as done" can be taken back (an instant); null when it cannot. */
export function takeBackUntil(task: Task): string | null {
  if (!canTakeBack(task) || task.completedAt === null) return null;
  return new Date(Date.parse(task.completedAt) + clientUndoLimitSeconds * 1_000).toISOString();
}
