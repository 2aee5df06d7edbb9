import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { TestClient, TestDepartment, TestPerson } from '../../testing/people.ts';
import { givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let housing: TestDepartment;
let harbour: TestClient;
let ana: TestPerson;
let manager: TestPerson;
let maria: TestPerson;
let stranger: TestPerson;
let caseId: string;
let taskId: string;

beforeAll(async () => {
  api = await startTestApi();
  housing = await api.people.department('Housing');
  harbour = await api.people.client('Harbour');
  ana = await api.people.person({ name: 'Ana Ruiz', departments: [housing] });
  manager = await api.people.person({ name: 'Marta Vidal', manages: [housing] });
  maria = await api.people.person({ name: 'Maria Lopez', role: 'CLIENT', client: harbour });
  stranger = await api.people.person({ name: 'Zoe Stranger' });
  caseId = api.runtime.newId();
  await storedRows(
    api,
    `INSERT INTO case_file (id, number, title, status, client_id, owner_id, created_at, updated_at)
      VALUES ($1, 'C-220', 'Damp walls', 'OPEN', $2, $3, $4, $4)`,
    [caseId, harbour.id, ana.id, api.clock.now()],
  );
  taskId = await givenTask(api, manager, { assigneeId: ana.id, caseId });
  await givenTask(api, manager, { departmentId: housing.id });
});
afterAll(() => api.stop());

const roots: readonly (readonly [string, string])[] = [
  ['{ departments { id } }', 'DEPARTMENTS_READ'],
  ['{ department(id: "x") { id } }', 'DEPARTMENTS_READ'],
  ['{ people { nodes { id } } }', 'PEOPLE_READ'],
  ['{ clients { nodes { id } } }', 'CLIENTS_READ'],
  ['{ cases { nodes { id } } }', 'CASES_READ'],
  ['{ case(number: "C-220") { id } }', 'CASES_READ'],
  ['{ tasks(tab: CREATED) { nodes { client { email } } } }', 'CLIENTS_READ'],
  ['{ tasks(tab: CREATED) { nodes { client { contacts { id } } } } }', 'CLIENTS_READ'],
  ['{ tasks(tab: CREATED) { nodes { creator { email } } } }', 'PEOPLE_READ'],
  ['{ tasks(tab: CREATED) { nodes { creator { openTaskCount } } } }', 'PEOPLE_READ'],
  ['{ tasks(tab: CREATED) { nodes { creator { departments { id } } } } }', 'DEPARTMENTS_READ'],
  ['{ tasks(tab: CREATED) { nodes { department { members { isManager } } } } }', 'DEPARTMENTS_READ'],
  ['{ tasks(tab: CREATED) { nodes { timeline { nodes { note { body } } } } } }', 'NOTES_READ'],
];

test.each(roots)('%s needs a session and %s', async (document, permission) => {
  expect((await api.gql(null, document)).status).toBe(401);
  const headers = await api.people.token(ana.id, ['TASKS_READ']);
  const { errors } = await api.gql({ door: 'STAFF', headers }, document);
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission } }]);
});

test('a department tells its members, managers first, its queue and what the viewer is in it', async () => {
  const document = `query ($id: ID!) { department(id: $id) { name viewerIsMember viewerIsManager queueCount
    members { isManager person { name } } } }`;
  const members = [
    { isManager: true, person: { name: 'Marta Vidal' } },
    { isManager: false, person: { name: 'Ana Ruiz' } },
  ];
  const seen = async (person: TestPerson) => (await api.gql(person, document, { id: housing.id })).data;
  const shown = { name: 'Housing', queueCount: 1, members };
  expect(await seen(ana)).toEqual({ department: { ...shown, viewerIsMember: true, viewerIsManager: false } });
  expect(await seen(manager)).toEqual({
    department: { ...shown, viewerIsMember: true, viewerIsManager: true },
  });
  expect((await api.gql(ana, document, { id: 'none' })).data).toEqual({ department: null });
});

test('people are found by name, within a department and by kind; contacts only when asked for', async () => {
  type Found = { people: { totalCount: number; nodes: readonly { name: string }[] } };
  const document = `query ($search: String, $departmentId: ID, $kinds: [PersonKind!]) {
    people(search: $search, departmentId: $departmentId, kinds: $kinds) { totalCount nodes { name } } }`;
  const names = async (variables: object) => {
    const { data } = await api.gql<Found>(ana, document, { ...variables });
    return data.people.nodes.map(({ name }) => name);
  };
  expect(await names({ search: 'RUIZ' })).toEqual(['Ana Ruiz']);
  expect(await names({ departmentId: housing.id })).toEqual(['Ana Ruiz', 'Marta Vidal']);
  expect(await names({ search: 'maria' })).toEqual([]);
  expect(await names({ search: 'maria', kinds: ['CLIENT_CONTACT'] })).toEqual(['Maria Lopez']);
});

