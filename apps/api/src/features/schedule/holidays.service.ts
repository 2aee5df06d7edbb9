import { definitionLimits, type Holiday, readContent } from '@docket/domain';

import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import { lockDefinition, writeDraft } from '../case-types/definition-draft.service.ts';
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
  const version = locked.draft?.version ?? locked.latest + 1;
  const content =
    locked.draft?.content ?? (await newestDefinition(session, 'CALENDAR', calendarKey))?.content ?? null;
  if (content === null) return failed(problems.notFound('calendarKey'));
  const calendar = readContent('CALENDAR', content).content;
  if (calendar === null) {
    return failed(problems.invalid('calendarKey', 'The draft of this calendar has to be put right first.'));
  }
  const known = new Set(calendar.holidays.map(({ on }) => on));
  const added = found.filter(({ on }) => !known.has(on));
  const holidays = [...calendar.holidays, ...added].toSorted(byDay);
  if (holidays.length > definitionLimits.holidays) return failed(tooMany());
  const keyed = {
    key: idempotencyKey,
    operation: 'importHolidays',
    request: requestOf({ calendarKey, text, years }),
  };
  return once(session, keyed, { version, added: added.length }, async () => {
    await writeDraft(
      session,
      { kind: 'CALENDAR', key: calendarKey, version },
      { ...calendar, holidays },
      locked.draft === null,
    );
    return { ok: true, value: { version, added: added.length } };
  });
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
