import { calendarDay, daysBetween } from '@docket/domain';
import { locale } from '../words/locale.ts';

/** An instant is shown in the reader's zone, with the 12 or 24 hours the reader is used to. */
export interface Reader {
  /** IANA name. */
  readonly timeZone: string;
  readonly hour12: boolean;
}

/** A calendar day in words: "14 November 2025"; a `Date` scalar is never shifted by a time zone. */
export function dayWithYear(day: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** As `dayWithYear`, without the year while it is the present one: "14 November". */
export function dayInWords(day: string, today: string): string {
  if (day.slice(0, 4) !== today.slice(0, 4)) return dayWithYear(day);
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** The reader's calendar day of an instant, in words: "14 November". */
export function dayOf(instant: string, today: string, { timeZone }: Reader): string {
  return dayInWords(calendarDay(new Date(instant), timeZone), today);
}

/** An instant to the minute: "14 November 2025 at 4:30pm" or "… at 16:30". */
export function dayAndTime(instant: string, { timeZone, hour12 }: Reader): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, hour12, dateStyle: 'long', timeStyle: 'short' });
  return parts
    .formatToParts(new Date(instant))
    .map(({ type, value }, index, all) => {
      if (all[index + 1]?.type === 'dayPeriod') return '';
      return hour12 && type === 'hour' ? value.replace(/^0/u, '') : value;
    })
    .join('');
}

export type DueWords = { readonly key: 'by' | 'today' | 'tomorrow' | 'late'; readonly day: string };

/** Which sentence tells the client when something is due, with the day it names. */
export function dueWords(dueOn: string, today: string): DueWords {
  const day = dayInWords(dueOn, today);
  const days = daysBetween(today, dueOn);
  if (days < 0) return { key: 'late', day };
  if (days === 0) return { key: 'today', day };
  return { key: days === 1 ? 'tomorrow' : 'by', day };
}
