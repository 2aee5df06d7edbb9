import { clientUndoLimitSeconds } from '@docket/domain';
import type { TaskPageQuery } from '#gql';

export type Task = NonNullable<TaskPageQuery['task']>;

/** What tasks usually offer, which this site has words and pages for. */
const usual = ['DOING', 'COMPLETE', 'CANCEL', 'REOPEN'] as const;
export type UsualAction = (typeof usual)[number];

/** The option of an action when the client may do it now; undefined when not. */
export function offered(task: Task, action: string): Task['actions'][number] | undefined {
  return task.actions.find((option) => option.action === action && option.available);
}

/** What this task alone offers, in its own words, and the client may do now. */
export function ownSteps(task: Task): Task['actions'] {
  return task.actions.filter(({ action, available }) => available && !usual.some((one) => one === action));
}

/** What this task calls a usual action; null where the usual words fit. */
export function ownLabel(task: Task, action: UsualAction): string | null {
  return offered(task, action)?.label ?? null;
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
