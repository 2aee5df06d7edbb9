import type { FormTextField } from './form.ts';

type Format = NonNullable<FormTextField['format']>;

const day = /^(\d{4})-(\d\d)-(\d\d)$/;
const moment = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-](\d\d):(\d\d))$/i;
const mailbox = /^[^\s@"<>()[\],;:\\]{1,64}@[^\s@"<>()[\],;:\\]{1,253}$/;
const hostPart = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;
const address = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

const tests: Readonly<Record<Format, (text: string) => boolean>> = {
  date: isDay,
  'date-time': isMoment,
  email: isMailAddress,
  uri: (text) => address.test(text) && /[/:]./.test(text),
  multiline: () => true,
};

/** Whether a text has the format its field asks for. Server and browser both ask this, so that they judge alike. */
export function hasFormat(format: Format, text: string): boolean {
  return tests[format](text);
}

/** Whether a number goes in whole steps, as far as decimal fractions can be told apart. */
export function isInSteps(value: number, step: number): boolean {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, Math.abs(steps));
}

/** Whether somebody answered: nothing, blank text and an empty list are left out, no and zero are answers. */
export function isAnswer(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function isDay(text: string): boolean {
  const [, year, month, date] = (day.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return false;
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && date >= 1 && date <= last;
}

/** The largest hour, minute and second of a time, and hour and minute of its distance from UTC. */
const latest = [23, 59, 59, 23, 59];

function isMoment(text: string): boolean {
  const [, on, ...parts] = moment.exec(text) ?? [];
  return on !== undefined && isDay(on) && parts.every((part, at) => Number(part || 0) <= (latest[at] ?? 0));
}

function isMailAddress(text: string): boolean {
  if (!mailbox.test(text)) return false;
  const [name = '', host = ''] = text.split('@');
  const parts = host.split('.');
  const dots = name.startsWith('.') || name.endsWith('.') || name.includes('..');
  return !dots && parts.length > 1 && parts.every((part) => hostPart.test(part));
}
