import type { Holiday } from '@docket/domain';
import ical from 'node-ical';

/** What of an iCalendar file is read; the rest of an event does not make a holiday. */
type AllDayEvent = Extract<ReturnType<typeof ical.sync.parseICS>[string], { type: 'VEVENT' }>;

const longestName = 120;
const mostDays = 366;
const mostEvents = 5_000;

/**
 * The days off that an iCalendar text names within these years (item 7 of SLA): all-day events, each day of those that
 * last several, and those that come back every year. Null when the text is no calendar. Days as `YYYY-MM-DD` in order;
 * of several names for a day the first.
 */
export function holidaysIn(text: string, years: readonly number[]): readonly Holiday[] | null {
  const events = eventsOf(text);
  if (events === null) return null;
  const found = new Map<string, string>();
  for (const { on, name } of events.flatMap((event) => daysOf(event, years))) {
    if (!found.has(on)) found.set(on, name);
  }
  return [...found]
    .map(([on, name]) => ({ on, name }))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

function eventsOf(text: string): readonly AllDayEvent[] | null {
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) return null;
  try {
    return Object.values(ical.sync.parseICS(text))
      .flatMap((part) => (part?.type === 'VEVENT' && isHoliday(part) ? [part] : []))
      .slice(0, mostEvents);
  } catch {
    return null;
  }
}

/** A rule by hours or for anything but years makes no holidays, and could make millions of moments. */
function isHoliday({ datetype, rrule, summary, start }: AllDayEvent): boolean {
  if (datetype !== 'date' || nameOf(summary) === '' || Number.isNaN(start.getTime())) return false;
  const rule = rrule?.toString() ?? 'FREQ=YEARLY';
  return /FREQ=YEARLY/i.test(rule) && !/BY(HOUR|MINUTE|SECOND)/i.test(rule);
}

function daysOf(event: AllDayEvent, years: readonly number[]): readonly Holiday[] {
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const instances = ical.expandRecurringEvent(event, {
    from: new Date(from, 0, 1),
    to: new Date(to, 11, 31, 23, 59, 59),
    expandOngoing: true,
  });
  return instances
    .filter(({ isFullDay }) => isFullDay)
    .flatMap(({ start, end, summary }) =>
      daysBetween(start, end).map((on) => ({ on, name: nameOf(summary) })),
    )
    .filter(({ on }) => years.includes(Number(on.slice(0, 4))));
}

/** The library tells days as midnight where this process runs; the end is not part of the event. */
function daysBetween(start: Date, end: Date): readonly string[] {
  const first = dayNumber(start);
  const count = Math.min(Math.max(1, dayNumber(end) - first), mostDays);
  return Array.from({ length: count }, (_, index) =>
    new Date((first + index) * 86_400_000).toISOString().slice(0, 10),
  );
}

function dayNumber(midnight: Date): number {
  return Date.UTC(midnight.getFullYear(), midnight.getMonth(), midnight.getDate()) / 86_400_000;
}

/** A text with parameters, such as its language, is an object. */
function nameOf(summary: AllDayEvent['summary'] | undefined): string {
  const text = typeof summary === 'object' ? summary.val : (summary ?? '');
  return text.trim().slice(0, longestName);
}
