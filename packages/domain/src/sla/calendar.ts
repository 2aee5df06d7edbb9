import { Temporal } from 'temporal-polyfill';

import { minutesOfDay } from './wall-time.ts';

export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type Weekday = (typeof weekdays)[number];

/** Hours of one day by the clock on the wall, `HH:MM`; `to` may be `24:00` and is not part of the span. */
export type DaySpan = { readonly from: string; readonly to: string };
/** A calendar day without working time, `YYYY-MM-DD`. */
export type Holiday = { readonly on: string; readonly name: string };

/** When an office works, as plain JSON; a weekday that is missing is a day off. */
export type WorkingCalendar = {
  readonly key: string;
  readonly label: string;
  /** IANA name, such as `Europe/Madrid`. */
  readonly timeZone: string;
  readonly week: Partial<Readonly<Record<Weekday, readonly DaySpan[]>>>;
  readonly holidays: readonly Holiday[];
};

export const calendarFindingCodes = [
  'ZONE_UNKNOWN',
  'TIME_MALFORMED',
  'SPAN_BACKWARDS',
  'SPANS_OVERLAP',
  'NO_WORKING_TIME',
  'HOLIDAY_MALFORMED',
  'HOLIDAY_UNNAMED',
  'HOLIDAY_TWICE',
] as const;

/** One thing wrong with a calendar, in words an administrator understands; `at` is the weekday, day or key. */
export type CalendarFinding = {
  readonly code: (typeof calendarFindingCodes)[number];
  readonly at: string;
  readonly message: string;
};

/** A calendar that is always open, for targets that count every hour of the day. */
export function aroundTheClock(timeZone: string): WorkingCalendar {
  const allDay = [{ from: '00:00', to: '24:00' }];
  return {
    key: 'around-the-clock',
    label: 'Around the clock',
    timeZone,
    week: {
      MONDAY: allDay,
      TUESDAY: allDay,
      WEDNESDAY: allDay,
      THURSDAY: allDay,
      FRIDAY: allDay,
      SATURDAY: allDay,
      SUNDAY: allDay,
    },
    holidays: [],
  };
}

/** Minutes of an ordinary working day: the average of the weekdays with working time; 0 when there are none. */
export function workingDayMinutes(calendar: WorkingCalendar): number {
  const days = weekdays
    .map((day) => (calendar.week[day] ?? []).reduce((sum, span) => sum + lengthOf(span), 0))
    .filter((minutes) => minutes > 0);
  return days.length === 0 ? 0 : Math.round(days.reduce((sum, minutes) => sum + minutes, 0) / days.length);
}

/** Everything that keeps a calendar from being used; empty when it is sound (B4). */
export function checkCalendar(calendar: WorkingCalendar): readonly CalendarFinding[] {
  return [
    ...checkZone(calendar),
    ...weekdays.flatMap((day) => checkDay(day, calendar.week[day] ?? [])),
    ...checkOpening(calendar),
    ...checkHolidays(calendar.holidays),
  ];
}

function checkZone({ timeZone }: WorkingCalendar): readonly CalendarFinding[] {
  if (isZone(timeZone)) return [];
  return [{ code: 'ZONE_UNKNOWN', at: timeZone, message: `There is no time zone called “${timeZone}”.` }];
}

/** Bare offsets such as `+02:00` are refused too: they know nothing of summer time. */
function isZone(timeZone: string): boolean {
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return true;
  } catch {
    return false;
  }
}

function checkDay(day: Weekday, spans: readonly DaySpan[]): readonly CalendarFinding[] {
  const findings = spans.flatMap((span) => checkSpan(day, span));
  if (findings.length > 0) return findings;
  const inOrder = spans.toSorted((one, other) => minutesOfDay(one.from) - minutesOfDay(other.from));
  return inOrder.flatMap((span, index): readonly CalendarFinding[] => {
    const before = inOrder[index - 1];
    if (before === undefined || minutesOfDay(before.to) <= minutesOfDay(span.from)) return [];
    const message = `${nameOf(day)}: ${wordsOf(before)} and ${wordsOf(span)} overlap.`;
    return [{ code: 'SPANS_OVERLAP', at: day, message }];
  });
}

function checkSpan(day: Weekday, span: DaySpan): readonly CalendarFinding[] {
  const wrong = [span.from, span.to].filter((time) => Number.isNaN(minutesOfDay(time)));
  if (wrong.length > 0) {
    return wrong.map((time) => ({
      code: 'TIME_MALFORMED',
      at: day,
      message: `${nameOf(day)}: “${time}” is not a time of day such as 09:00.`,
    }));
  }
  if (lengthOf(span) > 0) return [];
  const message = `${nameOf(day)}: ${wordsOf(span)} ends before it begins.`;
  return [{ code: 'SPAN_BACKWARDS', at: day, message }];
}

function checkOpening(calendar: WorkingCalendar): readonly CalendarFinding[] {
  if (weekdays.some((day) => (calendar.week[day] ?? []).some((span) => lengthOf(span) > 0))) return [];
  const message = 'This calendar has no working time at all.';
  return [{ code: 'NO_WORKING_TIME', at: calendar.key, message }];
}

function checkHolidays(holidays: readonly Holiday[]): readonly CalendarFinding[] {
  const seen = new Set<string>();
  return holidays.flatMap(({ on, name }) => {
    const findings: CalendarFinding[] = [];
    if (!isDay(on)) {
      findings.push({ code: 'HOLIDAY_MALFORMED', at: on, message: `“${on}” is not a day of the calendar.` });
    }
    if (name.trim() === '') {
      findings.push({ code: 'HOLIDAY_UNNAMED', at: on, message: `The holiday on ${on} has no name.` });
    }
    if (seen.has(on)) {
      findings.push({ code: 'HOLIDAY_TWICE', at: on, message: `${on} is listed as a holiday twice.` });
    }
    seen.add(on);
    return findings;
  });
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const moment = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day);
}

function lengthOf(span: DaySpan): number {
  return minutesOfDay(span.to) - minutesOfDay(span.from);
}

function wordsOf(span: DaySpan): string {
  return `${span.from} to ${span.to}`;
}

function nameOf(day: Weekday): string {
  return day.charAt(0) + day.slice(1).toLowerCase();
}
