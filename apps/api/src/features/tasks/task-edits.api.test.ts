import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { TestClient, TestDepartment, TestPerson } from '../../testing/people.ts';
import { change, changeAnswer, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

type Cast = Readonly<Record<'ana' | 'ben' | 'cleo' | 'admin' | 'stranger' | 'maria' | 'omar', TestPerson>>;

let api: TestApi;
let cast: Cast;
let housing: TestDepartment;
let harbour: TestClient;
let other: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  housing = await api.people.department();
  harbour = await api.people.client();
  other = await api.people.client();
  cast = {
    ana: await api.people.person({ departments: [housing] }),
    ben: await api.people.person({ departments: [housing] }),
    cleo: await api.people.person(),
    admin: await api.people.person({ role: 'ADMINISTRATOR' }),
    stranger: await api.people.person(),
    maria: await api.people.person({ role: 'CLIENT', client: harbour }),
    omar: await api.people.person({ role: 'CLIENT', client: other }),
  };
});
afterAll(() => api.stop());

const task = (asked = {}): Promise<string> => givenTask(api, cast.ana, { assigneeId: cast.ben.id, ...asked });

async function givenCase(clientId: string | null = null, status = 'OPEN'): Promise<string> {
  const id = api.runtime.newId();
  await storedRows(
    api,
    `INSERT INTO case_file (id, number, title, status, client_id, created_at, updated_at, closed_at)
      VALUES ($1, $2, 'A case', $3::varchar, $4, $5, $5, CASE $3::varchar WHEN 'CLOSED' THEN $5::timestamptz END)`,
    [id, `C-${id.slice(-12)}`, status, clientId, api.clock.now()],
  );
  return id;
}

const stored = async (taskId: string | undefined) =>
  (await storedRows(api, 'SELECT * FROM task WHERE id = $1', [taskId]))[0];

test('a new task is numbered, told in the history and pending with its assignee', async () => {
  const created = await change(api, cast.ana, 'createTask', {
    title: '  Inspect the roof ',
    description: 'All of it',
    dueOn: '2026-12-01',
    priority: 'HIGH',
    assigneeId: cast.ben.id,
    watcherIds: [cast.cleo.id],
  });
  expect(created).toMatchObject({
    task: { status: 'NEW', version: 1, assignee: { id: cast.ben.id }, department: { id: housing.id } },
    activity: { verb: 'CREATED', fromStatus: null, toStatus: 'NEW' },
    userErrors: [],
  });
  expect(created.task?.number).toMatch(/^TASK-\d+$/);
  expect(await stored(created.task?.id)).toMatchObject({ title: 'Inspect the roof', priority: 'HIGH' });
});

test('a task for a client carries the client’s code, and one of a case its place in it', async () => {
  const caseId = await givenCase(harbour.id);
  const codes = await storedRows(api, 'SELECT account_code FROM client WHERE id = $1', [harbour.id]);
  const ids = [await task({ caseId }), await task({ caseId }), await task({ caseId })];
  const rows = await Promise.all(ids.map(stored));
  expect(rows.map((row) => row?.['sequence_in_case'])).toEqual([1, 2, 3]);
  expect(rows.map((row) => row?.['client_id'])).toEqual([harbour.id, harbour.id, harbour.id]);
  expect(rows[0]?.['number']).toMatch(new RegExp(`^${String(codes[0]?.['account_code'])}-TASK-\\d+$`));
});

test('numbers have no gap, however many tasks are created at once', async () => {
  const caseId = await givenCase(other.id);
  const ids = await Promise.all(Array.from({ length: 25 }, () => task({ caseId })));
  const rows = await Promise.all(ids.map(stored));
  const places = rows.map((row) => Number(row?.['sequence_in_case'])).toSorted((a, b) => a - b);
  expect(places).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
});

test('a task given to a client’s contact is the client’s, and they see it', async () => {
  const created = await change(api, cast.ana, 'createTask', {
    title: 'Send us the papers',
    dueOn: '2026-12-01',
    assigneeId: cast.maria.id,
  });
  expect(await stored(created.task?.id)).toMatchObject({
    client_id: harbour.id,
    audience: 'CLIENT',
    department_id: housing.id,
  });
});

