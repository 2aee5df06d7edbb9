import { daysBetween, type Urgency, urgencyOf } from '@docket/domain';
import { dateFormat } from './dateFormat.ts';

/** How a due day reads: the date in bold, and the words that say what it means today. */
export type DueWords = { readonly date: string; readonly words: string; readonly urgency: Urgency };

/** A calendar day in words, never shifted by a time zone: "Fri 14 Nov", with the year when it is another year. */
export function dayWords(day: string, today: string, locale = 'en-GB'): string {
  const format = dateFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  });
  return format.format(new Date(`${day}T00:00:00Z`)).replaceAll(',', '');
}

/** The due day with its meaning seen from today; both as `YYYY-MM-DD`. */
export function dueWords(dueOn: string, today: string, locale?: string): DueWords {
  const days = daysBetween(today, dueOn);
  return { date: dayWords(dueOn, today, locale), words: distance(days), urgency: urgencyOf(dueOn, today) };
}

function distance(days: number): string {
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  if (days > 1) return `In ${days} days`;
  return days === -1 ? 'Overdue 1 day' : `Overdue ${-days} days`;
}
