import { type DialogOption, type DialogTask, isKnownMove, type TaskMove } from '@docket/ui';
import type { ActionableTaskFragment } from '#gql';
import { labelOf, optionOf } from './offers.ts';

const edits = {
  REASSIGN: { comment: 'OPTIONAL', assigns: 'PERSON' },
  CLAIM: { comment: 'NONE', assigns: 'UNCHANGED' },
  POSTPONE: { comment: 'NONE', assigns: 'UNCHANGED' },
  DELETE: { comment: 'NONE', assigns: 'UNCHANGED' },
} as const;

function isEdit(move: TaskMove): move is keyof typeof edits {
  return move in edits;
}

/** What the dialog of a move is drawn from. */
export function dialogOption(task: ActionableTaskFragment, move: TaskMove): DialogOption {
  const label = labelOf(task, move);
  if (isEdit(move)) return { action: move, label, ...edits[move], destination: null };
  const option = optionOf(task, move);
  return {
    action: move,
    label,
    comment: option?.comment ?? 'NONE',
    assigns: option?.assigns ?? 'UNCHANGED',
    destination: option?.destination ?? null,
  };
}

/** The task as dialogs name it. */
export function dialogTask(task: ActionableTaskFragment): DialogTask {
  const destination = task.actions.find((option) => option.action === 'REPLY')?.destination;
  return {
    number: task.number,
    title: task.title,
    assigneeName: task.assignee?.name ?? null,
    destinationIsCreator: destination?.id === task.creator.id,
  };
}

interface Asking {
  readonly viewerId: string;
  readonly withComment: boolean;
}

/** Whether a move has something to ask first; the others happen at once (ux 2.6). */
export function asksFirst(
  task: ActionableTaskFragment,
  move: TaskMove,
  { viewerId, withComment }: Asking,
): boolean {
  if (move === 'CLAIM') return false;
  if (move === 'DOING') return task.assignee !== null && task.assignee.id !== viewerId;
  const { comment, assigns } = dialogOption(task, move);
  if (move === 'COMPLETE') return withComment || comment === 'REQUIRED';
  if (!isKnownMove(move)) return comment === 'REQUIRED' || assigns === 'PERSON' || assigns === 'DEPARTMENT';
  return true;
}
