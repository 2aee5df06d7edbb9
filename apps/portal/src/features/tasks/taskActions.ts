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

/** Until when the client's own last move can be taken back (an instant); null when there is none or it is too late. */
export function takeBackUntil(task: Task, now: Date): string | null {
  const move = ownLastMove(task);
  if (move === null) return null;
  const until = new Date(Date.parse(move.at) + clientUndoLimitSeconds * 1_000);
  return until > now ? until.toISOString() : null;
}
