import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';

/** A department under its lock, with what lies in and below it. */
export type PlacedDepartment = {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly version: number;
  readonly providerId: string;
  readonly parentId: string | null;
  readonly groups: number;
  readonly openTasks: number;
};

/** The tree changes one step at a time, so that two moves at once make no circle. */
const lock: Statement = {
  name: 'structure-lock',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('structure', 0))`,
};
const place: Statement = {
  name: 'department-place',
  text: `SELECT d.id, d.name, d.active, d.version, d.provider_id AS "providerId", d.parent_id AS "parentId",
      (SELECT count(*)::integer FROM department g WHERE g.parent_id = d.id AND g.active) AS groups,
      (SELECT count(*)::integer FROM (SELECT FROM task t WHERE t.department_id = d.id AND t.deleted_at IS NULL
        AND t.status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED') LIMIT 1000) x) AS "openTasks"
    FROM department d WHERE d.id = $1`,
};
const provider: Statement = {
  name: 'department-provider',
  text: `SELECT id, name, active FROM provider WHERE CASE WHEN $1::uuid IS NULL THEN own ELSE id = $1 END`,
};
const taken: Statement = {
  name: 'department-name-taken',
  text: 'SELECT FROM department WHERE lower(name) = lower($1) AND id <> $2',
};
const insert: Statement = {
  name: 'department-insert',
  text: `INSERT INTO department (id, name, provider_id, parent_id, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $5)`,
};
const update: Statement = {
  name: 'department-update',
  text: `UPDATE department SET name = $2, provider_id = $3, parent_id = $4, updated_at = $5, version = version + 1
    WHERE id = $1`,
};
const groupsAlong: Statement = {
  name: 'department-groups-along',
  text: `UPDATE department SET provider_id = $2, updated_at = $3, version = version + 1
    WHERE parent_id = $1 AND provider_id <> $2`,
};
const setActive: Statement = {
  name: 'department-set-active',
  text: 'UPDATE department SET active = $2, updated_at = $3, version = version + 1 WHERE id = $1',
};

/** The department as it stands under the lock of the whole structure; null when there is none. */
export async function readPlace({ db }: WriteSession, id: string): Promise<PlacedDepartment | null> {
  await db.rows(lock);
  const [row] = await db.rows<PlacedDepartment>(place, [id]);
  return row ?? null;
}

/** A provider, the own one for null; null when there is none. */
export async function readProvider(
  { db }: WriteSession,
  id: string | null,
): Promise<{ readonly id: string; readonly name: string; readonly active: boolean } | null> {
  const [row] = await db.rows<{ id: string; name: string; active: boolean }>(provider, [id]);
  return row ?? null;
}

/** Whether another department has the name; asked under the lock, so that nobody takes it meanwhile. */
export async function nameTaken({ db }: WriteSession, name: string, id: string): Promise<boolean> {
  await db.rows(lock);
  return (await db.rows(taken, [name, id])).length > 0;
}

type Saved = Pick<PlacedDepartment, 'id' | 'name' | 'providerId' | 'parentId'> & { readonly isNew: boolean };

/** Writes name and place of a department; its groups follow it to another provider. */
export async function saveDepartment({ db, clock }: WriteSession, saved: Saved): Promise<void> {
  const { id, name, providerId, parentId, isNew } = saved;
  const at = clock.now().toISOString();
  await db.rows(isNew ? insert : update, [id, name, providerId, parentId, at]);
  if (!isNew) await db.rows(groupsAlong, [id, providerId, at]);
}

/** Takes a department out of use, or back into it. */
export async function saveActive({ db, clock }: WriteSession, id: string, active: boolean): Promise<void> {
  await db.rows(setActive, [id, active, clock.now().toISOString()]);
}
