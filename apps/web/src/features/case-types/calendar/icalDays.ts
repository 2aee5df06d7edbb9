import type { Holiday } from '@docket/domain';

/** The lines of a calendar file, folded ones put together again (RFC 5545, 3.1). */
function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n[ \t]/gu, '').split(/\r?\n/u);
}

function unescaped(text: string): string {
  return text.replace(/\\([nN,;\\])/gu, (_whole, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign));
}

const longest = 31;

/** Each day from the first to the one before the end; an event without an end is one day. */
function daysBetween(start: string, end: string | undefined): readonly string[] {
  const first = Date.parse(`${start}T00:00:00Z`);
  const after = end === undefined ? first : Date.parse(`${end}T00:00:00Z`);
  const count = Math.min(longest, Math.max(1, Math.round((after - first) / 86_400_000)));
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * 86_400_000).toISOString().slice(0, 10),
  );
}

function dayAt(lines: readonly string[], property: string): string | undefined {
  for (const line of lines) {
    const [, year, month, day] =
      new RegExp(`^${property}(?:;[^:]*)?:(\\d{4})(\\d{2})(\\d{2})`, 'u').exec(line) ?? [];
    if (year !== undefined) return `${year}-${month}-${day}`;
  }
  return undefined;
}

/**
 * The whole days that a calendar file (iCalendar, RFC 5545) names, in order and each once; moments within a day and
 * repetitions beyond the first are no holidays. Empty where the file holds none or is something else.
 */
export function holidaysIn(text: string): readonly Holiday[] {
  const events = linesOf(text).join('\n').split('BEGIN:VEVENT').slice(1);
  const found = events.flatMap((event): readonly Holiday[] => {
    const lines = (event.split('END:VEVENT')[0] ?? '').split('\n');
    const whole = lines.some((line) => /^DTSTART(;[^:]*)?:\d{8}\s*$/u.test(line));
    const start = dayAt(lines, 'DTSTART');
    const summary = lines.find((line) => /^SUMMARY[;:]/u.test(line));
    if (!whole || start === undefined || summary === undefined) return [];
    const name = unescaped(summary.slice(summary.indexOf(':') + 1)).trim();
    return daysBetween(start, dayAt(lines, 'DTEND')).map((on) => ({ on, name }));
  });
  const once = new Map(found.map((holiday) => [holiday.on, holiday]));
  return [...once.values()].toSorted((one, other) => one.on.localeCompare(other.on));
}
