import { dateFormat } from './dateFormat.ts';

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

const relativeDays = 30;

/** How long ago in words: "just now", "12 seconds ago", "yesterday"; the date itself after 30 days. */
export function timeAgo(at: string, now: Date, timeZone: string, locale = 'en-GB'): string {
  const seconds = Math.round((now.getTime() - Date.parse(at)) / 1000);
  if (Math.abs(seconds) < 5) return 'just now';
  if (Math.abs(seconds) > relativeDays * 86_400) {
    return dateFormat(locale, {
      timeZone,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    }).format(new Date(at));
  }
  const fitting = units.find((one) => Math.abs(seconds) >= one.seconds) ?? units[3];
  const count = Math.trunc(seconds / fitting.seconds);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-count, fitting.unit);
}

/** The exact moment: "Fri 14 Nov 2025, 16:00". */
export function exactTime(at: string, timeZone: string, locale = 'en-GB'): string {
  const format = dateFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(new Date(at)).replace(/^(\w+),/u, '$1');
}
