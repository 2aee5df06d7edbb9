import type { TaskAction } from '@docket/domain';
import {
  Ban,
  CircleCheck,
  CornerUpLeft,
  Forward,
  Hand,
  type LucideIcon,
  Play,
  RotateCw,
  UserRoundPen,
} from 'lucide-react';
import type { KeyHint } from '../keyboard/keys.ts';

/** What a person can start on a task: the workflow's actions, and the two edits that move it. */
export type TaskMove = TaskAction | 'REASSIGN' | 'CLAIM';

export type ActionLook = {
  readonly icon: LucideIcon;
  readonly keys: KeyHint;
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
  CLAIM: { icon: Hand, keys: 'A', tone: 'primary' },
} as const satisfies Record<TaskMove, ActionLook>;

/** The order in which the buttons stand: what moves the work on comes first, Cancel task last. */
export const actionOrder = [
  'CLAIM',
  'DOING',
  'COMPLETE',
  'REOPEN',
  'FORWARD',
  'REPLY',
  'REASSIGN',
  'CANCEL',
] as const satisfies readonly TaskMove[];
