import type { ClockBadgeKind } from '@docket/domain';
import {
  CircleCheck,
  CircleSlash,
  Clock,
  ClockAlert,
  type LucideIcon,
  Pause,
  TriangleAlert,
} from 'lucide-react';
import classes from './SlaBadge.module.css';
import { type SlaFacts, slaBadge } from './slaWords.ts';

const icons = {
  DUE: Clock,
  DUE_SOON: ClockAlert,
  OVERDUE: TriangleAlert,
  PAUSED: Pause,
  MET: CircleCheck,
  MISSED: TriangleAlert,
  NONE: CircleSlash,
} as const satisfies Record<ClockBadgeKind, LucideIcon>;

export type SlaBadgeProps = {
  readonly clock: SlaFacts;
  readonly now: Date;
  /** For list rows: smaller, and without a ground while nothing presses. */
  readonly quiet?: boolean | undefined;
};

/** A clock as icon and words: "Due in 3 h", "Overdue 2 h", "Met, 1 h 12 min early". Colour only repeats them. */
export function SlaBadge({ clock, now, quiet = false }: SlaBadgeProps) {
  const { kind, text } = slaBadge(clock, now);
  const Icon = icons[kind];
  return (
    <span className={classes.badge} data-kind={kind} data-quiet={quiet || undefined}>
      <Icon size={13} strokeWidth={2} aria-hidden="true" />
      {text}
    </span>
  );
}
