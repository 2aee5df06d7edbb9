import { limits, type PersonKind } from '@docket/domain';

import { decodeCursor, type Page, pageOf, type PageRequest, statementSize } from '../../graphql/page.ts';
import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import type { PersonView } from './person.entity.ts';

export type PeopleRequest = PageRequest & {
  /** Words in name or mail address. */
  readonly search: string | null;
  readonly departmentId: string | null;
  readonly kinds: readonly PersonKind[];
  /** Also those no longer active. */
  readonly inactiveToo: boolean;
  /** Only people of this role. */
  readonly role: string | null;
  readonly counts: boolean;
};

type PersonRow = PersonView & { readonly sort: readonly string[]; readonly total?: number };

const columns = `p.id, p.name, p.email, p.kind, p.role, p.active, p.client_id AS "clientId"`;

/** People by name, active ones unless others are asked for too, whom staff may give work to or ask (one statement). */
export async function listPeople(session: Session, request: PeopleRequest): Promise<Page<PersonView>> {
  const { first, after, search, departmentId, kinds, inactiveToo, role, counts } = request;
  const size = statementSize(first);
  const cursor = after === null ? [null, null] : decodeCursor(after, ['TEXT', 'ID']);
  const where = `(p.active OR $6) AND ($7::varchar IS NULL OR p.role = $7) AND p.kind = ANY ($1::varchar[])
    AND ($2::text IS NULL OR lower(p.name) LIKE $2 OR lower(p.email) LIKE $2)
    AND ($3::uuid IS NULL OR EXISTS (SELECT FROM department_member m
      WHERE m.person_id = p.id AND m.department_id = $3))`;
  const total = `(SELECT count(*)::integer FROM (SELECT 1 FROM person p WHERE ${where} LIMIT 1000) x) AS total,`;
  const rows = await session.db.rows<PersonRow>(
    {
      name: `people-${size}${counts ? '-total' : ''}`,
      text: `SELECT ${columns}, ${counts ? total : ''} to_json(ARRAY[lower(p.name), p.id::text]) AS sort
        FROM person p WHERE ${where} AND ($4::text IS NULL OR (lower(p.name), p.id) > ($4, $5::uuid))
        ORDER BY lower(p.name), p.id LIMIT ${size + 1}`,
    },
    [kinds, containing(search), isUuid(departmentId) ? departmentId : null, ...cursor, inactiveToo, role],
  );
  return pageOf(rows, request, (row) => row.sort, rows[0]?.total);
}

/** A pattern for LIKE that finds the text anywhere; null for no text. */
export function containing(search: string | null): string | null {
  const text = (search ?? '').trim().toLowerCase().replaceAll('\u0000', '').slice(0, limits.searchText);
  return text === '' ? null : `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

const byIds: Statement = {
  name: 'people-by-ids',
  text: `SELECT ${columns} FROM person p WHERE p.id = ANY ($1::uuid[])`,
};

/** The people with these ids, in no order; missing ones are left out. */
export function findPeople(
  session: Pick<Session, 'db'>,
  ids: readonly string[],
): Promise<readonly PersonView[]> {
  return session.db.rows<PersonView>(byIds, [ids]);
}

const pendingCounts: Statement = {
  name: 'people-pending-counts',
  text: `SELECT person_id AS "personId", count(*)::integer AS count FROM task_person
    WHERE person_id = ANY ($1::uuid[]) AND pending GROUP BY person_id`,
};

/** How many open tasks each of these people holds; whoever asks must be allowed to see their work. */
export async function countPending(
  session: Pick<Session, 'db'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await session.db.rows<{ personId: string; count: number }>(pendingCounts, [personIds]);
  return new Map(rows.map((row) => [row.personId, row.count]));
}
