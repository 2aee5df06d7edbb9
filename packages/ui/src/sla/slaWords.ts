import { type ClockBadgeKind, clockBadge, hoursWords, type SlaState } from '@docket/domain';
import { exactTime } from '../dates/timeWords.ts';

/** What a badge needs of a clock; lists ask for no more. */
export type SlaFacts = {
  readonly state: SlaState;
  readonly dueAt: string | null;
  readonly finishedAt: string | null;
  /** The server's words at the moment it answered: "Paused, waiting for client". */
  readonly badge: string;
};

/** The whole clock as the popover explains it. */
export type SlaExplained = SlaFacts & {
  readonly measure: 'FIRST_RESPONSE' | 'RESOLUTION';
  /** The policy that set the target. */
  readonly policy: string | null;
  readonly targetMinutes: number | null;
  readonly startedAt: string;
  /** The name of the calendar, and the zone its hours are meant in. */
  readonly calendar: string;
  readonly timeZone: string;
  /** Minutes of an ordinary working day of the calendar, where that was asked. */
  readonly dayMinutes?: number | undefined;
  /** Percent of the target at which the case manager is told. */
  readonly reminders: readonly number[];
  readonly intervals: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly kind: string;
    readonly sentence: string;
  }[];
};

export const measureLabels = {
  FIRST_RESPONSE: 'First response',
  RESOLUTION: 'Resolution',
} as const satisfies Record<SlaExplained['measure'], string>;

/** The badge now: a screen left open goes on counting; what a pause waits for only the server knows. */
export function slaBadge(
  facts: SlaFacts,
  now: Date,
): { readonly kind: ClockBadgeKind; readonly text: string } {
  const { kind, text } = clockBadge({ ...facts, pausedFor: null }, now.toISOString());
  return { kind, text: kind === 'PAUSED' ? facts.badge : text };
}

/** "8 h of working time", in whole working days "2 working days (15 h)", or that there is none; `day` is the length of one. */
export function targetWords(minutes: number | null, day = 0): string {
  if (minutes === null) return 'No target';
  if (day === 0 || minutes % day !== 0) return `${hoursWords(minutes)} of working time`;
  const days = minutes / day;
  return `${days} working ${days === 1 ? 'day' : 'days'} (${hoursWords(minutes)})`;
}

/** A zone as people call it: "Madrid". */
export function zoneName(timeZone: string): string {
  return timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}

/** A moment by the clock of a calendar, and by the reader's where that differs: "Fri 14 Nov 2025, 16:00 Madrid (15:00 for you)". */
export function clockMoment(at: string, calendarZone: string, timeZone: string): string {
  const there = `${exactTime(at, calendarZone)} ${zoneName(calendarZone)}`;
  const [, here] = exactTime(at, timeZone).split(', ').map(String);
  const same = exactTime(at, timeZone) === exactTime(at, calendarZone);
  return same || here === undefined ? there : `${there} (${here} for you)`;
}
