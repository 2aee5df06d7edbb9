import { phaseOfStatus, taskActions } from '@docket/domain';
import { type ActionLook, actionLook, isKnownMove, ownActionOf, type TaskMove } from '@docket/ui';
import type { ActionableTaskFragment } from '#gql';
import { moveText } from './moveTexts.ts';

/** A move that is possible now, as a button or menu row draws it. */
export interface Offer {
  readonly move: TaskMove;
  readonly label: string;
  readonly look: ActionLook;
  /** What the click leads to, where that is known before: "Reply → Ana Ruiz". */
  readonly consequence: string | undefined;
}

/** A move that is not possible now, and why. */
export interface Blocked {
  readonly move: TaskMove;
  readonly label: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string | null;
}

export interface Offers {
  /** Buttons, what moves the work on first; at most one is primary. */
  readonly buttons: readonly Offer[];
  /** The button that ends the work without doing it; stands apart from the others. */
  readonly ending: Offer | undefined;
  /** Rows of the menu behind the dots. */
  readonly menu: readonly Offer[];
  readonly blocked: readonly Blocked[];
}

type Availability = Pick<ActionableTaskFragment['claim'], 'available' | 'refusal'>;

const buttonOrder: readonly TaskMove[] = ['DOING', 'COMPLETE', 'CLAIM', 'REOPEN', 'FORWARD', 'REPLY'];

type Option = ActionableTaskFragment['actions'][number];

/** The move that performs an action: one of the usual ones, or the workflow's own. */
function moveOf({ action }: Option): TaskMove {
  return taskActions.find((one) => one === action) ?? `DO ${action}`;
}

/** What the server says of a move that is an action of the workflow. */
export function optionOf(task: ActionableTaskFragment, move: TaskMove): Option | undefined {
  const name = ownActionOf(move) ?? move;
  return task.actions.find(({ action }) => action === name);
}

function consequenceOf(task: ActionableTaskFragment, move: TaskMove): string | undefined {
  const name = optionOf(task, move)?.destination?.name;
  const department = task.department?.name;
  if (move === 'REPLY' && name !== undefined) return moveText('replyTo', { name });
  if (move === 'CLAIM' && department !== undefined) return moveText('claimReason', { department });
  return move === 'DOING' && task.assignee === null ? moveText('startClaims') : undefined;
}

/** The word on a move's button: the workflow's own for its actions, ours for the rest. */
export function labelOf(task: ActionableTaskFragment, move: TaskMove): string {
  const option = optionOf(task, move);
  if (option !== undefined) return option.label;
  return move === 'CLAIM' || move === 'REASSIGN' || move === 'POSTPONE' || move === 'DELETE'
    ? moveText(`label.${move}`)
    : move;
}

function phaseAfter(task: ActionableTaskFragment, move: TaskMove) {
  const status = optionOf(task, move)?.toStatus ?? null;
  return status === null ? null : phaseOfStatus[status];
}

function offer(task: ActionableTaskFragment, move: TaskMove): Offer {
  return {
    move,
    label: labelOf(task, move),
    look: actionLook(move, phaseAfter(task, move)),
    consequence: consequenceOf(task, move),
  };
}

function availabilities(task: ActionableTaskFragment): readonly (readonly [TaskMove, Availability])[] {
  return [
    ...task.actions.map((option) => [moveOf(option), option] as const),
    ['CLAIM', task.claim],
    ['REASSIGN', task.reassign],
    ['DELETE', task.delete],
  ];
}

/** Whether the server says that this move is possible now. */
export function isOffered(task: ActionableTaskFragment, move: TaskMove): boolean {
  if (move === 'POSTPONE') return task.editableFields.includes('DUE_ON') && task.dueOn !== null;
  return availabilities(task).some(([name, { available }]) => name === move && available);
}

/** What to offer for a task, and why the rest is not offered: all of it from what the server says (B2). */
export function offersOf(task: ActionableTaskFragment): Offers {
  const offered = (moves: readonly TaskMove[]) =>
    moves.filter((move) => isOffered(task, move)).map((move) => offer(task, move));
  const blocked = availabilities(task).flatMap(([move, { available, refusal }]) =>
    available || refusal === null
      ? []
      : [
          {
            move,
            label: labelOf(task, move),
            code: refusal.code,
            message: refusal.message,
            remedy: refusal.remedy,
          },
        ],
  );
  const own = task.actions.map(moveOf).filter((move) => !isKnownMove(move));
  return {
    // What only this workflow has is what its tasks are about.
    buttons: offered([...own, ...buttonOrder]),
    ending: offered(['CANCEL'])[0],
    menu: offered(['REASSIGN', 'POSTPONE', 'DELETE']),
    blocked,
  };
}
