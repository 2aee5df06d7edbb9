import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import type { TestClient, TestDepartment, TestPerson } from '../../testing/people.ts';
import { change, givenAction, givenTask, type Payload, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { undoLastAction } from './task-undo.service.ts';
import { performAction } from './task-perform.service.ts';

type Cast = Readonly<Record<'ana' | 'ben' | 'cleo' | 'maria', TestPerson>>;

const noon = '2026-11-23T12:00:00.000Z';
const columns = `status, assignee_id, department_id, audience, client_id, start_on, due_on, started_at, completed_at,
  percent_complete, title, case_id, deleted_at`;

let api: TestApi;
let cast: Cast;
let legal: TestDepartment;
let harbour: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  legal = await api.people.department();
  harbour = await api.people.client();
});
beforeEach(async () => {
  api.clock.set(noon);
  cast = {
    ana: await api.people.person(),
    ben: await api.people.person({ departments: [await api.people.department()] }),
    cleo: await api.people.person({ departments: [legal] }),
    maria: await api.people.person({ role: 'CLIENT', client: harbour }),
  };
});
afterAll(() => api.stop());

const task = (asked = {}): Promise<string> => givenTask(api, cast.ana, { assigneeId: cast.ben.id, ...asked });
const undo = (person: TestPerson, done: Payload) =>
  change(api, person, 'undoTaskAction', { activityId: done.activity?.id });
const stored = (taskId: string) => storedRows(api, `SELECT ${columns} FROM task WHERE id = $1`, [taskId]);
const people = (taskId: string) =>
  storedRows(
    api,
    `SELECT person_id, ARRAY(SELECT unnest(reasons) ORDER BY 1) AS reasons, pending, created, related, open
      FROM task_person WHERE task_id = $1 ORDER BY person_id`,
    [taskId],
  );

const moves: readonly (readonly [string, string, () => Record<string, unknown>])[] = [
  ['doing', 'ben', () => ({})],
  ['forward', 'ben', () => ({ departmentId: legal.id, personId: cast.cleo.id, dueOn: '2027-02-01' })],
  ['reply', 'ben', () => ({})],
  ['cancel', 'ben', () => ({ comment: 'No longer needed' })],
  ['reassignTask', 'ana', () => ({ personId: cast.cleo.id })],
  [
    'updateTask',
    'ana',
    () => ({ title: 'Other', coAssigneeIds: [cast.cleo.id], watcherIds: [cast.cleo.id] }),
  ],
  ['deleteTask', 'ana', () => ({})],
];

test.each(moves)(
  'taking back %s leaves the task and everyone’s lists as they were',
  async (mutation, who, more) => {
    const person = who === 'ben' ? cast.ben : cast.ana;
    const taskId = await task();
    const [before, listsBefore] = [await stored(taskId), await people(taskId)];
    const done = await change(api, person, mutation, { taskId, expectedVersion: 1, ...more() });
    expect(done.userErrors).toEqual([]);
    expect(await stored(taskId)).not.toEqual(before);

    const undone = await undo(person, done);
    expect(undone).toMatchObject({ task: { version: 3 }, activity: { verb: 'UNDONE' }, userErrors: [] });
    expect(await stored(taskId)).toEqual(before);
    expect(await people(taskId)).toEqual(listsBefore);
    expect((await undo(person, done)).userErrors).toMatchObject([{ code: 'UNDO_SUPERSEDED' }]);
  },
);

test.each(['COMPLETE', 'REOPEN'])('taking back %s restores progress and dates', async (action) => {
  const taskId = await task();
  await givenAction(api, cast.ben, taskId, { action: 'DOING' });
  if (action === 'REOPEN') await givenAction(api, cast.ben, taskId, { action: 'COMPLETE' });
  const before = await stored(taskId);
  const input = { taskId, expectedVersion: action === 'REOPEN' ? 3 : 2 };
  const done = await change(api, cast.ben, action.toLowerCase(), input);
  await undo(cast.ben, done);
  expect(await stored(taskId)).toEqual(before);
});

