import type { WorkingCalendar } from './calendar.ts';
import { calendarPieces } from './day-plan.ts';

export const minute = 60_000;
/** Far enough for any promise, near enough that a calendar without working time is found out at once. */
const horizonYears = 20;

/** Milliseconds since 1970 of an instant in ISO text; throws a RangeError when it is none. */
export function momentOf(instant: string): number {
  const moment = Date.parse(instant);
  if (Number.isNaN(moment)) throw new RangeError(`“${instant}” is not an instant.`);
  return moment;
}

/** The instant as ISO text in UTC. */
export function instantOf(moment: number): string {
  return new Date(moment).toISOString();
}

/** Milliseconds of working time between two moments; 0 when `to` does not lie after `from`. */
export function workingTime(calendar: WorkingCalendar, from: number, to: number): number {
  let sum = 0;
  for (const piece of calendarPieces(calendar, from, to)) {
    if (piece.kind === 'OPEN') sum += piece.to - piece.from;
  }
  return sum;
}

/** The first moment at which `duration` milliseconds of working time have passed; throws a RangeError beyond the horizon. */
export function addWorkingTime(calendar: WorkingCalendar, from: number, duration: number): number {
  if (duration === 0) return from;
  let left = duration;
  for (const piece of calendarPieces(calendar, from, from + horizonYears * 366 * 1440 * minute)) {
    if (piece.kind !== 'OPEN') continue;
    const length = piece.to - piece.from;
    if (left <= length) return piece.from + left;
    left -= length;
  }
  throw new RangeError(
    `The calendar “${calendar.label}” has not that much working time in the next ${horizonYears} years.`,
  );
}
