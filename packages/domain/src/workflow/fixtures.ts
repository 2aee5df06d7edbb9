import fc from 'fast-check';

import type { ActorFacts, CreatorFacts, TaskFacts } from './facts.ts';
import { taskRoles, type TaskRole, taskStatuses } from './vocabulary.ts';

/** Test material: a task and the people around it. */
export const people = {
  sam: 'sam',
  ana: 'ana',
  lee: 'lee',
  boss: 'boss',
  maria: 'maria',
  owner: 'owner',
} as const;

export const staff = (id: string, departmentId: string | null = 'housing'): CreatorFacts => ({
  id,
  kind: 'STAFF',
  active: true,
  departmentId,
});

export const client = (id: string): CreatorFacts => ({
  id,
  kind: 'CLIENT_CONTACT',
  active: true,
  departmentId: null,
});

export function taskWith(facts: Partial<TaskFacts> = {}): TaskFacts {
  return {
    status: 'NEW',
    stage: null,
    deleted: false,
    departmentId: 'housing',
    assigneeId: people.sam,
    coAssigneeIds: [],
    creator: staff(people.ana, 'intake'),
    caseFile: null,
    startOn: null,
    startedAt: null,
    ...facts,
  };
}

export function actor(id: string, facts: Partial<ActorFacts> = {}): ActorFacts {
  return {
    id,
    kind: 'STAFF',
    administrator: false,
    departmentIds: [],
    managedDepartmentIds: [],
    ...facts,
  };
}

/** A task and an actor who has exactly the given role towards it. */
export const asRole = {
  ASSIGNEE: () => [taskWith(), actor(people.sam)],
  CO_ASSIGNEE: () => [taskWith({ coAssigneeIds: [people.lee] }), actor(people.lee)],
  CANDIDATE: () => [taskWith({ assigneeId: null }), actor(people.lee, { departmentIds: ['housing'] })],
  CREATOR: () => [taskWith(), actor(people.ana)],
  MANAGER: () => [taskWith(), actor(people.boss, { managedDepartmentIds: ['housing'] })],
  CASE_MANAGER: () => [
    taskWith({ caseFile: { closed: false, owner: staff(people.owner) } }),
    actor(people.owner),
  ],
  ADMINISTRATOR: () => [taskWith(), actor(people.boss, { administrator: true })],
  CLIENT_ASSIGNEE: () => [
    taskWith({ assigneeId: people.maria }),
    actor(people.maria, { kind: 'CLIENT_CONTACT' }),
  ],
  CLIENT_CREATOR: () => [
    taskWith({ creator: client(people.maria) }),
    actor(people.maria, { kind: 'CLIENT_CONTACT' }),
  ],
} satisfies Record<TaskRole, () => [TaskFacts, ActorFacts]>;

export const roleArbitrary = fc.constantFrom(...taskRoles);
export const statusArbitrary = fc.constantFrom(...taskStatuses);

const personId = fc.constantFrom(...Object.values(people));
const departmentId = fc.constantFrom('housing', 'legal', 'intake');

const creatorArbitrary: fc.Arbitrary<CreatorFacts> = fc.record({
  id: personId,
  kind: fc.constantFrom('STAFF', 'CLIENT_CONTACT', 'INTEGRATION', 'SYSTEM'),
  active: fc.boolean(),
  departmentId: fc.option(departmentId, { nil: null }),
});

export const taskArbitrary: fc.Arbitrary<TaskFacts> = fc.record({
  status: statusArbitrary,
  stage: fc.constant(null),
  deleted: fc.boolean(),
  departmentId: fc.option(departmentId, { nil: null }),
  assigneeId: fc.option(personId, { nil: null }),
  coAssigneeIds: fc.uniqueArray(personId, { maxLength: 3 }),
  creator: creatorArbitrary,
  caseFile: fc.option(
    fc.record({ closed: fc.boolean(), owner: fc.option(creatorArbitrary, { nil: null }) }),
    {
      nil: null,
    },
  ),
  startOn: fc.constantFrom(null, '2026-01-05'),
  startedAt: fc.constantFrom(null, '2026-01-05T09:00:00.000Z'),
});

export const actorArbitrary: fc.Arbitrary<ActorFacts> = fc.record({
  id: personId,
  kind: fc.constantFrom('STAFF', 'CLIENT_CONTACT'),
  administrator: fc.boolean(),
  departmentIds: fc.uniqueArray(departmentId),
  managedDepartmentIds: fc.uniqueArray(departmentId),
});
