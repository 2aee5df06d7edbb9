import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { personJson } from '../people/person-columns.queries.ts';
import type { DepartmentMemberView, DepartmentView } from './department.entity.ts';

type Reader = Pick<Session, 'db'>;

const all: Statement = {
  name: 'departments',
  text: 'SELECT id, name FROM department WHERE active ORDER BY lower(name), id',
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

/** Every department in use, by name. */
export function listDepartments(session: Reader): Promise<readonly DepartmentView[]> {
  return session.db.rows<DepartmentView>(all);
}

/** The departments with these ids, by name; missing ones are left out. */
export function findDepartments(session: Reader, ids: readonly string[]): Promise<readonly DepartmentView[]> {
  return session.db.rows<DepartmentView>(byIds, [ids]);
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
