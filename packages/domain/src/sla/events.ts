import type { WorkingCalendar } from './calendar.ts';

export const slaEventKinds = ['PAUSED', 'RESUMED', 'STOPPED', 'REOPENED', 'RETARGETED', 'RECHOSEN'] as const;
export type SlaEventKind = (typeof slaEventKinds)[number];

/** Something that starts, holds or ends a clock; `cause` is what staff read, `clientCause` what the client reads. */
type SlaTurn = {
  readonly at: string;
  readonly kind: Exclude<SlaEventKind, 'RETARGETED' | 'RECHOSEN'>;
  readonly cause: string;
  /** Without it the client reads plain words that name no cause. */
  readonly clientCause?: string | null;
};

/** A target set by hand, in working minutes; `null` removes it (F64). */
type SlaRetarget = {
  readonly at: string;
  readonly kind: 'RETARGETED';
  readonly cause: string;
  readonly minutes: number | null;
};

/** Another promise was chosen, for what decides it changed (F64): the clock counts on, and says so from then on. */
type SlaRechoice = { readonly at: string; readonly kind: 'RECHOSEN'; readonly cause: string };

export type SlaEvent = SlaTurn | SlaRetarget | SlaRechoice;

/** All a clock depends on; instants as ISO text, events in the order in which they happened. */
export type SlaClockInput = {
  /** Working minutes; `null` when nothing is promised. */
  readonly target: { readonly minutes: number | null };
  readonly calendar: WorkingCalendar;
  readonly startedAt: string;
  readonly events: readonly SlaEvent[];
  /** Later events are not looked at, so that a clock can be read as of any moment. */
  readonly now: string;
};