test.each<[string, () => Promise<object> | object, string, string]>([
  ['without a title', () => ({ title: '   ' }), 'INVALID_INPUT', 'title'],
  ['with an unknown assignee', () => ({ assigneeId: api.runtime.newId() }), 'NOT_FOUND', 'assigneeId'],
  ['with an unknown department', () => ({ departmentId: api.runtime.newId() }), 'NOT_FOUND', 'departmentId'],
  ['with an unknown client', () => ({ clientId: api.runtime.newId() }), 'NOT_FOUND', 'clientId'],
  ['in an unknown case', () => ({ caseId: api.runtime.newId() }), 'NOT_FOUND', 'caseId'],
  ['in a closed case', async () => ({ caseId: await givenCase(null, 'CLOSED') }), 'CASE_CLOSED', 'caseId'],
  [
    'in a case of another client',
    async () => ({ caseId: await givenCase(harbour.id), clientId: other.id }),
    'INVALID_INPUT',
    'caseId',
  ],
  [
    'for one client with a contact of another',
    () => ({ assigneeId: cast.maria.id, clientId: other.id }),
    'INVALID_INPUT',
    'clientId',
  ],
  [
    'in a department the assignee does not work in',
    () => ({ departmentId: housing.id, assigneeId: cast.cleo.id }),
    'PERSON_NOT_IN_DEPARTMENT',
    'assigneeId',
  ],
  ['shown to nobody’s client', () => ({ audience: 'CLIENT' }), 'INVALID_INPUT', 'audience'],
  ['watched by a client', () => ({ watcherIds: [cast.maria.id] }), 'INVALID_INPUT', 'watcherIds'],
])('a new task %s is refused at its field', async (_what, input, code, field) => {
  const wish = { title: 'x', dueOn: '2026-12-01', ...(await input()) };
  expect((await change(api, cast.ana, 'createTask', wish)).userErrors).toMatchObject([{ code, field }]);
});

test('a task nobody would see is refused', async () => {
  const wish = { title: 'x', dueOn: '2026-12-01' };
  expect((await change(api, cast.cleo, 'createTask', wish)).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', field: 'departmentId' },
  ]);
});

test('edits change the fields they name and tell both values', async () => {
  const taskId = await task();
  const edited = await change(api, cast.ana, 'updateTask', {
    taskId,
    expectedVersion: 1,
    title: 'Check both boilers',
    priority: 'URGENT',
    coAssigneeIds: [cast.cleo.id],
  });
  expect(edited).toMatchObject({ task: { version: 2 }, activity: { verb: 'EDITED' }, userErrors: [] });
  const [entry] = await storedRows(api, 'SELECT before, after FROM activity WHERE id = $1', [
    edited.activity?.id,
  ]);
  expect(entry).toEqual({
    before: { title: 'Check the boiler', priority: 'NORMAL', coAssigneeIds: [] },
    after: { title: 'Check both boilers', priority: 'URGENT', coAssigneeIds: [cast.cleo.id] },
  });
});

test('an edit that changes nothing leaves no trace', async () => {
  const taskId = await task();
  const edited = await change(api, cast.ana, 'updateTask', {
    taskId,
    expectedVersion: 1,
    title: 'Check the boiler',
  });
  expect(edited).toMatchObject({ task: { version: 1 }, activity: null, userErrors: [] });
});

test('edits of different fields merge; of the same field the second is a conflict', async () => {
  const taskId = await task();
  const edit = (person: TestPerson, values: object) =>
    change(api, person, 'updateTask', { taskId, expectedVersion: 1, ...values });
  expect((await edit(cast.ana, { title: 'One' })).userErrors).toEqual([]);
  expect((await edit(cast.ben, { dueOn: '2027-01-01' })).userErrors).toEqual([]);
  expect(await edit(cast.ana, { title: 'Two' })).toMatchObject({
    conflict: {
      actor: { id: cast.ben.id },
      verb: 'EDITED',
      fields: expect.arrayContaining(['TITLE', 'DUE_ON']),
    },
    userErrors: [{ code: 'CONFLICT' }],
  });
  expect(await stored(taskId)).toMatchObject({ title: 'One', due_on: '2027-01-01', version: 3 });
});

