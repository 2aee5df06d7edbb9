import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { CaseRule } from '@docket/domain';

import {
  type CasePayload,
  changeCase,
  givenCase,
  givenCaseType,
  givenTaskType,
} from '../../testing/cases.ts';
import type { TestPerson } from '../../testing/people.ts';
import { givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let manager: TestPerson;
let boss: TestPerson;
let worker: TestPerson;
let outsider: TestPerson;

const noon = '2026-11-23T12:00:00.000Z';

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  api.clock.set(noon);
  const department = await api.people.department();
  manager = await api.people.person({ role: 'CASE_MANAGER', departments: [department] });
  boss = await api.people.person({ role: 'CASE_MANAGER', manages: [department] });
  worker = await api.people.person({ departments: [department] });
  outsider = await api.people.person({ role: 'CASE_MANAGER' });
});
afterAll(() => api.stop());

const undo = (who: TestPerson, done: CasePayload, more = {}) =>
  changeCase(api, who, 'undoCaseAction', { activityId: done.activity?.id, ...more });
const act = (caseId: string, expectedVersion: number, action: string, more = {}) =>
  changeCase(api, manager, 'performCaseAction', { caseId, expectedVersion, action, ...more });
const stored = (caseId: string) =>
  storedRows(
    api,
    `SELECT title, status, stage, priority, description, owner_id, variables, outcome, summary, closed_at,
      ARRAY(SELECT person_id FROM case_participant WHERE case_id = c.id) AS participants
      FROM case_file c WHERE id = $1`,
    [caseId],
  );
const offer = async (who: TestPerson, caseId: string) => {
  const document = 'query ($id: ID!) { case(id: $id) { undo { activity { id verb } until } } }';
  const { data } = await api.gql<{ case: { undo: object | null } }>(who, document, { id: caseId });
  return data.case.undo;
};

const closing = { outcome: 'Repaired', summary: 'It works again.' };
const changes: readonly (readonly [string, string, () => object])[] = [
  ['a hold', 'performCaseAction', () => ({ action: 'HOLD' })],
  ['an end', 'performCaseAction', () => ({ action: 'CLOSE', ...closing })],
  ['giving up', 'performCaseAction', () => ({ action: 'CANCEL', comment: 'Moved out' })],
  ['a stage', 'moveCaseStage', () => ({ stage: 'repair' })],
  [
    'an edit',
    'updateCase',
    () => ({ title: 'Other', ownerId: boss.id, participantIds: [worker.id], variables: { floor: 9 } }),
  ],
];

test.each(changes)('taking back %s leaves the case as it was', async (_, mutation, input) => {
  const caseId = await givenCase(api, manager);
  const before = await stored(caseId);
  const done = await changeCase(api, manager, mutation, { caseId, expectedVersion: 1, ...input() });
  expect(done.userErrors).toEqual([]);
  expect(await stored(caseId)).not.toEqual(before);
  expect(await offer(manager, caseId)).toEqual({
    activity: { id: done.activity?.id, verb: done.activity?.verb },
    until: '2026-11-23T12:05:00.000Z',
  });

  const undone = await undo(manager, done);
  expect(undone).toMatchObject({ case: { version: 3 }, activity: { verb: 'UNDONE' }, userErrors: [] });
  expect(await stored(caseId)).toEqual(before);
  expect(await offer(manager, caseId)).toBeNull();
  expect((await undo(manager, done)).userErrors).toMatchObject([{ code: 'UNDO_SUPERSEDED' }]);
});

test('taking back goes through once per key', async () => {
  const caseId = await givenCase(api, manager);
  const done = await act(caseId, 1, 'HOLD');
  const key = { idempotencyKey: `undo ${caseId}` };
  const first = await undo(manager, done, key);
  const again = await undo(manager, done, key);
  expect([first.activity?.id, again.case?.version]).toEqual([again.activity?.id, 3]);
});

test('nobody takes back what another did, what is over, what was followed, or what began the case', async () => {
  const caseId = await givenCase(api, manager);
  const done = await act(caseId, 1, 'HOLD');
  expect(await offer(boss, caseId)).toBeNull();
  expect((await undo(outsider, done)).userErrors).toMatchObject([{ code: 'UNDO_NOT_YOURS' }]);
  expect((await undo(worker, done)).userErrors).toMatchObject([{ code: 'UNDO_NOT_YOURS' }]);
  const missing = { ...done, activity: { id: caseId, verb: 'HOLD', words: null } };
  expect((await undo(manager, missing)).userErrors).toMatchObject([
    { code: 'NOT_FOUND', field: 'activityId' },
  ]);
  api.clock.advance(301);
  expect((await undo(manager, done)).userErrors).toMatchObject([{ code: 'UNDO_EXPIRED' }]);
  expect(await offer(manager, caseId)).toBeNull();
  api.clock.set(noon);
  await changeCase(api, boss, 'updateCase', { caseId, expectedVersion: 2, title: 'Other' });
  expect((await undo(manager, done)).userErrors).toMatchObject([
    { code: 'UNDO_SUPERSEDED', message: expect.stringContaining('to the case') },
  ]);
  const created = await changeCase(api, manager, 'createCase', {
    typeKey: (await givenCaseType(api)).key,
    title: 'x',
    variables: { floor: 1 },
  });
  expect((await undo(manager, created)).userErrors).toMatchObject([{ code: 'UNDO_NOT_POSSIBLE' }]);
});

