import { limits } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { findRole } from '../accounts/roles.queries.ts';
import { noteAudit } from '../activity/audit.service.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import { hasRightsOf } from './person-rights.policy.ts';
import {
  everybodyAbove,
  isLastAdministrator,
  type LockedPerson,
  lockPerson,
  savePerson,
} from './person.writes.ts';
import { findPeople } from './people.queries.ts';

export type PersonEdits = {
  readonly personId: string;
  readonly expectedVersion: number;
  readonly name?: string | null;
  /** The key of a role for staff. */
  readonly role?: string | null;
  /** Null for nobody. */
  readonly managerId?: string | null;
  /** Null for nobody. */
  readonly substituteId?: string | null;
  readonly idempotencyKey?: string | null;
};

export type PersonDone = { readonly personId: string };

/**
 * Changes name, role, manager or substitute of a member of staff. Refusals: NOT_FOUND, CONFLICT, INVALID_INPUT (name,
 * role, a circle of managers), PERSON_INACTIVE, BEYOND_OWN_RIGHTS for a role with more rights than the viewer's, now or
 * then, LAST_ADMINISTRATOR, KEY_REUSED (F29, F31).
 */
export function updatePerson(session: WriteSession, order: PersonEdits): Promise<Attempt<PersonDone>> {
  const { idempotencyKey: key = null, ...request } = order;
  const { personId } = order;
  const keyed = { key, operation: 'updatePerson', request: requestOf(request) };
  return once<PersonDone>(session, keyed, { personId }, async () => {
    const was = await lockPerson(session, personId);
    if (was?.kind !== 'STAFF') return failed(problems.notFound('personId'));
    if (was.version !== order.expectedVersion) return failed(problems.conflict('person'));
    const after = { ...editable(was), ...editsOf(order) };
    const problem =
      nameProblem(after.name) ??
      (await roleProblem(session, was, order.role)) ??
      (await managerProblem(session, was, order.managerId)) ??
      (await colleagueProblem(session, was, ['substituteId', order.substituteId]));
    if (problem !== null) return failed(problem);
    await savePerson(session, { id: was.id, ...after });
    await noteAudit(session, {
      kind: 'PERSON_CHANGED',
      object: ['PERSON', was.id],
      before: editable(was),
      after,
    });
    return { ok: true, value: { personId } };
  });
}

function editable({ name, role, managerId, substituteId }: LockedPerson) {
  return { name, role, managerId, substituteId };
}

function editsOf({ name, role, managerId, substituteId }: PersonEdits) {
  return {
    ...(isGiven(name) ? { name: name.trim() } : {}),
    ...(isGiven(role) ? { role } : {}),
    ...(managerId === undefined ? {} : { managerId }),
    ...(substituteId === undefined ? {} : { substituteId }),
  };
}

function nameProblem(name: string): Problem | null {
  return name === '' || name.length > limits.personName
    ? problems.invalid('name', `Use 1 to ${limits.personName} characters.`)
    : null;
}

async function roleProblem(
  session: WriteSession,
  was: LockedPerson,
  wanted: string | null | undefined,
): Promise<Problem | null> {
  if (!isGiven(wanted) || wanted === was.role) return null;
  const role = await findRole(session, wanted);
  if (role === null) return problems.notFound('role');
  if (role.key === 'CLIENT' || role.key === 'INTEGRATOR') {
    return problems.invalid('role', `${role.label} is not a role for staff.`);
  }
  if (!hasRightsOf(session.viewer, was)) {
    return problems.beyondOwnRights('role', `${was.name} has rights that you do not have.`);
  }
  if (!hasRightsOf(session.viewer, { role: role.key, permissions: role.permissions })) {
    return problems.beyondOwnRights('role', `${role.label} allows more than you may do yourself.`);
  }
  return (await isLastAdministrator(session, was)) ? problems.lastAdministrator('role') : null;
}

async function managerProblem(
  session: WriteSession,
  was: LockedPerson,
  managerId: string | null | undefined,
): Promise<Problem | null> {
  const problem = await colleagueProblem(session, was, ['managerId', managerId]);
  if (problem !== null || !isGiven(managerId)) return problem;
  return (await everybodyAbove(session, managerId)).includes(was.id)
    ? problems.invalid(
        'managerId',
        `${was.name} is above that person already: managers cannot go in a circle.`,
      )
    : null;
}

async function colleagueProblem(
  session: WriteSession,
  was: LockedPerson,
  [field, id]: readonly ['managerId' | 'substituteId', string | null | undefined],
): Promise<Problem | null> {
  if (!isGiven(id)) return null;
  if (id === was.id) return problems.invalid(field, 'Choose somebody else.');
  return staffProblem(session, field, id);
}

/** Why somebody cannot be named in a field that asks for an active member of staff, or null. */
export async function staffProblem(
  session: WriteSession,
  field: string,
  id: string,
): Promise<Problem | null> {
  const [person] = await findPeople(session, [id]);
  if (person === undefined) return problems.notFound(field);
  if (person.kind !== 'STAFF') return problems.invalid(field, 'Choose a member of staff.');
  return person.active
    ? null
    : {
        code: 'PERSON_INACTIVE',
        field,
        message: `${person.name} is no longer active.`,
        remedy: 'Choose somebody else.',
      };
}
