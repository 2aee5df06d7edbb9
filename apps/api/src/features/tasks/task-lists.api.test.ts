import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { sentStatements } from '../../testing/statements.ts';
import { change, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

type Page = {
  readonly tasks: {
    readonly nodes: readonly { readonly id: string; readonly title: string }[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

const everything = `id number title status statusLabel phase priority dueOn reasons isNewToViewer version
  assignee { id name } creator { id } coAssignees { id } watchers { id } department { id name } client { id }
  case { id number client { id } owner { id } } lastMove { verb actor { name } toDepartment { name } }
  actions { action available refusal { code } } claim { available } reassign { available } delete { available }
  editableFields undo { until activity { id } }`;
const page = `query ($tab: TaskTab!, $filter: TaskFilter, $orderBy: [TaskOrder!], $first: Int, $after: String) {
  tasks(tab: $tab, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { ${everything} } edges { cursor node { id } } totalCount totalIsCapped pageInfo { hasNextPage endCursor }
  } }`;

let api: TestApi;
let ana: TestPerson;
let ben: TestPerson;
let stranger: TestPerson;
let housing: TestDepartment;
let legal: TestDepartment;

beforeAll(async () => {
  api = await startTestApi();
  housing = await api.people.department();
  legal = await api.people.department();
  ana = await api.people.person({ departments: [housing] });
  ben = await api.people.person({ departments: [housing] });
  stranger = await api.people.person();
});
afterAll(() => api.stop());

async function titles(person: TestPerson, variables: object): Promise<readonly string[]> {
  const document = `query ($tab: TaskTab!, $filter: TaskFilter) {
    tasks(tab: $tab, filter: $filter, first: 100) { nodes { id title } } }`;
  const { data } = await api.gql<Page>(person, document, { ...variables });
  return data.tasks.nodes.map((node) => node.title);
}

test.each(['{ tasks { nodes { id } } }', '{ taskCounts { pending } }', '{ task(number: "TASK-1") { id } }'])(
  '%s is refused to somebody who has not signed in, and without the scope',
  async (document) => {
    expect((await api.gql(null, document)).status).toBe(401);
    const headers = await api.people.token(ana.id, ['PEOPLE_READ']);
    const { errors } = await api.gql({ door: 'STAFF', headers }, document);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'TASKS_READ' } }]);
  },
);

test('a forwarded task leaves the pending list and joins the related ones', async () => {
  const taskId = await givenTask(api, ana, { title: 'Moves on', assigneeId: ben.id });
  expect(await titles(ben, { tab: 'PENDING' })).toContain('Moves on');
  await givenAction(api, ben, taskId, { action: 'FORWARD', departmentId: legal.id });
  expect(await titles(ben, { tab: 'PENDING' })).not.toContain('Moves on');
  expect(await titles(ben, { tab: 'RELATED' })).toContain('Moves on');
  expect(await titles(ana, { tab: 'CREATED' })).toContain('Moves on');
  expect(await titles(stranger, { tab: 'ALL' })).not.toContain('Moves on');
});

test('a list with everything on it is one statement beside the session, and so are the counts', async () => {
  await givenTask(api, ana, { assigneeId: ben.id, watcherIds: [stranger.id] });
  const list = await sentStatements(async () => {
    expect((await api.gql(ben, page, { tab: 'PENDING', first: 50 })).errors).toEqual([]);
  });
  expect(list).toHaveLength(2);
  const counts = await sentStatements(() =>
    api.gql(ben, '{ taskCounts { pending created related mine queue } }'),
  );
  expect(counts).toEqual(['viewer-by-session', expect.stringMatching(/^tasks-/)]);
});

test('the detail with twenty entries and files is at most three statements beside the session', async () => {
  const taskId = await givenTask(api, ana, { assigneeId: ben.id });
  const detail = `query ($id: ID!) { task(id: $id) { ${everything} readers { staffCount clientContacts { id } }
    timeline { totalCount nodes { verb actor { name } words comment { body author { name } } note { body }
      changes { field before after } undoable undoneAt } } } }`;
  const sent = await sentStatements(() => api.gql(ben, detail, { id: taskId }));
  expect(sent.length).toBeLessThanOrEqual(4);
});

/** Every field of a task with all of it, two levels down: what a field needs has to be read though nobody asked for it. */
const whole: Readonly<Record<string, string>> = {
  assignee: '{ id name client { id } departments { id } }',
  coAssignees: '{ id name client { id } }',
  watchers: '{ id name }',
  department: '{ id name viewerIsMember }',
  creator: '{ id email role }',
  client: '{ name contacts { id } }',
  case: '{ title owner { name } client { accountCode } openTaskCount }',
  lastMove: '{ id verb actor { name } }',
  actions: '{ action available destination { name email departments { id } } refusal { code } }',
  claim: '{ available }',
  reassign: '{ available refusal { code } }',
  delete: '{ available }',
  undo: '{ until activity { verb } }',
  attachments: '{ id }',
  caseFiles: '{ id }',
  dependsOn: '{ id }',
  origin: '{ rule sentence }',
  type: '{ key label }',
  sla: '{ id measure dueAt }',
  firstResponse: '{ id measure dueAt }',
  timeline: '{ totalCount nodes { verb } }',
  readers: '{ staffCount clientContacts { name } }',
};

