import type { DaySpan } from '@docket/domain';

/** Minutes since midnight of a time of day as `HH:MM`; 0 for anything else. */
export function minutesOf(time: string): number {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/u.exec(time) ?? [];
  return Number(hour ?? 0) * 60 + Number(minute ?? 0);
}

/** The length of a span in minutes; 0 while it is half written or runs backwards. */
export function spanMinutes({ from, to }: DaySpan): number {
  return Math.max(0, minutesOf(to) - minutesOf(from));
}