test('holders of the work may change few fields, strangers none', async () => {
  const taskId = await task();
  const edit = (person: TestPerson) =>
    change(api, person, 'updateTask', { taskId, expectedVersion: 1, title: 'Mine' });
  expect((await edit(cast.ben)).userErrors).toMatchObject([{ code: 'FORBIDDEN', field: 'title' }]);
  expect((await edit(cast.stranger)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: 'taskId' }]);
});

test.each<[string, () => object, string, string]>([
  ['an empty title', () => ({ title: ' ' }), 'INVALID_INPUT', 'title'],
  ['no title', () => ({ title: null }), 'INVALID_INPUT', 'title'],
  ['no due day', () => ({ dueOn: null }), 'INVALID_INPUT', 'dueOn'],
  ['an unknown client', () => ({ clientId: api.runtime.newId() }), 'NOT_FOUND', 'clientId'],
  ['an unknown case', () => ({ caseId: api.runtime.newId() }), 'NOT_FOUND', 'caseId'],
  ['unknown helpers', () => ({ coAssigneeIds: [api.runtime.newId()] }), 'NOT_FOUND', 'coAssigneeIds'],
  ['an audience without a client', () => ({ audience: 'CLIENT' }), 'INVALID_INPUT', 'audience'],
])('an edit to %s is refused at its field', async (_what, values, code, field) => {
  const input = { taskId: await task(), expectedVersion: 1, ...values() };
  expect((await change(api, cast.ana, 'updateTask', input)).userErrors).toMatchObject([{ code, field }]);
});

test('a task that goes to another client is hidden from both until somebody says otherwise', async () => {
  const taskId = await task({ clientId: harbour.id, audience: 'CLIENT' });
  await change(api, cast.ana, 'updateTask', { taskId, expectedVersion: 1, clientId: other.id });
  expect(await stored(taskId)).toMatchObject({ client_id: other.id, audience: 'INTERNAL' });
});

test('a task that something was said on stays with its client', async () => {
  const taskId = await task({ clientId: harbour.id, audience: 'CLIENT' });
  const words =
    'mutation Say($input: AddCommentInput!) { addComment(input: $input) { userErrors { code } } }';
  await api.gql(cast.ana, words, { input: { taskId, body: 'For you alone' } });
  for (const clientId of [other.id, null]) {
    const { userErrors } = await change(api, cast.ana, 'updateTask', {
      taskId,
      expectedVersion: 1,
      clientId,
    });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'clientId' }]);
  }
});

test('a task a client’s contact holds can neither be hidden from them nor given another client', async () => {
  const taskId = await task({ assigneeId: cast.maria.id });
  const edit = (values: object) =>
    change(api, cast.ana, 'updateTask', { taskId, expectedVersion: 1, ...values });
  expect((await edit({ audience: 'INTERNAL' })).userErrors).toMatchObject([{ field: 'audience' }]);
  expect((await edit({ clientId: other.id })).userErrors).toMatchObject([{ field: 'clientId' }]);
  expect((await edit({ clientId: null })).userErrors).toMatchObject([{ field: 'clientId' }]);
});

test('a task moves into a case at its next place, and out again', async () => {
  const caseId = await givenCase();
  await task({ caseId });
  const taskId = await task();
  await change(api, cast.ana, 'updateTask', { taskId, expectedVersion: 1, caseId });
  expect(await stored(taskId)).toMatchObject({ case_id: caseId, sequence_in_case: 2 });
  await change(api, cast.ana, 'updateTask', { taskId, expectedVersion: 2, caseId: null });
  expect(await stored(taskId)).toMatchObject({ case_id: null, sequence_in_case: null });
});

test('its creator gives a task to somebody else, and to nobody', async () => {
  const taskId = await task();
  const reassign = (expectedVersion: number, personId: string | null) =>
    change(api, cast.ana, 'reassignTask', { taskId, expectedVersion, personId, comment: 'Please' });
  expect(await reassign(1, cast.cleo.id)).toMatchObject({
    task: { assignee: { id: cast.cleo.id }, status: 'NEW' },
    activity: { verb: 'REASSIGNED', words: 'Please' },
  });
  expect(await reassign(2, null)).toMatchObject({ task: { assignee: null } });
  expect((await reassign(3, null)).userErrors).toMatchObject([{ code: 'ALREADY_THERE' }]);
  expect((await reassign(3, api.runtime.newId())).userErrors).toMatchObject([{ field: 'personId' }]);
});

