import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type ActorFacts,
  availableActions,
  rolesOf,
  standardWorkflow,
  type TaskFacts,
  taskActions,
  type TaskRole,
  taskRoles,
  type TaskStatus,
  taskStatuses,
} from '@docket/domain';

import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { performAction } from './task-perform.service.ts';

/** Everyone a task can know, one person each; WATCHER has no role at all. */
type Who = TaskRole | 'WATCHER';

const statuses = taskStatuses.filter((status) => status in standardWorkflow.statuses);
const everyone: readonly Who[] = [...taskRoles, 'WATCHER'];
const cells = statuses.flatMap((status) => everyone.map((who): [TaskStatus, Who] => [status, who]));

let api: TestApi;
let housing: TestDepartment;
let legal: TestDepartment;
let caseId: string;
let people: ReadonlyMap<Who, TestPerson>;

beforeAll(async () => {
  api = await startTestApi();
  housing = await api.people.department();
  legal = await api.people.department();
  const client = await api.people.client();
  const make = (options: Parameters<typeof api.people.person>[0]) => api.people.person(options);
  people = new Map<Who, TestPerson>([
    ['ASSIGNEE', await make({})],
    ['CO_ASSIGNEE', await make({})],
    ['CANDIDATE', await make({ departments: [housing] })],
    ['CREATOR', await make({})],
    ['MANAGER', await make({ manages: [housing] })],
    ['CASE_MANAGER', await make({ role: 'CASE_MANAGER' })],
    ['ADMINISTRATOR', await make({ role: 'ADMINISTRATOR' })],
    ['CLIENT_ASSIGNEE', await make({ role: 'CLIENT', client })],
    ['CLIENT_CREATOR', await make({ role: 'CLIENT', client })],
    ['WATCHER', await make({})],
  ]);
  caseId = api.runtime.newId();
  await storedRows(
    api,
    `INSERT INTO case_file (id, number, title, status, client_id, owner_id, created_at, updated_at)
      VALUES ($1, 'C-1', 'A case', 'OPEN', $2, $3, $4, $4)`,
    [caseId, client.id, person('CASE_MANAGER').id, api.clock.now()],
  );
});
afterAll(() => api.stop());

function person(who: Who): TestPerson {
  const found = people.get(who);
  if (found === undefined) throw new Error(`Nobody is ${who}.`);
  return found;
}

/** A task in which that person has that role, brought into the status without its history. */
async function taskFor(who: Who, status: TaskStatus): Promise<string> {
  const creator = who === 'CLIENT_CREATOR' ? 'CLIENT_CREATOR' : 'CREATOR';
  const assignee = who === 'CLIENT_ASSIGNEE' ? 'CLIENT_ASSIGNEE' : 'ASSIGNEE';
  const taskId = await givenTask(api, person(creator), {
    caseId,
    departmentId: housing.id,
    watcherIds: [person('WATCHER').id, person('ASSIGNEE').id],
    coAssigneeIds: [person('CO_ASSIGNEE').id],
    audience: 'CLIENT',
    ...(assignee === 'CLIENT_ASSIGNEE' ? { assigneeId: person(assignee).id } : {}),
  });
  const holder = who === 'CANDIDATE' ? null : person(assignee).id;
  const done = status === 'RESOLVED';
  await storedRows(
    api,
    `UPDATE task SET status = $2, assignee_id = $3, completed_at = $4, percent_complete = $5 WHERE id = $1`,
    [taskId, status, holder, done ? api.clock.now() : null, done ? 100 : 0],
  );
  return taskId;
}

/** The same task as the workflow sees it, written down by hand. */
function factsFor(who: Who, status: TaskStatus): TaskFacts {
  const creator = person(who === 'CLIENT_CREATOR' ? 'CLIENT_CREATOR' : 'CREATOR');
  const assignee = person(who === 'CLIENT_ASSIGNEE' ? 'CLIENT_ASSIGNEE' : 'ASSIGNEE');
  const kind = who === 'CLIENT_CREATOR' ? 'CLIENT_CONTACT' : 'STAFF';
  const owner = { id: person('CASE_MANAGER').id, kind: 'STAFF', active: true, departmentId: null } as const;
  return {
    status,
    stage: null,
    deleted: false,
    departmentId: housing.id,
    assigneeId: who === 'CANDIDATE' ? null : assignee.id,
    coAssigneeIds: [person('CO_ASSIGNEE').id],
    creator: { id: creator.id, kind, active: true, departmentId: null },
    caseFile: { closed: false, owner },
    startOn: null,
    startedAt: null,
  };
}

function actorFor(who: Who): ActorFacts {
  return {
    id: person(who).id,
    kind: who.startsWith('CLIENT_') ? 'CLIENT_CONTACT' : 'STAFF',
    administrator: who === 'ADMINISTRATOR',
    departmentIds: who === 'CANDIDATE' || who === 'MANAGER' ? [housing.id] : [],
    managedDepartmentIds: who === 'MANAGER' ? [housing.id] : [],
  };
}

test('the persons of this table have the roles they are named after, the watcher none', () => {
  const rolesFor = (who: Who): readonly Who[] => rolesOf(actorFor(who), factsFor(who, 'NEW'));
  expect(everyone.filter((who) => rolesFor(who).includes(who))).toEqual(taskRoles);
  expect(rolesFor('WATCHER')).toEqual([]);
});

const document = `query ($id: ID!) {
  task(id: $id) { actions { action available toStatus comment assigns refusal { code } destination { id } } }
}`;
type Offered = { task: { actions: readonly { action: string; available: boolean }[] } };

test.each(cells.filter(([, who]) => !who.startsWith('CLIENT_')))(
  'a task that is %s offers its %s what the workflow says',
  async (status, who) => {
    const id = await taskFor(who, status);
    const answer = await api.gql<Offered>(person(who), document, { id });
    const expected = availableActions(standardWorkflow, factsFor(who, status), actorFor(who));
    expect(answer.data.task.actions).toEqual(
      expected.map(({ action, available, toStatus, comment, assigns, refusal, destinationId }) => ({
        action,
        available,
        toStatus,
        comment,
        assigns,
        refusal: refusal === null ? null : { code: refusal.code },
        destination: destinationId === null ? null : { id: destinationId },
      })),
    );
  },
);

test.each(cells)(
  'of a task that is %s its %s performs what the workflow allows, and nothing else',
  async (status, who) => {
    const session = await api.session(person(who));
    const expected = availableActions(standardWorkflow, factsFor(who, status), actorFor(who));
    const performed = await Promise.all(
      taskActions.map(async (action) => {
        const taskId = await taskFor(who, status);
        const request = { action, comment: 'Words', departmentId: legal.id };
        const outcome = await session.transaction((tx) =>
          performAction(tx, { taskId, expectedVersion: 1, request }),
        );
        return [action, outcome.ok ? null : outcome.problem.code];
      }),
    );
    expect(Object.fromEntries(performed)).toEqual(
      Object.fromEntries(expected.map(({ action, refusal }) => [action, refusal?.code ?? null])),
    );
  },
);
