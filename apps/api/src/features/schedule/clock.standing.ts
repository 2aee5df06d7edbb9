import {
  type ClockBadgeFacts,
  definitionLimits,
  reminderMoments,
  slaClock,
  type SlaClock,
  type SlaClockInput,
  type SlaEvent,
  slaStanding,
  type SlaState,
  waitsFor,
  type WorkingCalendar,
} from '@docket/domain';

export const clockMeasures = ['FIRST_RESPONSE', 'RESOLUTION'] as const;
export type ClockMeasure = (typeof clockMeasures)[number];

/** Everything the standing of a clock follows from, its calendar apart; instants as ISO text. */
export type ClockCauses = {
  readonly startedAt: string;
  /** Working minutes; null once the target was removed. */
  readonly targetMinutes: number | null;
  readonly events: readonly SlaEvent[];
  /** Percentages of the target at which somebody is told. */
  readonly reminders: readonly number[];
};

/** What is kept of a clock's standing: it holds until the next event, for a clock that runs does so by itself. */
export type ClockStanding = {
  readonly finishedAt: string | null;
  readonly dueAt: string | null;
  /** Working minutes; null while the clock runs. */
  readonly remainingMinutes: number | null;
  readonly riskAt: string | null;
  readonly pausedFor: string | null;
  /** Moments still to be told of, and those that have passed while it runs. */
  readonly moments: readonly { readonly percent: number; readonly at: string }[];
};

/** A clock is at risk once this much of its target is used up. */
const riskPercent = 75;
const longestCause = 200;

/** What the domain's functions want to know of a clock. */
export function clockInput(clock: ClockCauses, calendar: WorkingCalendar, now: string): SlaClockInput {
  const { startedAt, targetMinutes, events } = clock;
  return { target: { minutes: targetMinutes }, calendar, startedAt, events, now };
}

/**
 * How a clock stands after its latest event. A calendar with too little working time for the target gives no due time
 * instead of an error, so that nobody is kept from working by a promise.
 */
export function standingOf(clock: ClockCauses, calendar: WorkingCalendar, now: string): ClockStanding {
  const input = clockInput(clock, calendar, now);
  const untargeted = { ...input, target: { minutes: null }, events: turnsOf(clock) };
  const { finishedAt, remainingMinutes, dueAt } = known(() => slaStanding(input)) ?? {
    ...slaStanding(untargeted),
    dueAt: null,
  };
  const pausedFor = waitsFor(input)?.slice(0, longestCause) ?? null;
  const open = finishedAt === null && clock.targetMinutes !== null;
  const percents = [...new Set([riskPercent, ...clock.reminders])];
  const moments = open ? (known(() => reminderMoments(input, percents)) ?? []) : [];
  return {
    finishedAt,
    dueAt,
    remainingMinutes: finishedAt === null && pausedFor === null ? null : remainingMinutes,
    riskAt: moments.find(({ percent }) => percent === riskPercent)?.at ?? null,
    pausedFor,
    moments: moments.flatMap(({ percent, at }) =>
      at !== null && clock.reminders.includes(percent) ? [{ percent, at }] : [],
    ),
  };
}

/** The clock with its intervals, as far as its calendar can tell: without a due time it is explained as without a target. */
export function countedClock(clock: ClockCauses, calendar: WorkingCalendar, now: string): SlaClock {
  const input = clockInput(clock, calendar, now);
  return (
    known(() => slaClock(input)) ?? slaClock({ ...input, target: { minutes: null }, events: turnsOf(clock) })
  );
}

/** When the clock would be due with a target set now; null while it stands still, and where its calendar holds too little. */
export function dueWith(
  clock: ClockCauses,
  calendar: WorkingCalendar,
  { minutes, now }: { readonly minutes: number; readonly now: string },
): string | null {
  if (minutes < 1 || minutes > definitionLimits.minutes) return null;
  const input = clockInput(clock, calendar, now);
  const events = [...input.events, { at: now, kind: 'RETARGETED', minutes, cause: '' } as const];
  return known(() => slaStanding({ ...input, target: { minutes }, events }))?.dueAt ?? null;
}

function turnsOf({ events }: ClockCauses): readonly SlaEvent[] {
  return events.filter(({ kind }) => kind !== 'RETARGETED');
}

/** A RangeError says that the calendar has not that much working time. */
function known<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The columns of a clock that tell its state at any moment. */
export type ClockFacts = Pick<ClockStanding, 'finishedAt' | 'dueAt' | 'riskAt' | 'pausedFor'> & {
  readonly targetMinutes: number | null;
};

/** The state of a clock at an instant, from what is kept of it: the same as `slaStanding` works out. */
export function stateOf(clock: ClockFacts, now: string): SlaState {
  const { targetMinutes, finishedAt, dueAt, riskAt, pausedFor } = clock;
  if (targetMinutes === null) return 'NONE';
  if (finishedAt !== null) return dueAt === null || !isAfter(finishedAt, dueAt) ? 'MET' : 'MISSED';
  if (dueAt !== null && !isAfter(dueAt, now)) return 'BREACHED';
  if (pausedFor !== null) return 'PAUSED';
  return riskAt !== null && !isAfter(riskAt, now) ? 'AT_RISK' : 'RUNNING';
}

/** What the badge of a clock is drawn from. */
export function badgeFacts(clock: ClockFacts, now: string): ClockBadgeFacts {
  const { dueAt, finishedAt, pausedFor } = clock;
  return { state: stateOf(clock, now), dueAt, finishedAt, pausedFor };
}

/** Instants may be spelled with more or fewer digits of a second. */
export function isAfter(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other);
}
