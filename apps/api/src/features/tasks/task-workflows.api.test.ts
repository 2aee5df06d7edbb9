import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { approvalWorkflow } from '@docket/domain';

import { changeCase, givenCase, givenCaseType, givenTaskType } from '../../testing/cases.ts';
import { givenDefinition } from '../../testing/definitions.ts';
import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { change, givenTask } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { claimTask } from './task-assign.service.ts';

let api: TestApi;
let desk: TestDepartment;
let manager: TestPerson;
let worker: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
  desk = await api.people.department();
  manager = await api.people.person({ role: 'CASE_MANAGER' });
  worker = await api.people.person({ departments: [desk] });
  stranger = await api.people.person();
});
afterAll(() => api.stop());

async function taskOf(workflow: string, more: object = {}): Promise<string> {
  const typeKey = await givenTaskType(api, { workflow, ...more });
  return givenTask(api, manager, { typeKey, assigneeId: worker.id });
}

function act(as: TestPerson | null, taskId: string, expectedVersion: number, more: object) {
  return change(api, as, 'performTaskAction', { taskId, expectedVersion, ...more });
}

async function read(as: TestPerson, taskId: string): Promise<Readonly<Record<string, unknown>>> {
  const document = `query ($id: ID!) { task(id: $id) { status statusLabel stage stageLabel phase version
    undo { activity { id } } lastMove { verb } actions { action available } } }`;
  const { data, errors } = await api.gql<{ task: Record<string, unknown> }>(as, document, { id: taskId });
  expect(errors).toEqual([]);
  return data.task;
}

describe('an approval', () => {
  test('is approved by who holds it, with its stage in words and an entry that names the action', async () => {
    const taskId = await taskOf('approval');
    expect(await read(worker, taskId)).toMatchObject({ statusLabel: 'To be decided', stage: null });
    await expect(act(null, taskId, 1, { action: 'APPROVE' })).rejects.toThrow('Sign in');
    expect(await act(stranger, taskId, 1, { action: 'APPROVE' })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await act(manager, taskId, 1, { action: 'APPROVE' })).toMatchObject({
      userErrors: [{ code: 'WRONG_ROLE' }],
    });
    expect(await act(worker, taskId, 1, { action: 'DOING' })).toMatchObject({
      userErrors: [{ code: 'UNKNOWN_ACTION' }],
    });
    expect(await act(worker, taskId, 1, { action: 'APPROVE', comment: 'Fine' })).toMatchObject({
      userErrors: [],
      task: { status: 'RESOLVED' },
      activity: { verb: 'MOVED', words: 'Fine', fromStatus: 'NEW', toStatus: 'RESOLVED' },
    });
    expect(await read(worker, taskId)).toMatchObject({
      statusLabel: 'Decided',
      stage: 'approved',
      stageLabel: 'Approved',
      phase: 'DONE',
      lastMove: { verb: 'MOVED' },
    });
    expect(await act(worker, taskId, 2, { action: 'REJECT', comment: 'No' })).toMatchObject({
      userErrors: [{ code: 'WRONG_STATUS' }],
    });
  });

  test('is rejected with the reason alone, and taking that back leaves it to be decided', async () => {
    const taskId = await taskOf('approval');
    expect(await act(worker, taskId, 1, { action: 'REJECT' })).toMatchObject({
      userErrors: [{ code: 'COMMENT_REQUIRED', field: 'comment' }],
    });
    const { activity } = await act(worker, taskId, 1, { action: 'REJECT', comment: 'Too dear' });
    expect(await read(worker, taskId)).toMatchObject({ stageLabel: 'Rejected' });
    expect(await change(api, worker, 'undoTaskAction', { activityId: activity?.id })).toMatchObject({
      userErrors: [],
      task: { status: 'NEW', version: 3 },
    });
    expect(await read(worker, taskId)).toMatchObject({ statusLabel: 'To be decided', stage: null });
  });
});

test('documents move through the stages of being handed in, each step only from its own', async () => {
  const taskId = await taskOf('document-submission');
  expect(await act(worker, taskId, 1, { action: 'CHECK' })).toMatchObject({
    userErrors: [{ code: 'WRONG_STATUS' }],
  });
  await act(worker, taskId, 1, { action: 'RECEIVE' });
  expect(await read(worker, taskId)).toMatchObject({ status: 'IN_PROGRESS', stageLabel: 'Received' });
  expect(await act(worker, taskId, 2, { action: 'ACCEPT' })).toMatchObject({
    userErrors: [{ code: 'WRONG_STAGE' }],
  });
  expect(await act(worker, taskId, 2, { action: 'CHECK' })).toMatchObject({
    activity: { verb: 'MOVED', fromStatus: null, toStatus: null },
  });
  expect(await read(worker, taskId)).toMatchObject({ stageLabel: 'Being checked' });
  expect(await act(worker, taskId, 3, { action: 'ACCEPT' })).toMatchObject({ task: { status: 'RESOLVED' } });
});

