/** Where a due day lies, seen from today; the groups of the task lists (ux 2.3). */
export const urgencies = [
  'CRITICALLY_OVERDUE',
  'OVERDUE',
  'TODAY',
  'NEXT_7_DAYS',
  'LATER',
  'NO_DATE',
] as const;
export type Urgency = (typeof urgencies)[number];

/** Whole days from one calendar day to another; negative when `to` lies before `from`. Both as `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The calendar day `days` after `day`, as `YYYY-MM-DD`; never shifted by a time zone. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The group a task with this due day belongs to. */
export function urgencyOf(dueOn: string | null, today: string): Urgency {
  if (dueOn === null) return 'NO_DATE';
  const days = daysBetween(today, dueOn);
  if (days < -7) return 'CRITICALLY_OVERDUE';
  if (days < 0) return 'OVERDUE';
  if (days === 0) return 'TODAY';
  return days <= 7 ? 'NEXT_7_DAYS' : 'LATER';
}

/** Making a format costs a hundred times more than using it; there are only so many time zones. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone, as `YYYY-MM-DD`; throws a RangeError for a zone nobody knows. */
export function calendarDay(instant: Date, timeZone: string): string {
  const format = dayFormats.get(timeZone) ?? dayFormat(timeZone);
  dayFormats.set(timeZone, format);
  return format.format(instant);
}

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
}
