import { isPermission, type PermissionName, type PersonKind } from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';

/** A person under their lock: nobody gives them work or rights until the transaction ends. */
export type LockedPerson = {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly role: string | null;
  readonly permissions: readonly PermissionName[];
  readonly active: boolean;
  readonly version: number;
  readonly managerId: string | null;
  readonly substituteId: string | null;
  readonly departmentIds: readonly string[];
};

const lock: Statement = { name: 'person-lock', text: 'SELECT FROM person WHERE id = $1 FOR UPDATE' };
const locked: Statement = {
  name: 'person-locked',
  text: `SELECT p.id, p.name, p.kind, p.role, p.active, p.version, p.manager_id AS "managerId",
      p.substitute_id AS "substituteId",
      coalesce((SELECT r.permissions FROM role r WHERE r.key = p.role), '{}') AS permissions,
      ARRAY(SELECT m.department_id FROM department_member m WHERE m.person_id = p.id) AS "departmentIds"
    FROM person p WHERE p.id = $1`,
};
const administratorsLock: Statement = {
  name: 'administrators-lock',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('administrators', 0))`,
};
const administrators: Statement = {
  name: 'administrators-others',
  text: `SELECT count(*)::integer AS count FROM person
    WHERE role = 'ADMINISTRATOR' AND kind = 'STAFF' AND active AND id <> $1`,
};
const above: Statement = {
  name: 'person-above',
  text: `WITH RECURSIVE above AS (
      SELECT p.id, p.manager_id, 1 AS step FROM person p WHERE p.id = $1
      UNION ALL SELECT p.id, p.manager_id, a.step + 1 FROM above a JOIN person p ON p.id = a.manager_id WHERE a.step < 50
    ) SELECT id FROM above`,
};
const save: Statement = {
  name: 'person-save',
  text: `UPDATE person SET name = $2, role = $3, manager_id = $4, substitute_id = $5, updated_at = $6,
    version = version + 1 WHERE id = $1`,
};

/** The person locked until the transaction ends; null when there is none of that id. */
export async function lockPerson({ db }: WriteSession, id: string): Promise<LockedPerson | null> {
  if (!isUuid(id)) return null;
  await db.rows(lock, [id]);
  const [row] = await db.rows<
    Omit<LockedPerson, 'permissions'> & { readonly permissions: readonly string[] }
  >(locked, [id]);
  return row === undefined ? null : { ...row, permissions: row.permissions.filter(isPermission) };
}

/** Whether nobody else is an active administrator; two who leave at once are asked one after the other. */
export async function isLastAdministrator({ db }: WriteSession, person: LockedPerson): Promise<boolean> {
  if (person.role !== 'ADMINISTRATOR' || person.kind !== 'STAFF' || !person.active) return false;
  await db.rows(administratorsLock);
  const [row] = await db.rows<{ count: number }>(administrators, [person.id]);
  return row?.count === 0;
}

/** The person and everybody above them, from manager to manager. */
export async function everybodyAbove({ db }: WriteSession, id: string): Promise<readonly string[]> {
  return (await db.rows<{ id: string }>(above, [id])).map((row) => row.id);
}

type Saved = Pick<LockedPerson, 'id' | 'name' | 'role' | 'managerId' | 'substituteId'>;

/** Writes what of a person administrators change. */
export async function savePerson({ db, clock }: WriteSession, person: Saved): Promise<void> {
  const { id, name, role, managerId, substituteId } = person;
  await db.rows(save, [id, name, role, managerId, substituteId, clock.now().toISOString()]);
}
