import { calendarDay } from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import type { AbsenceView } from './absence.entity.ts';
import { personJson } from './person-columns.queries.ts';
import type { PersonView } from './person.entity.ts';

type Reader = Pick<Session, 'db' | 'clock' | 'viewer'>;

const absences: Statement = {
  name: 'absences-of-people',
  text: `SELECT a.id, a.person_id AS "personId", a.from_on AS "fromOn", a.until_on AS "untilOn", a.forwarding, a.note,
      ${personJson('a.delegate_id')} AS delegate
    FROM absence a WHERE a.person_id = ANY ($1::uuid[]) AND a.until_on >= $2::date ORDER BY a.from_on, a.id`,
};
const standing: Statement = {
  name: 'absences-stood-in',
  text: `SELECT a.delegate_id AS "delegateId", ${personJson('a.person_id')} AS person
    FROM absence a WHERE a.delegate_id = ANY ($1::uuid[]) AND $2::date BETWEEN a.from_on AND a.until_on
    ORDER BY a.until_on, a.id`,
};

/** The calendar day of the viewer: who is away is a matter of days, not of hours. */
export function dayOf({ clock, viewer }: Pick<Session, 'clock' | 'viewer'>): string {
  return calendarDay(clock.now(), viewer.timeZone);
}

/**
 * The day that decides who gets work given to somebody; null where it goes to them whoever stands in: what people give
 * themselves, and what an import repeats.
 */
export function receivingDay(
  session: Pick<Session, 'clock' | 'viewer'>,
  personId: string | null | undefined,
  imported: boolean,
): string | null {
  return imported || personId === session.viewer.id ? null : dayOf(session);
}

/**
 * SQL: who gets work given to a person on a day: whoever stands in, as long as they work in the department it is given
 * to where one is named.
 */
export function standInWithin(person: string, day: string, department: string): string {
  return `(SELECT CASE WHEN ${department} IS NULL OR EXISTS (SELECT FROM department_member m
      WHERE m.department_id = ${department} AND m.person_id = s.id) THEN s.id ELSE ${person} END
    FROM (SELECT stand_in(${person}, ${day}) AS id) s)`;
}

/** The absences of these people that are not over, soonest first. */
export function listAbsences(session: Reader, personIds: readonly string[]): Promise<readonly AbsenceView[]> {
  return session.db.rows<AbsenceView>(absences, [personIds, dayOf(session)]);
}

/** For whom each of these people stands in today. */
export function listStoodIn(
  session: Reader,
  delegateIds: readonly string[],
): Promise<readonly { readonly delegateId: string; readonly person: PersonView }[]> {
  return session.db.rows(standing, [delegateIds, dayOf(session)]);
}
