import type { TaskStatus } from '@docket/domain';
import {
  Circle,
  CircleCheck,
  CircleMinus,
  CirclePause,
  Contrast,
  type LucideIcon,
  RotateCw,
} from 'lucide-react';

const icons = {
  NEW: Circle,
  IN_PROGRESS: Contrast,
  WAITING: CirclePause,
  RESOLVED: CircleCheck,
  CANCELLED: CircleMinus,
  REOPENED: RotateCw,
} as const satisfies Record<TaskStatus, LucideIcon>;

export type StatusIconProps = { readonly status: TaskStatus; readonly size?: number };

/** The shape that stands for a status. Decoration: the word is always written next to it. */
export function StatusIcon({ status, size = 14 }: StatusIconProps) {
  const Icon = icons[status];
  return <Icon size={size} strokeWidth={2} aria-hidden="true" />;
}