test('every field of a task is the same asked for alone and with all others, in lists and by itself', async () => {
  type Fields = { __type: { fields: readonly { name: string }[] } };
  const shape = '{ __type(name: "Task") { fields { name } } }';
  const names = (await api.gql<Fields>(ana, shape)).data.__type.fields.map(({ name }) => name);
  const client = await api.people.client();
  const caseId = api.runtime.newId();
  await storedRows(
    api,
    `INSERT INTO case_file (id, number, title, status, client_id, owner_id, created_at, updated_at)
     VALUES ($1, 'C-900', 'A case', 'OPEN', $2, $3, now(), now())`,
    [caseId, client.id, ana.id],
  );
  const id = await givenTask(api, ana, {
    title: 'Whole',
    description: 'In full',
    caseId,
    assigneeId: ben.id,
    watcherIds: [ana.id],
  });
  type Read = Readonly<Record<string, unknown>>;
  const read = async (selection: string): Promise<Read> => {
    const { data, errors } = await api.gql<{ task: Read; tasks: { nodes: readonly Read[] } }>(
      ben,
      `query ($id: ID!) { task(id: $id) { ${selection} }
        tasks(tab: PENDING, filter: { text: "Whole" }, first: 1) { nodes { ${selection} } } }`,
      { id },
    );
    expect(errors).toEqual([]);
    expect(data.tasks.nodes).toEqual([data.task]);
    return data.task;
  };
  const all = await read(names.map((name) => `${name} ${whole[name] ?? ''}`).join(' '));
  expect(all).toMatchObject({
    description: 'In full',
    creator: { id: ana.id },
    assignee: { id: ben.id },
    case: { title: 'A case', client: { accountCode: expect.any(String) } },
  });
  for (const name of names) {
    const alone = await read(`${name} ${whole[name] ?? ''}`);
    expect(alone).toEqual({ [name]: all[name] });
  }
});

test('the total counts all that match, on every page and behind the last', async () => {
  const search = 'Zephyr';
  for (let index = 0; index < 12; index += 1) {
    await givenTask(api, ana, { title: `${search} ${index}`, assigneeId: ben.id });
  }
  const variables = { tab: 'PENDING', filter: { text: search }, first: 10 };
  const first = await api.gql<Page>(ben, page, variables);
  expect(first.data.tasks).toMatchObject({ totalCount: 12, pageInfo: { hasNextPage: true } });
  const after = first.data.tasks.pageInfo.endCursor;
  const second = await api.gql<Page>(ben, page, { ...variables, after });
  expect(second.data.tasks).toMatchObject({ totalCount: 12, pageInfo: { hasNextPage: false } });
  const last = second.data.tasks.pageInfo.endCursor;
  const behind = await api.gql<Page>(ben, page, { ...variables, after: last });
  expect(behind.data.tasks).toMatchObject({ nodes: [], totalCount: 12 });
});

test.each([
  ['a word of the title', 'aurora'],
  ['the beginning of a word', 'auro'],
  ['several words', 'lights aurora'],
])('text finds tasks by %s', async (_what, text) => {
  await givenTask(api, ana, { title: 'Aurora lights', assigneeId: ben.id });
  expect(await titles(ben, { tab: 'PENDING', filter: { text } })).toContain('Aurora lights');
});

test('text finds a task by its number', async () => {
  const created = await change(api, ana, 'createTask', { title: 'By number', dueOn: '2026-12-01' });
  const text = created.task?.number;
  expect(await titles(ana, { tab: 'CREATED', filter: { text } })).toContain('By number');
});

test('a task is found by its id and by its number, and by nobody who may not see it', async () => {
  const created = await change(api, ana, 'createTask', {
    title: 'Mine',
    dueOn: '2026-12-01',
    assigneeId: ana.id,
  });
  const { id, number } = created.task ?? { id: '', number: '' };
  const document = 'query ($id: ID, $number: String) { task(id: $id, number: $number) { id } }';
  for (const key of [{ id }, { number }]) {
    expect((await api.gql(ana, document, key)).data).toEqual({ task: { id } });
    expect((await api.gql(stranger, document, key)).data).toEqual({ task: null });
  }
  for (const key of [{ id: 'no-id' }, { number: 'TASK-0' }, {}]) {
    expect((await api.gql(ana, document, key)).data).toEqual({ task: null });
  }
});

const foreign = Buffer.from(JSON.stringify(['2026-13-99', '2', 'x'])).toString('base64url');

test.each([
  ['a page of none', { first: 0 }],
  ['a page too large', { first: 101 }],
  ['text that is no cursor', { after: 'x' }],
  ['a cursor of another order', { after: Buffer.from('["1"]').toString('base64url') }],
  ['a cursor with values that cannot be', { after: foreign }],
  ['an id that is none', { filter: { assigneeIds: ['1; DROP TABLE task'] } }],
  ['too many orders', { orderBy: Array.from({ length: 5 }, () => ({ field: 'DUE' })) }],
])('%s is the caller’s mistake', async (_what, variables) => {
  const { errors } = await api.gql(ana, page, { tab: 'PENDING', ...variables });
  expect(errors).toHaveLength(1);
  expect(['BAD_USER_INPUT', 'LIMIT_EXCEEDED']).toContain(errors[0]?.extensions['code']);
});

test.each([`'; DROP TABLE task; --`, '%', '_', '\\', ':*', '&|!', '<->', '‮'])(
  'searching for %j finds nothing and breaks nothing',
  async (text) => {
    const documents = [
      `query ($text: String) { tasks(tab: ALL, filter: { text: $text }) { totalCount nodes { id } } }`,
      `query ($text: String) { people(search: $text) { totalCount nodes { id } } }`,
      `query ($text: String) { clients(search: $text) { totalCount nodes { id } } }`,
      `query ($text: String) { cases(filter: { text: $text }) { totalCount nodes { id } } }`,
    ];
    const answers = await Promise.all(documents.map((document) => api.gql(ana, document, { text })));
    expect(answers.flatMap((answer) => answer.errors)).toEqual([]);
  },
);