test('the service desk waits on the customer, and a case task is closed in one step', async () => {
  const taskId = await taskOf('service-desk');
  await change(api, worker, 'doing', { taskId, expectedVersion: 1 });
  await act(worker, taskId, 2, { action: 'WAIT', comment: 'Which model?' });
  expect(await read(worker, taskId)).toMatchObject({
    status: 'WAITING',
    statusLabel: 'Waiting on customer',
    phase: 'WAITING',
  });
  await act(worker, taskId, 3, { action: 'ANSWERED' });
  expect(await change(api, worker, 'complete', { taskId, expectedVersion: 4 })).toMatchObject({
    task: { status: 'RESOLVED' },
  });
  const simple = await taskOf('case-task');
  expect(await change(api, worker, 'complete', { taskId: simple, expectedVersion: 1 })).toMatchObject({
    userErrors: [],
  });
  expect(await read(worker, simple)).toMatchObject({ statusLabel: 'Closed' });
});

test('a task stays on the version of its workflow, beside others of the next one', async () => {
  const { key: _key, version: _version, ...approval } = approvalWorkflow;
  const before = await taskOf('approval');
  const version = await givenDefinition(api, 'WORKFLOW', 'approval', {
    ...approval,
    retired: false,
    statuses: { ...approval.statuses, NEW: { label: 'Waiting for a yes' } },
  });
  expect(version).toBe(2);
  const after = await taskOf('approval');
  expect(await read(worker, before)).toMatchObject({ statusLabel: 'To be decided' });
  expect(await read(worker, after)).toMatchObject({ statusLabel: 'Waiting for a yes' });
  const { data } = await api.gql<{ tasks: { nodes: readonly { id: string; statusLabel: string }[] } }>(
    worker,
    '{ tasks(tab: PENDING, first: 50) { nodes { id statusLabel actions { action } } } }',
  );
  const labels = new Map(data.tasks.nodes.map(({ id, statusLabel }) => [id, statusLabel]));
  expect([labels.get(before), labels.get(after)]).toEqual(['To be decided', 'Waiting for a yes']);
  expect(await act(worker, after, 1, { action: 'APPROVE' })).toMatchObject({ task: { status: 'RESOLVED' } });
});

test('of ten who claim a task offered to their group one gets it, and the others hear who was quicker', async () => {
  const typeKey = await givenTaskType(api, {
    assignment: { departmentIds: [desk.id], defaultDepartmentId: desk.id, assigneeId: null, automatic: true },
  });
  const taskId = await givenTask(api, manager, { typeKey });
  const people = await Promise.all(
    Array.from({ length: 10 }, () => api.people.person({ departments: [desk] })),
  );
  const outcomes = await Promise.all(
    people.map(async (person) => {
      const session = await api.session(person);
      const claim = { taskId, expectedVersion: 1 };
      return { person, outcome: await session.transaction((tx) => claimTask(tx, claim)) };
    }),
  );
  const winners = outcomes.filter(({ outcome }) => outcome.ok);
  expect(winners).toHaveLength(1);
  const said = outcomes.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.problem]));
  expect(new Set(said.map(({ code }) => code))).toEqual(new Set(['ALREADY_CLAIMED']));
  expect(new Set(said.map(({ message }) => message))).toEqual(
    new Set([`${winners[0]?.person.name ?? ''} already holds this task.`]),
  );
});

test('a task whose type does not hold up its case leaves the case to be closed', async () => {
  const aside = await givenTaskType(api, { blocksClosure: false });
  const blocking = await givenTaskType(api, {});
  const { key } = await givenCaseType(api, { taskTypes: [aside, blocking] });
  const caseId = await givenCase(api, manager, { typeKey: key });
  await givenTask(api, manager, { typeKey: aside, caseId, assigneeId: worker.id });
  const taskId = await givenTask(api, manager, { typeKey: blocking, caseId, assigneeId: worker.id });
  const close = { caseId, expectedVersion: 1, action: 'CLOSE', outcome: 'Repaired' };
  expect(await changeCase(api, manager, 'performCaseAction', close)).toMatchObject({
    userErrors: [{ code: 'TASKS_OUTSTANDING', message: expect.stringContaining('1 task is outstanding') }],
  });
  await change(api, manager, 'cancel', { taskId, expectedVersion: 1, comment: 'Not needed' });
  expect(await changeCase(api, manager, 'performCaseAction', close)).toMatchObject({ userErrors: [] });
});
