import { type ClockBadge, clockBadge } from './badge.ts';
import type { WorkingCalendar } from './calendar.ts';
import type { SlaCauseCode, SlaClock, SlaInterval } from './clock.ts';
import { hoursWords, plainDuration } from './durations.ts';
import { momentWords, type SlaAudience } from './words.ts';

export const clockSentenceCodes = [
  'NO_TARGET',
  'TARGET',
  'USED',
  'DUE',
  'OVERDUE',
  'PAUSED',
  'MET',
  'MISSED',
  'NEXT',
] as const;

/** One sentence about a clock: what it says as a code, its numbers, and English text for the reader. */
export type ClockSentence = {
  readonly code: (typeof clockSentenceCodes)[number];
  /** Instant the sentence speaks of, or `null`. */
  readonly at: string | null;
  /** Working minutes in TARGET and USED, minutes by the calendar in OVERDUE, MET and MISSED, else `null`. */
  readonly minutes: number | null;
  readonly cause: string | null;
  readonly text: string;
};

/** One interval for a reader; `minutes` by the calendar up to its end or now, rounded down. */
export type ExplainedInterval = {
  readonly from: string;
  readonly to: string | null;
  readonly kind: SlaInterval['kind'];
  readonly causeCode: SlaCauseCode;
  readonly minutes: number;
  readonly text: string;
};

export type ClockExplanation = {
  readonly badge: ClockBadge;
  readonly sentences: readonly ClockSentence[];
  readonly intervals: readonly ExplainedInterval[];
};

/** Who asks, when, and in which zone they read times. */
export type ClockReader = {
  readonly audience: SlaAudience;
  readonly timeZone: string;
  readonly now: string;
};

type Explained = {
  readonly clock: SlaClock;
  readonly calendar: WorkingCalendar;
  readonly reader: ClockReader;
};

/**
 * A clock in words (B4): the badge, the state in sentences, and every interval with its cause. Clients read plain words and never the
 * causes written for staff.
 */
export function explainClock(
  clock: SlaClock,
  calendar: WorkingCalendar,
  reader: ClockReader,
): ClockExplanation {
  const explained = { clock, calendar, reader };
  const facts = { ...clock, pausedFor: pauseOf(explained) };
  const badge = clockBadge(facts, reader.now);
  return {
    badge,
    sentences:
      reader.audience === 'STAFF' ? staffSentences(explained, badge) : clientSentences(explained, badge),
    intervals: clock.intervals.map((interval) => explainInterval(interval, reader)),
  };
}

function pauseOf({ clock, reader }: Explained): string | null {
  const last = clock.intervals.at(-1);
  if (last?.causeCode !== 'WAITING') return null;
  return reader.audience === 'STAFF' ? last.cause : last.clientCause;
}

function explainInterval(interval: SlaInterval, reader: ClockReader): ExplainedInterval {
  const { from, to, kind, causeCode } = interval;
  const length = Date.parse(to ?? reader.now) - Date.parse(from);
  const text = reader.audience === 'STAFF' ? staffWords(interval) : clientWords(interval);
  return { from, to, kind, causeCode, minutes: Math.max(0, Math.floor(length / 60_000)), text };
}

function staffWords({ cause, note }: SlaInterval): string {
  return note === null ? cause : `${cause}. ${note}`;
}

function clientWords({ causeCode, clientCause }: SlaInterval): string {
  const words: Record<SlaCauseCode, string> = {
    WORKING_HOURS: 'In our working hours',
    CLOSED: 'We were closed',
    HOLIDAY: `We were closed for ${clientCause ?? 'a holiday'}`,
    WAITING: clientCause ?? 'On hold',
    FINISHED: clientCause ?? 'We had finished this',
  };
  return words[causeCode];
}

function sentence(
  code: ClockSentence['code'],
  text: string,
  values: Partial<ClockSentence> = {},
): ClockSentence {
  return { at: null, minutes: null, cause: null, ...values, code, text };
}

