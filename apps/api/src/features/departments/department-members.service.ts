import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { noteAudit } from '../activity/audit.service.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import type { DepartmentDone } from './department-write.service.ts';

export type MemberOrder = {
  readonly departmentId: string;
  readonly personId: string;
  readonly idempotencyKey?: string | null;
};

const known: Statement = {
  name: 'member-known',
  text: `SELECT (SELECT d.name FROM department d WHERE d.id = $1 AND d.active) AS department,
      (SELECT row_to_json(x) FROM (SELECT p.kind, p.active, p.name FROM person p WHERE p.id = $2) x) AS person,
      (SELECT m.is_manager FROM department_member m WHERE m.department_id = $1 AND m.person_id = $2) AS "wasManager"`,
};
const put: Statement = {
  name: 'member-put',
  text: `INSERT INTO department_member (department_id, person_id, is_manager, created_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (department_id, person_id) DO UPDATE SET is_manager = excluded.is_manager`,
};
const remove: Statement = {
  name: 'member-remove',
  text: `DELETE FROM department_member WHERE department_id = $1 AND person_id = $2 RETURNING is_manager AS "isManager"`,
};

type Known = {
  readonly department: string | null;
  readonly person: { readonly kind: string; readonly active: boolean; readonly name: string } | null;
  readonly wasManager: boolean | null;
};

/**
 * Makes somebody a member or manager of a department, or the one instead of the other (F25). Refusals: NOT_FOUND,
 * INVALID_INPUT for somebody who is not staff, PERSON_INACTIVE, KEY_REUSED.
 */
export function putMember(
  session: WriteSession,
  order: MemberOrder & { readonly isManager: boolean },
): Promise<Attempt<DepartmentDone>> {
  const { idempotencyKey: key = null, ...request } = order;
  const { departmentId, personId, isManager } = order;
  const keyed = { key, operation: 'addDepartmentMember', request: requestOf(request) };
  return once<DepartmentDone>(session, keyed, { departmentId }, async () => {
    const found = await lookUp(session, order);
    if (!found.ok) return found;
    const { wasManager } = found.value;
    if (wasManager === isManager) return { ok: true, value: { departmentId } };
    await session.db.rows(put, [departmentId, personId, isManager, session.clock.now().toISOString()]);
    await noteAudit(session, {
      kind: 'MEMBER_PUT',
      object: ['DEPARTMENT', departmentId],
      ...(wasManager === null ? {} : { before: { personId, isManager: wasManager } }),
      after: { personId, isManager },
    });
    return { ok: true, value: { departmentId } };
  });
}

/** Takes somebody out of a department; what they hold stays with them. Refusals: NOT_FOUND, KEY_REUSED. */
export function removeMember(session: WriteSession, order: MemberOrder): Promise<Attempt<DepartmentDone>> {
  const { idempotencyKey: key = null, ...request } = order;
  const { departmentId, personId } = order;
  const keyed = { key, operation: 'removeDepartmentMember', request: requestOf(request) };
  return once<DepartmentDone>(session, keyed, { departmentId }, async () => {
    const ids = [departmentId, personId];
    const [gone] = ids.every(isUuid) ? await session.db.rows<{ isManager: boolean }>(remove, ids) : [];
    if (gone === undefined) return failed(problems.notFound('personId'));
    await noteAudit(session, {
      kind: 'MEMBER_REMOVED',
      object: ['DEPARTMENT', departmentId],
      before: { personId, isManager: gone.isManager },
    });
    return { ok: true, value: { departmentId } };
  });
}

async function lookUp(
  { db }: WriteSession,
  { departmentId, personId }: MemberOrder,
): Promise<Attempt<Pick<Known, 'wasManager'>>> {
  const [found] =
    isUuid(departmentId) && isUuid(personId) ? await db.rows<Known>(known, [departmentId, personId]) : [];
  if (typeof found?.department !== 'string') return failed(problems.notFound('departmentId'));
  const { person, wasManager } = found;
  if (person === null) return failed(problems.notFound('personId'));
  if (person.kind !== 'STAFF') return failed(problems.invalid('personId', 'Choose a member of staff.'));
  if (!person.active) {
    return failed({
      code: 'PERSON_INACTIVE',
      field: 'personId',
      message: `${person.name} is no longer active.`,
      remedy: 'Reactivate them first.',
    });
  }
  return { ok: true, value: { wasManager } };
}
