import type { WorkingCalendar } from '@docket/domain';

import type { Database, Statement } from '../../platform/database/database.ts';
import { calendarAt } from '../case-types/definitions.queries.ts';
import { type Clock, clockColumns, type CountedClock } from './clock-writes.service.ts';

type Reader = { readonly db: Database };

/**
 * The clocks of a task or case as a common table expression, locked too, so that nobody recalculates them meanwhile: once
 * the condition holds, which is that their subject is locked.
 */
export function lockedClocks(subject: 'task_id' | 'case_id', condition: string): string {
  return `locked_clock AS (SELECT k.* FROM sla_clock k
    WHERE k.${subject} = $1::uuid AND ${condition} ORDER BY k.id FOR UPDATE)`;
}

/** SQL of the clocks of `lockedClocks` as JSON; NULL where there are none. */
export const lockedClocksJson = `(SELECT json_agg(x) FROM (SELECT ${clockColumns} FROM locked_clock k) x)`;

const awaited: Statement = {
  name: 'clocks-awaited-response',
  text: `SELECT ${clockColumns} FROM sla_clock k
    WHERE k.case_id = $1 AND k.measure = 'FIRST_RESPONSE' AND k.finished_at IS NULL FOR UPDATE`,
};

/** The clock of a case that waits for its first response, locked; none once it had one. */
export function lockAwaitedResponse({ db }: Reader, caseId: string): Promise<readonly Clock[]> {
  return db.rows<Clock>(awaited, [caseId]);
}

/** Clocks with the calendars they count by; throws where a calendar is gone, for published ones never go. */
export function withCalendars(session: Reader, clocks: readonly Clock[]): Promise<readonly CountedClock[]> {
  return Promise.all(clocks.map(async (clock) => ({ clock, calendar: await calendarOf(session, clock) })));
}

/** The calendar a clock counts by, in the version it was started or recalculated with. */
export async function calendarOf(
  session: Reader,
  { calendarKey: key, calendarVersion: version }: Pick<Clock, 'calendarKey' | 'calendarVersion'>,
): Promise<WorkingCalendar> {
  const calendar = await calendarAt(session, { key, version });
  if (calendar === null) throw new Error(`There is no calendar ${key} in version ${version}.`);
  return calendar;
}