function when(instant: string, { reader }: Explained): string {
  return momentWords(instant, reader.timeZone, reader.audience);
}

function staffSentences(explained: Explained, badge: ClockBadge): readonly ClockSentence[] {
  const { clock, calendar } = explained;
  if (clock.targetMinutes === null) return [sentence('NO_TARGET', 'No target is set.')];
  const target = `The target is ${hoursWords(clock.targetMinutes)} of working time by the calendar “${calendar.label}”.`;
  return [
    sentence('TARGET', target, { minutes: clock.targetMinutes }),
    usedSentence(clock),
    outcome(explained, badge),
  ];
}

function usedSentence({ usedMinutes, remainingMinutes }: SlaClock): ClockSentence {
  const left = remainingMinutes ?? 0;
  const rest = left < 0 ? `${hoursWords(-left)} over` : `${hoursWords(left)} left`;
  return sentence('USED', `${hoursWords(usedMinutes)} used, ${rest}.`, { minutes: usedMinutes });
}

function outcome(explained: Explained, badge: ClockBadge): ClockSentence {
  const { clock } = explained;
  const { minutes } = badge;
  if (badge.kind === 'PAUSED') return pausedForStaff(explained);
  if (clock.finishedAt !== null) {
    const kind = badge.kind === 'MISSED' ? 'MISSED' : 'MET';
    const text = `Finished ${when(clock.finishedAt, explained)}. ${badge.text}.`;
    return sentence(kind, text, { at: clock.finishedAt, minutes });
  }
  const due = clock.dueAt === null ? badge.text : when(clock.dueAt, explained);
  if (badge.kind !== 'OVERDUE') return sentence('DUE', `Due ${due}.`, { at: clock.dueAt });
  return sentence('OVERDUE', `Was due ${due}. ${badge.text}.`, { at: clock.dueAt, minutes });
}

function pausedForStaff(explained: Explained): ClockSentence {
  const last = explained.clock.intervals.at(-1);
  const since = last === undefined ? '' : ` since ${when(last.from, explained)}`;
  const text = `Paused${since}: ${last?.cause ?? ''}. It has no due time until it goes on.`;
  return sentence('PAUSED', text, { at: last?.from ?? null, cause: last?.cause ?? null });
}

function clientSentences(explained: Explained, badge: ClockBadge): readonly ClockSentence[] {
  const { clock } = explained;
  const { minutes } = badge;
  if (badge.kind === 'PAUSED') return pausedForClient(explained);
  if (badge.kind === 'NONE' || clock.dueAt === null) {
    return [sentence('NO_TARGET', 'We have not set a date for this.')];
  }
  const due = when(clock.dueAt, explained);
  if (badge.kind === 'OVERDUE') {
    const late = sentence('OVERDUE', `We are late. We wanted to finish by ${due}.`, {
      at: clock.dueAt,
      minutes,
    });
    return [late, sentence('NEXT', 'We are still working on it.')];
  }
  if (clock.finishedAt === null) {
    return [sentence('DUE', `We plan to finish by ${due}.`, { at: clock.dueAt })];
  }
  const values = { at: clock.finishedAt, minutes };
  const finished = when(clock.finishedAt, explained);
  if (badge.kind === 'MET') return [sentence('MET', `We finished on ${finished}, on time.`, values)];
  const late = plainDuration(minutes ?? 0);
  return [sentence('MISSED', `We finished on ${finished}, ${late} late. We are sorry.`, values)];
}

function pausedForClient(explained: Explained): readonly ClockSentence[] {
  const cause = pauseOf(explained);
  const at = explained.clock.intervals.at(-1)?.from ?? null;
  const text = cause === null ? 'This is on hold.' : `${cause.replace(/\.$/u, '')}.`;
  return [
    sentence('PAUSED', text, { at, cause }),
    sentence('NEXT', 'You will get a new date when we go on.'),
  ];
}
