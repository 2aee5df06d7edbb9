import { type CalendarContent, definitionLimits, type Holiday, readContent } from '@docket/domain';

import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import { type LockedDefinition, lockDefinition, writeDraft } from '../case-types/definition-draft.service.ts';
import { newestDefinition } from '../case-types/definitions.queries.ts';
import { holidaysIn } from './holidays.ical.ts';

export type HolidaysOrder = {
  readonly calendarKey: string;
  /** An iCalendar file as text. */
  readonly text: string;
  /** The years to take; without any this one and the next two. */
  readonly years: readonly number[] | null;
  readonly idempotencyKey: string | null;
};

export type HolidaysTaken = { readonly version: number; readonly added: number };

const longestText = 200_000;

/**
 * Adds the holidays of an iCalendar file to the draft of a calendar, which is made where there is none (F53); days that
 * are holidays already keep their name. Refusals: NOT_FOUND, INVALID_INPUT, KEY_REUSED.
 */
export async function importHolidays(
  session: WriteSession,
  order: HolidaysOrder,
): Promise<Attempt<HolidaysTaken>> {
  const { calendarKey, text, idempotencyKey } = order;
  const years = order.years ?? yearsFrom(session.clock.now().getUTCFullYear());
  const found = text.length > longestText ? null : holidaysIn(text, years);
  if (found === null) return failed(unreadable());
  const locked = await lockDefinition(session, 'CALENDAR', calendarKey);
  const merged = merge(await currentContent(session, locked, calendarKey), found);
  if (!merged.ok) return merged;
  const { content, added } = merged.value;
  const version = locked.draft?.version ?? locked.latest + 1;
  const keyed = {
    key: idempotencyKey,
    operation: 'importHolidays',
    request: requestOf({ calendarKey, text, years }),
  };
  return once(session, keyed, { version, added }, async () => {
    const place = { kind: 'CALENDAR' as const, key: calendarKey, version };
    await writeDraft(session, place, content, locked.draft === null);
    return { ok: true, value: { version, added } };
  });
}

/** The draft of the calendar, else the version in force; null when there is neither. */
async function currentContent(
  session: WriteSession,
  { draft }: LockedDefinition,
  key: string,
): Promise<unknown> {
  return draft?.content ?? (await newestDefinition(session, 'CALENDAR', key))?.content ?? null;
}

type Merged = { readonly content: CalendarContent; readonly added: number };

function merge(current: unknown, found: readonly Holiday[]): Attempt<Merged> {
  if (current === null) return failed(problems.notFound('calendarKey'));
  const { content } = readContent('CALENDAR', current);
  if (content === null) {
    return failed(problems.invalid('calendarKey', 'The draft of this calendar has to be put right first.'));
  }
  const known = new Set(content.holidays.map(({ on }) => on));
  const added = found.filter(({ on }) => !known.has(on));
  const holidays = [...content.holidays, ...added].toSorted(byDay);
  return holidays.length > definitionLimits.holidays
    ? failed(tooMany())
    : { ok: true, value: { content: { ...content, holidays }, added: added.length } };
}

function yearsFrom(first: number): readonly number[] {
  return [first, first + 1, first + 2];
}

function byDay(one: Holiday, other: Holiday): number {
  return one.on < other.on ? -1 : 1;
}

function unreadable(): Problem {
  return problems.invalid('text', `This is not an iCalendar file of at most ${longestText} characters.`);
}

function tooMany(): Problem {
  return problems.invalid('text', `A calendar has at most ${definitionLimits.holidays} holidays.`);
}
