import type { CaseRule, CaseTypeContent } from '@docket/domain';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { changeCase, givenCase, givenCaseType, givenTaskType } from '../../testing/cases.ts';
import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { change, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let desk: TestDepartment;
let manager: TestPerson;
let worker: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
  desk = await api.people.department();
  manager = await api.people.person({ role: 'CASE_MANAGER', departments: [desk] });
  worker = await api.people.person({ departments: [desk] });
});
afterAll(() => api.stop());

function rule(key: string, taskType: string, more: Partial<CaseRule> = {}): CaseRule {
  return {
    key,
    label: `Rule ${key}`,
    on: { event: 'RAISED' },
    when: null,
    taskType,
    title: null,
    priority: null,
    after: [],
    ...more,
  };
}

function inDesk(departmentId: string) {
  return { departmentIds: [], defaultDepartmentId: departmentId, assigneeId: null, automatic: true };
}

async function caseOf(
  rules: readonly CaseRule[],
  taskTypes: readonly string[],
  more: Partial<CaseTypeContent> = {},
): Promise<string> {
  const { key } = await givenCaseType(api, { rules, taskTypes, ...more });
  return givenCase(api, manager, { typeKey: key });
}

type ReadTask = {
  readonly id: string;
  readonly title: string;
  readonly sequenceInCase: number;
  readonly origin: { readonly rule: string; readonly sentence: string } | null;
  readonly dependsOn: readonly { readonly title: string; readonly sequenceInCase: number }[];
};

async function tasksOf(caseId: string): Promise<readonly ReadTask[]> {
  const document = `query ($id: ID!) { case(id: $id) { tasks(first: 20) { nodes { id title sequenceInCase status
    origin { rule sentence } dependsOn { title sequenceInCase } department { id } creator { id } dueOn
    timeline(first: 1) { nodes { verb actor { id } } } } } } }`;
  type Data = { case: { tasks: { nodes: readonly ReadTask[] } } };
  const { data, errors } = await api.gql<Data>(manager, document, { id: caseId });
  expect(errors).toEqual([]);
  return data.case.tasks.nodes;
}

function notesOf(caseId: string): Promise<readonly { readonly body: string }[]> {
  return storedRows(api, 'SELECT body FROM note WHERE case_id = $1', [caseId]);
}

test('raising a case makes the tasks of its rules in order, each behind those it depends on', async () => {
  const visit = await givenTaskType(api, { title: 'Visit', assignment: inDesk(desk.id) });
  const order = await givenTaskType(api, { title: 'Order', assignment: inDesk(desk.id) });
  const caseId = await caseOf(
    [
      rule('repair', visit, { title: 'Repair on floor {{variables.floor}}', after: ['visit', 'order'] }),
      rule('order', order, { after: ['visit'], when: 'variables.floor > 2' }),
      rule('visit', visit),
      rule('lift', visit, { when: 'variables.floor > 10' }),
    ],
    [visit, order],
  );
  const tasks = await tasksOf(caseId);
  expect(tasks.map(({ title, sequenceInCase }) => [sequenceInCase, title])).toEqual([
    [1, 'Visit'],
    [2, 'Order'],
    [3, 'Repair on floor 3'],
  ]);
  expect(tasks.map(({ dependsOn }) => dependsOn.map((one) => one.sequenceInCase))).toEqual([[], [1], [1, 2]]);
  expect(tasks[1]).toMatchObject({
    origin: { rule: 'Rule order', sentence: expect.stringContaining('Floor is more than 2') },
    department: { id: desk.id },
    creator: { id: manager.id },
    status: 'NEW',
    timeline: { nodes: [{ verb: 'CREATED', actor: { id: manager.id } }] },
  });
  expect(await notesOf(caseId)).toEqual([]);
});

