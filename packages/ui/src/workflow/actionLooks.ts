import type { TaskAction } from '@docket/domain';
import {
  Ban,
  CalendarClock,
  CircleCheck,
  CornerUpLeft,
  Forward,
  Hand,
  type LucideIcon,
  Play,
  RotateCw,
  Trash2,
  UserRoundPen,
} from 'lucide-react';
import type { KeyHint } from '../keyboard/keys.ts';

/** What a person can start on a task: the workflow's actions, and the edits that have a button or key of their own. */
export type TaskMove = TaskAction | 'REASSIGN' | 'CLAIM' | 'POSTPONE' | 'DELETE';

export type ActionLook = {
  readonly icon: LucideIcon;
  readonly keys: KeyHint | undefined;
  /** How the button stands out while it is offered. */
  readonly tone: 'primary' | 'default' | 'text';
};

/** Icon, key and weight of every move; the words come from `Task.actions`. */
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
} as const satisfies Record<TaskMove, ActionLook>;
