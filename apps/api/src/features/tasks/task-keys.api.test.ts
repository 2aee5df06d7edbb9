import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { change, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { givenCase } from '../../testing/cases.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

type Input = Record<string, unknown>;

let api: TestApi;
let admin: TestPerson;
let ben: TestPerson;
let housing: TestDepartment;
let legal: TestDepartment;
let keys = 0;

beforeAll(async () => {
  api = await startTestApi();
  housing = await api.people.department();
  legal = await api.people.department();
  admin = await api.people.person({ role: 'ADMINISTRATOR', departments: [housing] });
  ben = await api.people.person({ departments: [housing] });
});
afterAll(() => api.stop());

const task = (asked = {}): Promise<string> => givenTask(api, ben, { assigneeId: admin.id, ...asked });

async function afterActions(...actions: readonly string[]) {
  const taskId = await task();
  for (const action of actions) await givenAction(api, admin, taskId, { action, comment: 'Why' });
  return { taskId, expectedVersion: actions.length + 1 };
}

/** A request of every task mutation that works, and a difference that makes it another request. */
const requests: readonly (readonly [string, () => Promise<Input> | Input, object])[] = [
  ['createTask', () => ({ title: 'New', dueOn: '2026-12-01' }), { title: 'Other' }],
  ['updateTask', async () => ({ ...(await afterActions()), title: 'New' }), { title: 'Other' }],
  [
    'deleteTask',
    async () => ({ taskId: await givenTask(api, admin), expectedVersion: 1 }),
    { expectedVersion: 2 },
  ],
  ['restoreTask', async () => ({ taskId: await deleted(), expectedVersion: 2 }), { expectedVersion: 3 }],
  ['reassignTask', async () => ({ ...(await afterActions()), personId: ben.id }), { personId: null }],
  [
    'claimTask',
    async () => ({ taskId: await task({ assigneeId: null }), expectedVersion: 1 }),
    { expectedVersion: 2 },
  ],
  ['doing', () => afterActions(), { takeOver: true }],
  ['forward', async () => ({ ...(await afterActions()), departmentId: legal.id }), { comment: 'Other' }],
  ['reply', () => afterActions(), { comment: 'Other' }],
  ['cancel', async () => ({ ...(await afterActions()), comment: 'Why' }), { comment: 'Other' }],
  ['complete', () => afterActions('DOING'), { comment: 'Other' }],
  ['reopen', () => afterActions('CANCEL'), { comment: 'Other' }],
  ['performTaskAction', async () => ({ ...(await afterActions()), action: 'DOING' }), { action: 'REPLY' }],
  ['undoTaskAction', () => undoable(), { activityId: 'other' }],
  ['markTaskSeen', async () => ({ taskId: await task() }), { taskId: 'other' }],
];

async function deleted(): Promise<string> {
  const taskId = await givenTask(api, admin);
  await change(api, admin, 'deleteTask', { taskId, expectedVersion: 1 });
  return taskId;
}

async function undoable(): Promise<Input> {
  const done = await change(api, admin, 'doing', await afterActions());
  return { activityId: done.activity?.id };
}

function effects(): Promise<readonly { count: number }[]> {
  return storedRows(api, 'SELECT count(*)::integer AS count FROM activity');
}

/** Ids that have no other value of their own: another request names another thing. */
const ids = { activityId: true, taskId: true };

function key(): string {
  keys += 1;
  return `key-${keys}`;
}

test.each(requests)('%s with one key twice has one effect and one answer', async (mutation, prepare) => {
  const input = { ...(await prepare()), idempotencyKey: key() };
  const first = await change(api, admin, mutation, input);
  expect(first.userErrors).toEqual([]);
  const before = await effects();
  expect(await change(api, admin, mutation, input)).toEqual(first);
  expect(await effects()).toEqual(before);
});

test.each(requests)('%s with a used key and another request is refused', async (mutation, prepare, other) => {
  const input = { ...(await prepare()), idempotencyKey: key() };
  await change(api, admin, mutation, input);
  const again = Object.keys(other).some((name) => name in ids) ? await prepare() : other;
  const reused = await change(api, admin, mutation, { ...input, ...again });
  expect(reused.userErrors).toMatchObject([{ code: 'KEY_REUSED', field: 'idempotencyKey' }]);
});

test('a refused request leaves its key free', async () => {
  const input = { ...(await afterActions()), idempotencyKey: key() };
  expect((await change(api, admin, 'cancel', { ...input, comment: '' })).userErrors).toMatchObject([
    { code: 'COMMENT_REQUIRED' },
  ]);
  expect((await change(api, admin, 'cancel', { ...input, comment: 'Why' })).userErrors).toEqual([]);
});

test('two people may use the same key', async () => {
  const idempotencyKey = key();
  const input = { title: 'Mine', dueOn: '2026-12-01', idempotencyKey };
  const [one, other] = [
    await change(api, admin, 'createTask', input),
    await change(api, ben, 'createTask', input),
  ];
  expect(one.task?.id).not.toBe(other.task?.id);
});

test.each(['addComment', 'addNote'])('%s at once with one key writes once', async (mutation) => {
  const input = { taskId: await task(), body: 'Hello', idempotencyKey: key() };
  const type = mutation === 'addComment' ? 'AddCommentInput' : 'AddNoteInput';
  const field = mutation === 'addComment' ? 'comment' : 'note';
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${field} { id } userErrors { code } } }`;
  const answers = await Promise.all(Array.from({ length: 10 }, () => api.gql(admin, document, { input })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
  expect(await storedRows(api, `SELECT id FROM ${field} WHERE task_id = $1`, [input.taskId])).toHaveLength(1);
});

test.each(['addCaseComment', 'addCaseNote'])('%s at once with one key writes once', async (mutation) => {
  const manager = await api.people.person({ role: 'CASE_MANAGER' });
  const input = { caseId: await givenCase(api, manager), body: 'Hello', idempotencyKey: key() };
  const [type, field] =
    mutation === 'addCaseComment' ? ['AddCaseCommentInput', 'comment'] : ['AddCaseNoteInput', 'note'];
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${field} { id } userErrors { code } } }`;
  const answers = await Promise.all(Array.from({ length: 10 }, () => api.gql(manager, document, { input })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
  expect(await storedRows(api, `SELECT id FROM ${field} WHERE case_id = $1`, [input.caseId])).toHaveLength(1);
});

/** Tried beside their own feature. */
const elsewhere = [
  'createRole',
  'updateRole',
  'deleteRole',
  'createDepartment',
  'updateDepartment',
  'archiveDepartment',
  'restoreDepartment',
  'addDepartmentMember',
  'removeDepartmentMember',
  'updatePerson',
  'deactivatePerson',
  'reactivatePerson',
  'saveAbsence',
  'endAbsence',
  'startViewingAs',
  'stopViewingAs',
  'createProvider',
  'updateProvider',
  'createAccessToken',
  'revokeAccessToken',
  'requestUpload',
  'confirmUpload',
  'createCase',
  'updateCase',
  'performCaseAction',
  'moveCaseStage',
  'undoCaseAction',
  'saveDefinition',
  'discardDefinition',
  'publishDefinition',
  'restoreDefinition',
  'importConfiguration',
  'importHolidays',
  'setTarget',
  'updateNotificationSettings',
  'resendMail',
  'dismissMail',
];

test('every mutation of the staff door is tried with keys here or beside its own feature', async () => {
  const document = '{ __schema { mutationType { fields { name } } } }';
  type Fields = { __schema: { mutationType: { fields: readonly { name: string }[] } } };
  const { data } = await api.gql<Fields>(admin, document);
  const here = [...requests.map(([name]) => name), 'addComment', 'addNote', 'addCaseComment', 'addCaseNote'];
  const known = [...here, ...elsewhere];
  const names = data.__schema.mutationType.fields.map(({ name }) => name);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});
