import type { WorkingCalendar } from './calendar.ts';
import { calendarSpans } from './day-plan.ts';
import { addWorkingTime, instantOf, minute, momentOf, workingTime } from './elapsed.ts';

/** Two instants as ISO text in UTC; `to` is not part of the span. */
export type InstantSpan = { readonly from: string; readonly to: string };

/**
 * The first instant at which this many minutes of working time have passed since `from`; `from` itself for 0 minutes.
 * Throws a RangeError for minutes that are negative or not whole, and when 20 years hold too little working time.
 */
export function addWorkingMinutes(calendar: WorkingCalendar, from: string, minutes: number): string {
  if (!Number.isSafeInteger(minutes) || minutes < 0) {
    throw new RangeError(`Working time is counted in whole minutes, not in ${minutes}.`);
  }
  return instantOf(addWorkingTime(calendar, momentOf(from), minutes * minute));
}

/** Whole minutes of working time between two instants, rounded down; 0 when `to` does not lie after `from`. */
export function workingMinutesBetween(calendar: WorkingCalendar, from: string, to: string): number {
  return Math.floor(workingTime(calendar, momentOf(from), momentOf(to)) / minute);
}

/** The working time between two instants as spans in order; those that touch, as at midnight, are one. */
export function* workingSpans(
  calendar: WorkingCalendar,
  from: string,
  to: string,
): Generator<InstantSpan, void> {
  for (const span of calendarSpans(calendar, momentOf(from), momentOf(to))) {
    if (span.kind === 'OPEN') yield { from: instantOf(span.from), to: instantOf(span.to) };
  }
}