test('a client’s contact gets a task of no client or of their own, never one of another client', async () => {
  const [own, foreign] = [await task(), await task({ clientId: other.id })];
  const reassign = (taskId: string) =>
    change(api, cast.ana, 'reassignTask', { taskId, expectedVersion: 1, personId: cast.maria.id });
  expect((await reassign(own)).userErrors).toEqual([]);
  expect(await stored(own)).toMatchObject({ client_id: harbour.id, audience: 'CLIENT' });
  expect((await reassign(foreign)).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'personId' }]);
});

test('a member of the department claims a task; others of other departments do not see it', async () => {
  const taskId = await task({ assigneeId: null, departmentId: housing.id });
  const claim = (person: TestPerson) => change(api, person, 'claimTask', { taskId, expectedVersion: 1 });
  expect((await claim(cast.stranger)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await claim(cast.ben)).toMatchObject({
    task: { assignee: { id: cast.ben.id } },
    activity: { verb: 'CLAIMED' },
  });
  expect((await claim(cast.ana)).userErrors).toMatchObject([{ code: 'ALREADY_CLAIMED' }]);
});

test('its creator deletes a task nobody started; an administrator brings it back', async () => {
  const taskId = await task();
  const input = { taskId, expectedVersion: 1 };
  expect((await change(api, cast.ben, 'deleteTask', input)).userErrors).toMatchObject([
    { code: 'WRONG_ROLE' },
  ]);
  expect(await change(api, cast.ana, 'deleteTask', input)).toMatchObject({ activity: { verb: 'DELETED' } });
  const lists = `SELECT count(*)::integer AS count FROM task_person WHERE task_id = $1 AND (pending OR created OR related OR open)`;
  expect(await storedRows(api, lists, [taskId])).toEqual([{ count: 0 }]);
  const refused = await change(api, cast.ana, 'doing', { taskId, expectedVersion: 2 });
  expect(refused.userErrors).toMatchObject([{ code: 'TASK_DELETED' }]);
  const restore = (person: TestPerson) => change(api, person, 'restoreTask', { taskId, expectedVersion: 2 });
  expect((await restore(cast.ana)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect(await restore(cast.admin)).toMatchObject({ activity: { verb: 'RESTORED' } });
  expect(await storedRows(api, lists, [taskId])).toEqual([{ count: 2 }]);
});

test('a task that was started is cancelled, not deleted', async () => {
  const taskId = await task();
  await givenAction(api, cast.ben, taskId, { action: 'DOING' });
  const refused = await change(api, cast.ana, 'deleteTask', { taskId, expectedVersion: 2 });
  expect(refused.userErrors).toMatchObject([{ code: 'TASK_STARTED' }]);
});

test('a task is new to its assignee until they open it', async () => {
  const taskId = await task();
  const isNew = async (): Promise<boolean> => {
    const document = 'query ($id: ID!) { task(id: $id) { isNewToViewer } }';
    const answer = await api.gql<{ task: { isNewToViewer: boolean } }>(cast.ben, document, { id: taskId });
    return answer.data.task.isNewToViewer;
  };
  expect(await isNew()).toBe(true);
  expect((await change(api, cast.ben, 'markTaskSeen', { taskId })).userErrors).toEqual([]);
  expect(await isNew()).toBe(false);
  expect((await change(api, cast.stranger, 'markTaskSeen', { taskId })).userErrors).toMatchObject([
    { code: 'NOT_FOUND', field: 'taskId' },
  ]);
});

test.each([
  ['createTask', { title: 'x', dueOn: '2026-12-01' }],
  ['updateTask', { expectedVersion: 1 }],
  ['deleteTask', { expectedVersion: 1 }],
  ['restoreTask', { expectedVersion: 1 }],
  ['reassignTask', { expectedVersion: 1 }],
  ['claimTask', { expectedVersion: 1 }],
  ['markTaskSeen', {}],
])('%s is refused to somebody who has not signed in', async (mutation, input) => {
  const named = mutation === 'createTask' ? input : { taskId: api.runtime.newId(), ...input };
  expect((await changeAnswer(api, null, mutation, named)).status).toBe(401);
});
