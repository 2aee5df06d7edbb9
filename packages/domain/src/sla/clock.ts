import { type CalendarPiece, calendarSpans } from './day-plan.ts';
import { addWorkingTime, instantOf, minute } from './elapsed.ts';
import type { SlaClockInput } from './events.ts';
import { type ClockPhase, type ClockTimeline, clockTimeline, momentUsed, usedTime } from './timeline.ts';

export const slaStates = ['RUNNING', 'PAUSED', 'AT_RISK', 'BREACHED', 'MET', 'MISSED', 'NONE'] as const;
export type SlaState = (typeof slaStates)[number];

export const slaIntervalKinds = ['RUNNING', 'PAUSED', 'OUT_OF_HOURS'] as const;
export type SlaIntervalKind = (typeof slaIntervalKinds)[number];

/** What lies behind an interval, for screens that use words of their own. */
export const slaCauseCodes = ['WORKING_HOURS', 'CLOSED', 'HOLIDAY', 'WAITING', 'FINISHED'] as const;
export type SlaCauseCode = (typeof slaCauseCodes)[number];

/** A stretch of a clock's life in which it did one thing for one reason; `to` is `null` while it lasts. */
export type SlaInterval = {
  readonly from: string;
  readonly to: string | null;
  readonly kind: SlaIntervalKind;
  readonly causeCode: SlaCauseCode;
  /** The reason as staff read it: "Working hours", the holiday's name, what the work waits for. */
  readonly cause: string;
  /** The reason as the client may read it; `null` where there is nothing to tell. */
  readonly clientCause: string | null;
  /** Why it counts by another promise from its start on, for staff; `null` where it does not. */
  readonly note: string | null;
};

/** How a clock stands at one moment; minutes are whole minutes of working time, instants ISO text in UTC. */
export type SlaStanding = {
  readonly targetMinutes: number | null;
  readonly usedMinutes: number;
  /** Target less use, negative once overdue; `null` without a target. */
  readonly remainingMinutes: number | null;
  /** When the target is used up; `null` without a target, and while a pause has no end. */
  readonly dueAt: string | null;
  readonly state: SlaState;
  readonly finishedAt: string | null;
};

/** How a clock stands and how that came about. */
export type SlaClock = SlaStanding & { readonly intervals: readonly SlaInterval[] };

/** The share of the target that is left when a clock is at risk (ux 2.16). */
const riskShare = 0.25;

/**
 * The explained clock (B4): its intervals cover the time from the start to now, or to the finish, without gap or overlap.
 * Throws a RangeError when the calendar holds too little working time for the target.
 */
export function slaClock(input: SlaClockInput): SlaClock {
  const timeline = clockTimeline(input);
  const intervals = timeline.phases.flatMap((phase) => intervalsOf(phase, timeline));
  return { ...standingOf(timeline), intervals };
}

/**
 * How a clock stands, without its intervals: for lists, previews and jobs that look at many. A reopened clock counts on from
 * where it stopped; a finished one is due when it would have been had it gone on. Throws as `slaClock` does.
 */
export function slaStanding(input: SlaClockInput): SlaStanding {
  return standingOf(clockTimeline(input));
}

/** What a clock that stands still waits for, as staff read it; `null` while it counts, and once it is finished. */
export function waitsFor(input: SlaClockInput): string | null {
  const last = clockTimeline(input).phases.at(-1);
  return last?.mode === 'PAUSED' ? last.cause : null;
}

function standingOf(timeline: ClockTimeline): SlaStanding {
  const { target, finishedAt } = timeline;
  const used = usedTime(timeline);
  const due = dueMoment(timeline, used);
  const usedMinutes = Math.floor(used / minute);
  const targetMinutes = target === null ? null : target / minute;
  return {
    targetMinutes,
    usedMinutes,
    remainingMinutes: targetMinutes === null ? null : targetMinutes - usedMinutes,
    dueAt: due === null ? null : instantOf(due),
    state: stateOf(timeline, due, used),
    finishedAt: finishedAt === null ? null : instantOf(finishedAt),
  };
}

function dueMoment(timeline: ClockTimeline, used: number): number | null {
  const { target, finishedAt, calendar } = timeline;
  if (target === null) return null;
  const reached = momentUsed(timeline, target);
  if (reached !== null || finishedAt === null) return reached;
  return addWorkingTime(calendar, finishedAt, target - used);
}

function stateOf(timeline: ClockTimeline, due: number | null, used: number): SlaState {
  const { target, finishedAt, now } = timeline;
  if (target === null) return 'NONE';
  if (finishedAt !== null) return due === null || finishedAt <= due ? 'MET' : 'MISSED';
  if (due !== null && due <= now) return 'BREACHED';
  if (timeline.phases.at(-1)?.mode === 'PAUSED') return 'PAUSED';
  return target - used <= target * riskShare ? 'AT_RISK' : 'RUNNING';
}

function intervalsOf(phase: ClockPhase, timeline: ClockTimeline): readonly SlaInterval[] {
  if (phase.mode === 'RUNNING') return runningIntervals(phase, timeline);
  if (phase.to === null && phase.mode === 'STOPPED') return [];
  const waiting = phase.mode === 'PAUSED';
  const usual = waiting ? 'Paused' : 'Finished';
  return [
    {
      from: instantOf(phase.from),
      to: phase.to === null ? null : instantOf(phase.to),
      kind: 'PAUSED',
      causeCode: waiting ? 'WAITING' : 'FINISHED',
      cause: phase.cause === '' ? usual : phase.cause,
      clientCause: phase.clientCause,
      note: phase.note,
    },
  ];
}

/** A phase that lasts is read up to and including now: the interval that now lies in has no end yet. */
function runningIntervals(phase: ClockPhase, { calendar, now }: ClockTimeline): readonly SlaInterval[] {
  const spans = [...calendarSpans(calendar, phase.from, phase.to ?? now + 1)];
  return spans.map((span, index) => ({
    from: instantOf(span.from),
    to: phase.to === null && index === spans.length - 1 ? null : instantOf(span.to),
    ...reasonOf(span),
    note: index === 0 ? phase.note : null,
  }));
}

function reasonOf({
  kind,
  name,
}: CalendarPiece): Pick<SlaInterval, 'kind' | 'causeCode' | 'cause' | 'clientCause'> {
  if (kind === 'OPEN') {
    return { kind: 'RUNNING', causeCode: 'WORKING_HOURS', cause: 'Working hours', clientCause: null };
  }
  if (kind === 'CLOSED') {
    return { kind: 'OUT_OF_HOURS', causeCode: 'CLOSED', cause: 'Outside working hours', clientCause: null };
  }
  return { kind: 'OUT_OF_HOURS', causeCode: 'HOLIDAY', cause: name ?? 'Holiday', clientCause: name };
}
