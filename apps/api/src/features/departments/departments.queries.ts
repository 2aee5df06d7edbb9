import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { personJson } from '../people/person-columns.queries.ts';
import type { DepartmentMemberView, DepartmentView } from './department.entity.ts';

type Reader = Pick<Session, 'db'>;

/** SQL: whether work may go to a department `d` of a provider `o`, for somebody who may cross providers or works in `own`. */
export function usableProvider(anywhere: string, own: string): string {
  return `(o.own OR ${anywhere} OR o.id IN (SELECT w.provider_id FROM department w WHERE w.id = ANY (${own})))`;
}

/** Where the viewer can give work to: of the own organisation, their own provider, or any where they may. */
const usable: Statement = {
  name: 'departments',
  text: `SELECT d.id, d.name FROM department d JOIN provider o ON o.id = d.provider_id
    WHERE d.active AND ${usableProvider('$1::boolean', '$2::uuid[]')} ORDER BY lower(d.name), d.id`,
};
const all: Statement = {
  name: 'departments-all',
  text: 'SELECT id, name FROM department ORDER BY lower(name), id',
};
const byIds: Statement = {
  name: 'departments-by-ids',
  text: 'SELECT id, name FROM department WHERE id = ANY ($1::uuid[]) ORDER BY lower(name), id',
};
const members: Statement = {
  name: 'department-members',
  text: `SELECT m.department_id AS "departmentId", m.is_manager AS "isManager", ${personJson('m.person_id')} AS person
    FROM department_member m JOIN person q ON q.id = m.person_id AND q.active
    WHERE m.department_id = ANY ($1::uuid[]) ORDER BY m.is_manager DESC, lower(q.name), q.id`,
};
const ofPeople: Statement = {
  name: 'departments-of-people',
  text: `SELECT m.person_id AS "personId", d.id, d.name FROM department_member m JOIN department d ON d.id = m.department_id
    WHERE m.person_id = ANY ($1::uuid[]) AND d.active ORDER BY lower(d.name), d.id`,
};
const queues: Statement = {
  name: 'department-queues',
  text: `SELECT d.id, (SELECT count(*)::integer FROM (SELECT 1 FROM task t WHERE t.department_id = d.id
      AND t.assignee_id IS NULL AND t.deleted_at IS NULL
      AND t.status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED') LIMIT 999) x) AS count
    FROM department d WHERE d.id = ANY ($1::uuid[])`,
};

/** The values of `usableProvider`: clients name no departments, so what is theirs goes where its type says. */
export function crossing({
  kind,
  permissions,
  departmentIds,
}: Pick<Session['viewer'], 'kind' | 'permissions' | 'departmentIds'>): readonly [boolean, readonly string[]] {
  return [kind === 'CLIENT_CONTACT' || permissions.has('TASKS_TO_PROVIDERS'), departmentIds];
}

/** The departments in use that the viewer can give work to, by name (F25, F32). */
export function listDepartments({
  db,
  viewer,
}: Pick<Session, 'db' | 'viewer'>): Promise<readonly DepartmentView[]> {
  return db.rows<DepartmentView>(usable, [
    viewer.permissions.has('TASKS_TO_PROVIDERS'),
    viewer.departmentIds,
  ]);
}

/** Every department of every provider, archived ones too, by name. */
export function listAllDepartments(session: Reader): Promise<readonly DepartmentView[]> {
  return session.db.rows<DepartmentView>(all);
}

/** The departments with these ids, by name; missing ones are left out. */
export function findDepartments(session: Reader, ids: readonly string[]): Promise<readonly DepartmentView[]> {
  return session.db.rows<DepartmentView>(byIds, [ids]);
}

const details: Statement = {
  name: 'department-details',
  text: `SELECT d.id, d.active, d.version, d.provider_id AS "providerId",
      (SELECT row_to_json(x) FROM (SELECT p.id, p.name FROM department p WHERE p.id = d.parent_id) x) AS parent,
      coalesce((SELECT json_agg(x ORDER BY lower(x.name), x.id) FROM (SELECT g.id, g.name FROM department g
        WHERE g.parent_id = d.id AND g.active) x), '[]') AS groups
    FROM department d WHERE d.id = ANY ($1::uuid[])`,
};

/** What of a department lists do not carry. */
export type DepartmentDetails = {
  readonly id: string;
  readonly active: boolean;
  readonly version: number;
  readonly providerId: string;
  readonly parent: DepartmentView | null;
  /** Its groups in use, by name. */
  readonly groups: readonly DepartmentView[];
};

/** Place and state of these departments; missing ones are left out. */
export function findDepartmentDetails(
  session: Reader,
  ids: readonly string[],
): Promise<readonly DepartmentDetails[]> {
  return session.db.rows<DepartmentDetails>(details, [ids]);
}

export type MemberRow = DepartmentMemberView & { readonly departmentId: string };

/** The active members of these departments, managers first. */
export function listMembers(
  session: Reader,
  departmentIds: readonly string[],
): Promise<readonly MemberRow[]> {
  return session.db.rows<MemberRow>(members, [departmentIds]);
}

/** The departments each of these people works in, by name. */
export function listDepartmentsOf(
  session: Reader,
  personIds: readonly string[],
): Promise<readonly (DepartmentView & { readonly personId: string })[]> {
  return session.db.rows(ofPeople, [personIds]);
}

/** How many open tasks wait in the queue of each department, none counted beyond 999. */
export async function countQueues(
  session: Reader,
  departmentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await session.db.rows<{ id: string; count: number }>(queues, [departmentIds]);
  return new Map(rows.map((row) => [row.id, row.count]));
}