test('a task claimed by mistake goes back to the queue', async () => {
  const taskId = await givenTask(api, cast.ana, { departmentId: legal.id });
  const done = await change(api, cast.cleo, 'claimTask', { taskId, expectedVersion: 1 });
  expect(await undo(cast.cleo, done)).toMatchObject({ task: { assignee: null }, userErrors: [] });
});

test('the time to take something back ends', async () => {
  const taskId = await task();
  const done = await change(api, cast.ben, 'doing', { taskId, expectedVersion: 1 });
  api.clock.advance(301);
  expect((await undo(cast.ben, done)).userErrors).toMatchObject([{ code: 'UNDO_EXPIRED' }]);
});

test('nobody takes back what another did, nor what they cannot see', async () => {
  const taskId = await task();
  const done = await change(api, cast.ben, 'doing', { taskId, expectedVersion: 1 });
  expect((await undo(cast.ana, done)).userErrors).toMatchObject([{ code: 'UNDO_NOT_YOURS' }]);
  expect((await undo(cast.cleo, done)).userErrors).toMatchObject([
    { code: 'NOT_FOUND', field: 'activityId' },
  ]);
});

test('a later change ends the time to take back; a comment does not', async () => {
  const taskId = await task();
  const done = await change(api, cast.ben, 'doing', { taskId, expectedVersion: 1 });
  await api.gql(
    cast.ana,
    `mutation { addComment(input: { taskId: "${taskId}", body: "Thanks" }) { userErrors { code } } }`,
  );
  const offered = await offer(taskId);
  expect(offered).toEqual({
    activity: { id: done.activity?.id },
    until: new Date(Date.parse(noon) + 300_000).toISOString(),
  });
  await change(api, cast.ana, 'updateTask', { taskId, expectedVersion: 2, title: 'Other' });
  expect(await offer(taskId)).toBeNull();
  expect((await undo(cast.ben, done)).userErrors).toMatchObject([{ code: 'UNDO_SUPERSEDED' }]);
});

async function offer(taskId: string): Promise<object | null> {
  const document = 'query ($id: ID!) { task(id: $id) { undo { activity { id } until } } }';
  return (await api.gql<{ task: { undo: object | null } }>(cast.ben, document, { id: taskId })).data.task
    .undo;
}

test('creating a task cannot be taken back', async () => {
  const created = await change(api, cast.ana, 'createTask', {
    title: 'x',
    dueOn: '2026-12-01',
    assigneeId: cast.ben.id,
  });
  expect((await undo(cast.ana, created)).userErrors).toMatchObject([{ code: 'UNDO_NOT_POSSIBLE' }]);
});

test('a client takes back their own completion within a day, through the same service', async () => {
  const taskId = await task({ assigneeId: cast.maria.id });
  const session = await api.session(cast.maria);
  const act = (action: string) =>
    session.transaction((tx) => performAction(tx, { taskId, expectedVersion: null, request: { action } }));
  expect([(await act('DOING')).ok, (await act('COMPLETE')).ok]).toEqual([true, true]);
  api.clock.advance(23 * 3600);
  const undone = await session.transaction((tx) => undoLastAction(tx, { taskId }));
  expect(undone.ok).toBe(true);
  expect(await stored(taskId)).toMatchObject([{ status: 'IN_PROGRESS' }]);
});

test('what a client writes with an action becomes a public comment', async () => {
  const taskId = await task({ assigneeId: cast.maria.id });
  const session = await api.session(cast.maria);
  const request = { action: 'CANCEL', comment: 'I cannot find it' };
  await session.transaction((tx) => performAction(tx, { taskId, expectedVersion: 1, request }));
  const [row] = await storedRows(
    api,
    `SELECT c.body, t.comment_count, a.audience FROM activity a JOIN comment c ON c.id = a.comment_id
      JOIN task t ON t.id = a.task_id WHERE a.task_id = $1 AND a.verb = 'CANCEL'`,
    [taskId],
  );
  expect(row).toEqual({ body: 'I cannot find it', comment_count: 1, audience: 'CLIENT' });
});