test('people come page by page without gap or repetition', async () => {
  type Page = {
    people: { nodes: readonly { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
  const document = `query ($after: String) {
    people(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { data }: { data: Page } = await api.gql<Page>(ana, document, { after });
    ids.push(...data.people.nodes.map(({ id }) => id));
    after = data.people.pageInfo.hasNextPage ? data.people.pageInfo.endCursor : null;
  } while (after !== null);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(ids).toEqual(expect.arrayContaining([ana.id, manager.id, stranger.id]));
});

test('how much somebody has to do is for themselves, their manager and those who see everything', async () => {
  const admin = await api.people.person({ role: 'ADMINISTRATOR' });
  const document = '{ people(search: "Ana Ruiz") { nodes { openTaskCount departments { name } } } }';
  const seen = async (person: TestPerson) => (await api.gql(person, document)).data;
  const departments = [{ name: 'Housing' }];
  for (const person of [ana, manager, admin]) {
    expect(await seen(person)).toEqual({ people: { nodes: [{ openTaskCount: 1, departments }] } });
  }
  expect(await seen(stranger)).toEqual({ people: { nodes: [{ openTaskCount: null, departments }] } });
});

test('a client tells its contacts, and a contact their client', async () => {
  const document = `{ clients(search: "harb") { nodes { name kind contacts { name client { name } } } } }`;
  expect((await api.gql(ana, document)).data).toEqual({
    clients: {
      nodes: [
        {
          name: 'Harbour',
          kind: 'ORGANISATION',
          contacts: [{ name: 'Maria Lopez', client: { name: 'Harbour' } }],
        },
      ],
    },
  });
});

test('a case is found by id, number and words, with client, owner and the count of its tasks', async () => {
  const shown = {
    number: 'C-220',
    client: { name: 'Harbour' },
    owner: { name: 'Ana Ruiz' },
    openTaskCount: 1,
    taskCount: 1,
  };
  const fields = 'number client { name } owner { name } openTaskCount taskCount';
  const one = `query ($id: ID, $number: String) { case(id: $id, number: $number) { ${fields} } }`;
  expect((await api.gql(ana, one, { id: caseId })).data).toEqual({ case: shown });
  expect((await api.gql(ana, one, { number: 'C-220' })).data).toEqual({ case: shown });
  for (const key of [{ number: 'C-0' }, { id: 'none' }, {}]) {
    expect((await api.gql(ana, one, key)).data).toEqual({ case: null });
  }
  const many = `query ($filter: CaseFilter) { cases(filter: $filter) { totalCount nodes { ${fields} } } }`;
  const found = async (filter: object) => (await api.gql(ana, many, { filter })).data;
  expect(
    await found({ text: 'damp', status: ['OPEN'], ownerIds: [ana.id], clientIds: [harbour.id] }),
  ).toEqual({
    cases: { totalCount: 1, nodes: [shown] },
  });
  expect(await found({ status: ['CLOSED'] })).toEqual({ cases: { totalCount: 0, nodes: [] } });
});

const node = `query ($id: ID!) { node(id: $id) { __typename id
  ... on Task { title assignee { name } } ... on Person { name } ... on Case { number } } }`;

test('node finds anything by its id, as its own query would', async () => {
  const [entry] = await storedRows<{ id: string }>(api, 'SELECT id FROM activity WHERE task_id = $1', [
    taskId,
  ]);
  const found = async (id: string | undefined) => (await api.gql(ana, node, { id })).data;
  expect(await found(taskId)).toEqual({
    node: { __typename: 'Task', id: taskId, title: 'Check the boiler', assignee: { name: 'Ana Ruiz' } },
  });
  expect(await found(entry?.id)).toEqual({ node: { __typename: 'Activity', id: entry?.id } });
  expect(await found(ana.id)).toMatchObject({ node: { __typename: 'Person', name: 'Ana Ruiz' } });
  expect(await found(caseId)).toMatchObject({ node: { __typename: 'Case', number: 'C-220' } });
  expect(await found(harbour.id)).toMatchObject({ node: { __typename: 'Client' } });
  expect(await found(housing.id)).toMatchObject({ node: { __typename: 'Department' } });
});

test('node shows nothing of a task to those who do not see it, nor anything beyond a token’s scopes', async () => {
  const words = `mutation { addComment(input: { taskId: "${taskId}", body: "x" }) { comment { id } }
    addNote(input: { taskId: "${taskId}", body: "x" }) { note { id } } }`;
  await api.gql(ana, words);
  const rows = await storedRows<{ id: string }>(
    api,
    `SELECT id FROM activity WHERE task_id = $1 UNION SELECT id FROM comment WHERE task_id = $1
      UNION SELECT id FROM note WHERE task_id = $1 UNION SELECT id FROM task WHERE id = $1`,
    [taskId],
  );
  const plain = 'query ($id: ID!) { node(id: $id) { __typename } }';
  const answers = await Promise.all(rows.map(({ id }) => api.gql(stranger, plain, { id })));
  expect(answers.map(({ data }) => data)).toEqual(rows.map(() => ({ node: null })));
  const headers = await api.people.token(ana.id, ['TASKS_READ']);
  expect((await api.gql({ door: 'STAFF', headers }, plain, { id: maria.id })).data).toEqual({ node: null });
});

test.each(['', 'x', '00000000-0000-0000-0000-000000000000', '\u0000'])('node(%j) is null', async (id) => {
  const { data, errors } = await api.gql(ana, 'query ($id: ID!) { node(id: $id) { id } }', { id });
  expect(errors.length === 0 ? data : errors[0]?.extensions['code']).toEqual(
    errors.length === 0 ? { node: null } : 'BAD_USER_INPUT',
  );
});
