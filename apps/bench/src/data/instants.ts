import { dayLength } from './scale.ts';

const days = new Map<number, string>();
const padded = (value: number, length: number): string => String(value).padStart(length, '0');
const twoDigits = Array.from({ length: 60 }, (_, value) => padded(value, 2));

/** The calendar day in UTC of an instant in milliseconds since 1970; days are few and remembered. */
export function dayText(at: number): string {
  const day = Math.floor(at / dayLength);
  const known = days.get(day);
  if (known !== undefined) return known;
  const text = new Date(at).toISOString().slice(0, 10);
  days.set(day, text);
  return text;
}

/** The same text as `toISOString`, several times faster: millions of instants are written. */
export function instantText(at: number): string {
  const time = at % dayLength;
  const seconds = Math.floor(time / 1000);
  const minutes = Math.floor(seconds / 60);
  const hour = twoDigits[Math.floor(minutes / 60)];
  return `${dayText(at)}T${hour}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}.${padded(time % 1000, 3)}Z`;
}