test('a rule whose type is retired or whose department is gone is skipped with a note, and the case is raised', async () => {
  const gone = await api.people.department();
  await storedRows(api, 'UPDATE department SET active = false WHERE id = $1', [gone.id]);
  const retired = await givenTaskType(api, { retired: true });
  const homeless = await givenTaskType(api, { assignment: inDesk(gone.id) });
  const fine = await givenTaskType(api, { title: 'Fine', assignment: inDesk(desk.id) });
  const caseId = await caseOf(
    [rule('a', retired), rule('b', homeless), rule('c', fine, { after: ['a'] })],
    [retired, homeless, fine],
  );
  expect(await tasksOf(caseId)).toMatchObject([{ title: 'Fine', sequenceInCase: 1, dependsOn: [] }]);
  const [note] = await notesOf(caseId);
  expect(note?.body).toContain('The rule “Rule a” made no task');
  expect(note?.body).toContain('The rule “Rule b” made no task');
});

test('reaching a stage makes its tasks, behind earlier ones, and not twice while the first is to be done', async () => {
  const visit = await givenTaskType(api, { title: 'Visit', assignment: inDesk(desk.id) });
  const stage = { event: 'STAGE', stage: 'repair' } as const;
  const caseId = await caseOf(
    [rule('visit', visit), rule('test', visit, { title: 'Test', on: stage, after: ['visit'] })],
    [visit],
  );
  const move = async (to: string, expectedVersion: number) =>
    changeCase(api, manager, 'moveCaseStage', { caseId, expectedVersion, stage: to });
  expect(await tasksOf(caseId)).toHaveLength(1);
  const notTheirs = { caseId, expectedVersion: 1, stage: 'repair' };
  expect(await changeCase(api, worker, 'moveCaseStage', notTheirs)).toMatchObject({
    userErrors: [{ code: 'WRONG_ROLE' }],
  });
  expect(await tasksOf(caseId)).toHaveLength(1);
  expect(await move('repair', 1)).toMatchObject({ userErrors: [] });
  const tasks = await tasksOf(caseId);
  expect(tasks).toMatchObject([{ title: 'Visit' }, { title: 'Test', dependsOn: [{ title: 'Visit' }] }]);
  await move('triage', 2);
  await move('repair', 3);
  expect(await tasksOf(caseId)).toHaveLength(2);
  const cancel = { taskId: tasks[1]?.id, expectedVersion: 1, comment: 'Not needed' };
  expect(await change(api, manager, 'cancel', cancel)).toMatchObject({ userErrors: [] });
  await move('triage', 4);
  await move('repair', 5);
  expect(await tasksOf(caseId)).toHaveLength(3);
});

test('a rule says how much its task matters, else the task matters as much as the case', async () => {
  const visit = await givenTaskType(api, {
    title: 'Visit',
    assignment: inDesk(desk.id),
    details: { title: true, description: true, priority: false, caseFiles: false, caseDetails: false },
  });
  const { key } = await givenCaseType(api, {
    rules: [rule('urgent', visit, { priority: 'URGENT' }), rule('plain', visit)],
    taskTypes: [visit],
  });
  const caseId = await givenCase(api, manager, { typeKey: key, priority: 'LOW' });
  expect(
    await storedRows(api, 'SELECT priority FROM task WHERE case_id = $1 ORDER BY sequence_in_case', [caseId]),
  ).toEqual([{ priority: 'URGENT' }, { priority: 'LOW' }]);
});

test('a case that cannot be raised leaves no task behind', async () => {
  const visit = await givenTaskType(api, { assignment: inDesk(desk.id) });
  const { key } = await givenCaseType(api, { rules: [rule('visit', visit)], taskTypes: [visit] });
  const wrong = { typeKey: key, title: 'x', variables: { floor: 'three' } };
  expect(await changeCase(api, manager, 'createCase', wrong)).toMatchObject({
    userErrors: [{ code: 'INVALID_INPUT' }],
  });
  const repeated = { typeKey: key, title: 'x', variables: { floor: 3 }, idempotencyKey: 'once' };
  const first = await changeCase(api, manager, 'createCase', repeated);
  const second = await changeCase(api, manager, 'createCase', repeated);
  expect(second.case?.id).toBe(first.case?.id);
  expect(await tasksOf(first.case?.id ?? '')).toHaveLength(1);
  const rows = await storedRows(api, 'SELECT id FROM task WHERE type_key = $1', [visit]);
  expect(rows).toHaveLength(1);
});