test('a note or a file stands in no way', async () => {
  const caseId = await givenCase(api, manager);
  const done = await act(caseId, 1, 'HOLD');
  await api.gql(
    boss,
    `mutation { addCaseNote(input: { caseId: "${caseId}", body: "Hm" }) { userErrors { code } } }`,
  );
  expect((await undo(manager, done)).userErrors).toEqual([]);
});

test('a case that was reopened and given a task ends by its own rule alone', async () => {
  const caseId = await givenCase(api, manager);
  await act(caseId, 1, 'CLOSE', closing);
  const done = await act(caseId, 2, 'REOPEN', { comment: 'Cold again' });
  await givenTask(api, manager, { caseId, assigneeId: worker.id });
  expect(await undo(manager, done)).toMatchObject({
    case: { status: 'REOPENED', version: 3 },
    userErrors: [{ code: 'TASKS_OUTSTANDING' }],
  });
});

test('what was answered by the change is unanswered again', async () => {
  const caseId = await givenCase(api, manager);
  const answered = () =>
    storedRows(api, `SELECT finished_at FROM sla_clock WHERE case_id = $1 AND measure = 'FIRST_RESPONSE'`, [
      caseId,
    ]);
  const done = await act(caseId, 1, 'CLOSE', closing);
  expect(await answered()).not.toEqual([{ finished_at: null }]);
  await undo(manager, done);
  expect(await answered()).toEqual([{ finished_at: null }]);
});

async function staged(): Promise<{ readonly caseId: string; readonly moved: CasePayload }> {
  const taskType = await givenTaskType(api);
  const rule = (key: string, on: CaseRule['on']): CaseRule => {
    return { key, label: key, on, when: null, taskType, title: null, priority: null, after: [] };
  };
  const rules = [rule('first', { event: 'RAISED' }), rule('second', { event: 'STAGE', stage: 'repair' })];
  const { key: typeKey } = await givenCaseType(api, { taskTypes: [taskType], rules });
  const caseId = await givenCase(api, manager, { typeKey });
  const moved = await changeCase(api, manager, 'moveCaseStage', {
    caseId,
    expectedVersion: 1,
    stage: 'repair',
  });
  return { caseId, moved };
}

const tasksOf = (caseId: string) =>
  storedRows<{ id: string; rule: string; deleted: boolean }>(
    api,
    `SELECT id, origin->>'key' AS rule, deleted_at IS NOT NULL AS deleted FROM task WHERE case_id = $1
      ORDER BY sequence_in_case`,
    [caseId],
  );

test('tasks that a stage made go with it, and come again with the stage', async () => {
  const { caseId, moved } = await staged();
  expect((await undo(manager, moved)).userErrors).toEqual([]);
  const tasks = await tasksOf(caseId);
  expect(tasks).toMatchObject([
    { rule: 'first', deleted: false },
    { rule: 'second', deleted: true },
  ]);
  const verbs = await storedRows(api, 'SELECT verb FROM activity WHERE task_id = $1 ORDER BY sequence', [
    tasks[1]?.id,
  ]);
  expect(verbs).toEqual([{ verb: 'CREATED' }, { verb: 'UNDONE' }]);
  await changeCase(api, manager, 'moveCaseStage', { caseId, expectedVersion: 3, stage: 'repair' });
  expect((await tasksOf(caseId)).filter((task) => !task.deleted)).toHaveLength(2);
});

test('a stage whose tasks somebody has touched stays, with their numbers', async () => {
  const { caseId, moved } = await staged();
  const [first, second] = await tasksOf(caseId);
  await givenAction(api, manager, first?.id ?? '', { action: 'DOING' });
  await givenAction(api, manager, second?.id ?? '', { action: 'DOING' });
  const [task] = await storedRows<{ number: string }>(api, 'SELECT number FROM task WHERE id = $1', [
    second?.id,
  ]);
  expect(await undo(manager, moved)).toMatchObject({
    case: { stage: 'repair' },
    userErrors: [
      {
        code: 'UNDO_TASKS_BEGUN',
        message: `Somebody has already worked on ${task?.number}, which this made.`,
      },
    ],
  });
  expect((await tasksOf(caseId)).every((one) => !one.deleted)).toBe(true);
});
