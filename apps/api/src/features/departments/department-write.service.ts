import { limits } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { noteAudit } from '../activity/audit.service.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import {
  nameTaken,
  type PlacedDepartment,
  readPlace,
  readProvider,
  saveDepartment,
} from './department.writes.ts';

export type NewDepartment = {
  readonly name: string;
  /** The organisation it belongs to; left out it is the own one, or that of its parent. */
  readonly providerId?: string | null;
  /** The department it is a group of. */
  readonly parentId?: string | null;
  readonly idempotencyKey?: string | null;
};

export type DepartmentEdits = {
  readonly departmentId: string;
  readonly expectedVersion: number;
  readonly name?: string | null;
  readonly providerId?: string | null;
  /** The department it is a group of; null makes it a department of its own. */
  readonly parentId?: string | null;
  readonly idempotencyKey?: string | null;
};

export type DepartmentDone = { readonly departmentId: string };

/**
 * Makes a department, or a group below one (F25, F26). Refusals: INVALID_INPUT (name, parent, provider), NOT_FOUND of a
 * named id, KEY_REUSED.
 */
export function createDepartment(
  session: WriteSession,
  order: NewDepartment,
): Promise<Attempt<DepartmentDone>> {
  const { idempotencyKey: key = null, ...request } = order;
  const departmentId = session.newId();
  const keyed = { key, operation: 'createDepartment', request: requestOf(request) };
  return once<DepartmentDone>(session, keyed, { departmentId }, async () => {
    const name = order.name.trim();
    const problem = await nameProblem(session, name, departmentId);
    if (problem !== null) return failed(problem);
    const placed = await placeOf(session, order, null);
    if (!placed.ok) return placed;
    await saveDepartment(session, { id: departmentId, name, ...placed.value, isNew: true });
    await noteAudit(session, {
      kind: 'DEPARTMENT_CREATED',
      object: ['DEPARTMENT', departmentId],
      after: { name, ...placed.value },
    });
    return { ok: true, value: { departmentId } };
  });
}

/**
 * Renames a department, moves it below another or to another provider; its groups go along. Refusals: NOT_FOUND,
 * CONFLICT, INVALID_INPUT (also for a circle or a third level), KEY_REUSED.
 */
export function updateDepartment(
  session: WriteSession,
  order: DepartmentEdits,
): Promise<Attempt<DepartmentDone>> {
  const { idempotencyKey: key = null, ...request } = order;
  const { departmentId, expectedVersion } = order;
  const keyed = { key, operation: 'updateDepartment', request: requestOf(request) };
  return once<DepartmentDone>(session, keyed, { departmentId }, async () => {
    const was = isUuid(departmentId) ? await readPlace(session, departmentId) : null;
    if (was === null) return failed(problems.notFound('departmentId'));
    if (was.version !== expectedVersion) return failed(problems.conflict('department'));
    const name = order.name?.trim() ?? was.name;
    const problem = await nameProblem(session, name, departmentId);
    if (problem !== null) return failed(problem);
    const placed = await placeOf(session, order, was);
    if (!placed.ok) return placed;
    await saveDepartment(session, { id: departmentId, name, ...placed.value, isNew: false });
    await noteAudit(session, {
      kind: 'DEPARTMENT_CHANGED',
      object: ['DEPARTMENT', departmentId],
      before: { name: was.name, providerId: was.providerId, parentId: was.parentId },
      after: { name, ...placed.value },
    });
    return { ok: true, value: { departmentId } };
  });
}

async function nameProblem(session: WriteSession, name: string, id: string): Promise<Problem | null> {
  if (name === '') return problems.invalid('name', 'Enter a name.');
  if (name.length > limits.departmentName) {
    return problems.invalid('name', `Use at most ${limits.departmentName} characters.`);
  }
  return (await nameTaken(session, name, id))
    ? problems.invalid('name', 'There is a department or group of that name already.')
    : null;
}

type Placement = { readonly providerId: string; readonly parentId: string | null };
type Wish = Pick<NewDepartment, 'providerId' | 'parentId'>;

/** Where the department lies afterwards: a group is with its department's provider. */
async function placeOf(
  session: WriteSession,
  wish: Wish,
  was: PlacedDepartment | null,
): Promise<Attempt<Placement>> {
  const parentId = wish.parentId === undefined ? (was?.parentId ?? null) : wish.parentId;
  if (parentId === null) return topPlace(session, wish, was);
  const parent = isUuid(parentId) ? await readPlace(session, parentId) : null;
  if (parent === null || !parent.active) return failed(problems.notFound('parentId'));
  const problem = depthProblem(parent, was);
  if (problem !== null) return failed(problem);
  if (isGiven(wish.providerId) && wish.providerId !== parent.providerId) {
    return failed(problems.invalid('providerId', `A group belongs to the provider of ${parent.name}.`));
  }
  return { ok: true, value: { providerId: parent.providerId, parentId } };
}

function depthProblem(parent: PlacedDepartment, was: PlacedDepartment | null): Problem | null {
  if (parent.id === was?.id) return problems.invalid('parentId', 'A department cannot lie below itself.');
  if (parent.parentId !== null) {
    return problems.invalid('parentId', `${parent.name} is a group itself: choose a department.`);
  }
  return was !== null && was.groups > 0
    ? problems.invalid('parentId', `${was.name} has groups of its own, so it cannot become one.`)
    : null;
}

async function topPlace(
  session: WriteSession,
  wish: Wish,
  was: PlacedDepartment | null,
): Promise<Attempt<Placement>> {
  const wanted = wish.providerId ?? was?.providerId ?? null;
  const provider = wanted === null || isUuid(wanted) ? await readProvider(session, wanted) : null;
  if (provider === null) return failed(problems.notFound('providerId'));
  if (!provider.active && provider.id !== was?.providerId) {
    return failed(problems.invalid('providerId', `${provider.name} is not active any more.`));
  }
  return { ok: true, value: { providerId: provider.id, parentId: null } };
}
