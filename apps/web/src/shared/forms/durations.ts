export const units = ['MINUTES', 'HOURS', 'DAYS'] as const;
export type Unit = (typeof units)[number];

/** Minutes of one unit; `day` is the length of an ordinary working day. */
export function lengthOf(unit: Unit, day: number): number {
  if (unit === 'DAYS') return day;
  return unit === 'HOURS' ? 60 : 1;
}

/** The largest unit in which the minutes are a whole number. */
export function unitOf(minutes: number | null, day: number): Unit {
  if (minutes === null) return 'HOURS';
  if (day > 0 && minutes % day === 0) return 'DAYS';
  return minutes % 60 === 0 ? 'HOURS' : 'MINUTES';
}

/** The minutes that a typed amount of a unit means; null for none and for what is no number. */
export function minutesIn(text: string, length: number): number | null {
  const amount = Number(text.replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(amount) || amount <= 0 ? null : Math.round(amount * length);
}

/** The minutes as an amount of a unit, to two places; empty for none. */
export function amountOf(minutes: number | null, length: number): string {
  return minutes === null ? '' : String(Math.round((minutes / length) * 100) / 100);
}
