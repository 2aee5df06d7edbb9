import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { personJson } from './person-columns.queries.ts';
import type { PersonView } from './person.entity.ts';

/** What of a person lists do not carry. */
export type PersonDetails = {
  readonly id: string;
  readonly version: number;
  readonly timeZone: string;
  readonly manager: PersonView | null;
  readonly substitute: PersonView | null;
  /** Whom they manage in person, by name. */
  readonly reports: readonly PersonView[];
};

const details: Statement = {
  name: 'person-details',
  text: `SELECT q.id, q.version, q.time_zone AS "timeZone", ${personJson('q.manager_id')} AS manager,
      ${personJson('q.substitute_id')} AS substitute,
      coalesce((SELECT json_agg(${personJson('r.id')} ORDER BY lower(r.name), r.id) FROM person r
        WHERE r.manager_id = q.id AND r.active), '[]') AS reports
    FROM person q WHERE q.id = ANY ($1::uuid[])`,
};

/** Details of these people, in no order; missing ones are left out. */
export function findPersonDetails(
  { db }: Pick<Session, 'db'>,
  ids: readonly string[],
): Promise<readonly PersonDetails[]> {
  return db.rows<PersonDetails>(details, [ids]);
}
