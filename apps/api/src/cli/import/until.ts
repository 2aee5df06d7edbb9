import { CommandError } from '../command.ts';

const pattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * The instant that `--until` names, as ISO text: a day means its end, a time without a zone is UTC. Throws CommandError
 * for anything else.
 */
export function untilInstant(text: string): string {
  const [, day, time, seconds = '00', zone = 'Z'] = pattern.exec(text) ?? [];
  if (day === undefined) throw unusable(text);
  const instant = new Date(time === undefined ? `${day}T23:59:59.999Z` : `${day}T${time}:${seconds}${zone}`);
  const real = !Number.isNaN(instant.getTime()) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  if (!real) throw unusable(text);
  return instant.toISOString();
}

function unusable(text: string): CommandError {
  return new CommandError(
    `--until “${text}” is not a time. Write 2016-03-10 (the end of that day) or 2016-03-10T12:00Z.`,
  );
}
