import type { WorkingCalendar } from './calendar.ts';
import { addWorkingTime, minute, momentOf, workingTime } from './elapsed.ts';
import type { SlaClockInput, SlaEvent, SlaEventKind } from './events.ts';

type Mode = 'RUNNING' | 'PAUSED' | 'STOPPED';

/** Time between two events, in milliseconds since 1970; the last phase has no end. */
export type ClockPhase = {
  readonly from: number;
  readonly to: number | null;
  readonly mode: Mode;
  readonly cause: string;
  readonly clientCause: string | null;
  /** Why it counts by another promise from here on; `null` where it does not. */
  readonly note: string | null;
};

export type ClockTimeline = {
  readonly calendar: WorkingCalendar;
  readonly startedAt: number;
  readonly now: number;
  /** The target as it stands, in milliseconds of working time. */
  readonly target: number | null;
  readonly phases: readonly ClockPhase[];
  readonly finishedAt: number | null;
};

type Turn = Exclude<SlaEventKind, 'RETARGETED' | 'RECHOSEN'>;

/** What each event makes of a clock in each mode; where nothing is said, the event changes nothing. */
const turns: Readonly<Record<Turn, Partial<Readonly<Record<Mode, Mode>>>>> = {
  PAUSED: { RUNNING: 'PAUSED', PAUSED: 'PAUSED' },
  RESUMED: { PAUSED: 'RUNNING' },
  STOPPED: { RUNNING: 'STOPPED', PAUSED: 'STOPPED' },
  REOPENED: { STOPPED: 'RUNNING' },
};

/** The events up to now as phases without gap or overlap, from the start on; an event never takes effect before its predecessor. */
export function clockTimeline(input: SlaClockInput): ClockTimeline {
  const now = momentOf(input.now);
  const startedAt = momentOf(input.startedAt);
  let target = input.target.minutes;
  let current: ClockPhase = {
    from: startedAt,
    to: null,
    mode: 'RUNNING',
    cause: '',
    clientCause: null,
    note: null,
  };
  const phases: ClockPhase[] = [];
  for (const event of input.events) {
    const at = Math.max(momentOf(event.at), current.from);
    if (at > now) continue;
    if (event.kind === 'RETARGETED') {
      target = event.minutes;
      continue;
    }
    const next = phaseAfter(current, event, at);
    if (next === null) continue;
    if (current.from < at) phases.push({ ...current, to: at });
    current = next;
  }
  return {
    calendar: input.calendar,
    startedAt,
    now,
    target: target === null ? null : target * minute,
    phases: [...phases, current],
    finishedAt: current.mode === 'STOPPED' ? current.from : null,
  };
}

function phaseAfter(
  current: ClockPhase,
  event: Exclude<SlaEvent, { kind: 'RETARGETED' }>,
  from: number,
): ClockPhase | null {
  const note = current.from === from ? current.note : null;
  if (event.kind === 'RECHOSEN') {
    return current.mode === 'STOPPED' ? null : { ...current, from, note: event.cause };
  }
  const mode = turns[event.kind][current.mode];
  if (mode === undefined) return null;
  return { from, to: null, mode, cause: event.cause, clientCause: event.clientCause ?? null, note };
}

/** Milliseconds of working time used up to now. */
export function usedTime({ calendar, phases, now }: ClockTimeline): number {
  return phases
    .filter((phase) => phase.mode === 'RUNNING')
    .reduce((sum, phase) => sum + workingTime(calendar, phase.from, phase.to ?? now), 0);
}

/**
 * The moment at which `duration` milliseconds of working time were or will be used, as the clock stands; `null` when
 * that does not come while it is paused or finished.
 */
export function momentUsed({ calendar, startedAt, phases }: ClockTimeline, duration: number): number | null {
  if (duration === 0) return startedAt;
  let left = duration;
  for (const phase of phases) {
    if (phase.mode !== 'RUNNING') continue;
    const open = phase.to === null ? Infinity : workingTime(calendar, phase.from, phase.to);
    if (left <= open) return addWorkingTime(calendar, phase.from, left);
    left -= open;
  }
  return null;
}
