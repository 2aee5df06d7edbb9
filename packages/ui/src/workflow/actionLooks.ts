import type { TaskAction, TaskPhase } from '@docket/domain';
import {
  ArrowRight,
  Ban,
  CalendarClock,
  CircleCheck,
  CornerUpLeft,
  Forward,
  Hand,
  type LucideIcon,
  Pause,
  Play,
  RotateCw,
  Trash2,
  UserRoundPen,
} from 'lucide-react';
import type { KeyHint } from '../keyboard/keys.ts';

/** The moves that every task knows: the usual actions, and the edits that have a button or key of their own. */
export type KnownMove = TaskAction | 'REASSIGN' | 'CLAIM' | 'POSTPONE' | 'DELETE';

/** An action that the task's own workflow names: `DO APPROVE`. */
export type OwnMove = `DO ${string}`;

/** What a person can start on a task. */
export type TaskMove = KnownMove | OwnMove;

export type ActionLook = {
  readonly icon: LucideIcon;
  readonly keys: KeyHint | undefined;
  /** How the button stands out while it is offered. */
  readonly tone: 'primary' | 'default' | 'text';
};

/** Icon, key and weight of every known move; the words come from `Task.actions`. */
export const actionLooks = {
  DOING: { icon: Play, keys: 'D', tone: 'primary' },
  COMPLETE: { icon: CircleCheck, keys: 'E', tone: 'primary' },
  FORWARD: { icon: Forward, keys: 'F', tone: 'default' },
  REPLY: { icon: CornerUpLeft, keys: 'R', tone: 'default' },
  CANCEL: { icon: Ban, keys: 'Shift+C', tone: 'text' },
  REOPEN: { icon: RotateCw, keys: 'Shift+R', tone: 'default' },
  REASSIGN: { icon: UserRoundPen, keys: 'A', tone: 'default' },
  CLAIM: { icon: Hand, keys: 'A', tone: 'default' },
  POSTPONE: { icon: CalendarClock, keys: 'H', tone: 'default' },
  DELETE: { icon: Trash2, keys: undefined, tone: 'text' },
} as const satisfies Record<KnownMove, ActionLook>;

const ownIcons: Readonly<Record<string, LucideIcon>> = { DONE: CircleCheck, DROPPED: Ban, WAITING: Pause };

/** True for a move that every task knows. */
export function isKnownMove(move: TaskMove): move is KnownMove {
  return Object.hasOwn(actionLooks, move);
}

/** The name of an action that only the task's workflow has; null for a known move. */
export function ownActionOf(move: TaskMove): string | null {
  return isKnownMove(move) ? null : move.slice('DO '.length);
}

/** How a move looks; one of the task's own workflow by where it leads. */
export function actionLook(move: TaskMove, leadsTo: TaskPhase | null = null): ActionLook {
  if (isKnownMove(move)) return actionLooks[move];
  return { icon: ownIcons[leadsTo ?? ''] ?? ArrowRight, keys: undefined, tone: 'primary' };
}
