import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { noteAudit } from '../activity/audit.service.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import type { DepartmentDone } from './department-write.service.ts';
import { type PlacedDepartment, readPlace, readProvider, saveActive } from './department.writes.ts';

export type SeenDepartment = {
  readonly departmentId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null;
};

/** Takes a department out of use. Refusals: NOT_FOUND, CONFLICT, IN_USE while tasks or groups are left, KEY_REUSED. */
export function archiveDepartment(
  session: WriteSession,
  order: SeenDepartment,
): Promise<Attempt<DepartmentDone>> {
  return change(session, order, { operation: 'archiveDepartment', active: false, problemOf: stillUsed });
}

/** Takes a department into use again. Refusals: NOT_FOUND, CONFLICT, INVALID_INPUT below something archived, KEY_REUSED. */
export function restoreDepartment(
  session: WriteSession,
  order: SeenDepartment,
): Promise<Attempt<DepartmentDone>> {
  return change(session, order, { operation: 'restoreDepartment', active: true, problemOf: nothingAbove });
}

type Step = {
  readonly operation: string;
  readonly active: boolean;
  readonly problemOf: (session: WriteSession, was: PlacedDepartment) => Promise<Problem | null>;
};

function change(
  session: WriteSession,
  { idempotencyKey: key = null, ...order }: SeenDepartment,
  { operation, active, problemOf }: Step,
): Promise<Attempt<DepartmentDone>> {
  const { departmentId, expectedVersion } = order;
  return once<DepartmentDone>(
    session,
    { key, operation, request: requestOf(order) },
    { departmentId },
    async () => {
      const was = isUuid(departmentId) ? await readPlace(session, departmentId) : null;
      if (was === null) return failed(problems.notFound('departmentId'));
      if (was.version !== expectedVersion) return failed(problems.conflict('department'));
      if (was.active === active) return { ok: true, value: { departmentId } };
      const problem = await problemOf(session, was);
      if (problem !== null) return failed(problem);
      await saveActive(session, departmentId, active);
      await noteAudit(session, {
        kind: active ? 'DEPARTMENT_RESTORED' : 'DEPARTMENT_ARCHIVED',
        object: ['DEPARTMENT', departmentId],
      });
      return { ok: true, value: { departmentId } };
    },
  );
}

function stillUsed(_session: WriteSession, was: PlacedDepartment): Promise<Problem | null> {
  const { name, openTasks, groups } = was;
  const left = [
    openTasks === 0 ? [] : `${openTasks} open ${openTasks === 1 ? 'task' : 'tasks'}`,
    groups === 0 ? [] : `${groups} ${groups === 1 ? 'group' : 'groups'}`,
  ].flat();
  return Promise.resolve(
    left.length === 0
      ? null
      : problems.inUse(
          'departmentId',
          `${name} still has ${left.join(' and ')}.`,
          'Move or finish them first.',
        ),
  );
}

async function nothingAbove(session: WriteSession, was: PlacedDepartment): Promise<Problem | null> {
  const parent = was.parentId === null ? null : await readPlace(session, was.parentId);
  if (parent?.active === false) {
    return problems.invalid('departmentId', `${parent.name} is archived: restore it first.`);
  }
  const provider = await readProvider(session, was.providerId);
  return provider?.active === false
    ? problems.invalid('departmentId', `${provider.name} is not active any more.`)
    : null;
}
