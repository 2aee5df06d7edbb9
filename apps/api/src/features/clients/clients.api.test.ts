import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { givenCase } from '../../testing/cases.ts';
import { type TestClient, type TestPerson, unique } from '../../testing/people.ts';
import { sentStatements } from '../../testing/statements.ts';
import { givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { type DocumentApi, startDocumentApi } from '../documents/fixtures.ts';

let api: DocumentApi;
let ana: TestPerson;
let manager: TestPerson;
let stranger: TestPerson;
let harbour: TestClient;
let code: string;

beforeAll(async () => {
  api = await startDocumentApi();
  ana = await api.people.person({ name: 'Ana Ruiz' });
  manager = await api.people.person({ role: 'CASE_MANAGER', name: 'Marta Vidal' });
  stranger = await api.people.person();
  harbour = await api.people.client(unique('Harbour'));
  await api.people.person({ role: 'CLIENT', client: harbour, name: 'Maria Lopez' });
  const former = await api.people.person({ role: 'CLIENT', client: harbour });
  await storedRows(api, 'UPDATE person SET active = false WHERE id = $1', [former.id]);
  await storedRows(api, 'INSERT INTO client_support (client_id, person_id) VALUES ($1, $2)', [
    harbour.id,
    ana.id,
  ]);
  const [row] = await storedRows<{ code: string }>(
    api,
    'SELECT account_code AS code FROM client WHERE id = $1',
    [harbour.id],
  );
  code = row?.code ?? '';
});
afterAll(() => api.stop());

type Named = { readonly name: string };
type Shown = {
  readonly client: {
    readonly id: string;
    readonly language: string;
    readonly version: number;
    readonly contacts: readonly Named[];
    readonly supportStaff: readonly Named[];
    readonly openCaseCount: number;
    readonly openTaskCount: number;
  } | null;
};

const page = `query ($id: ID, $accountCode: String) { client(id: $id, accountCode: $accountCode) {
  id language version contacts { name } supportStaff { name } openCaseCount openTaskCount } }`;

async function shown(as: TestPerson, key: Readonly<Record<string, unknown>>): Promise<Shown['client']> {
  const { data, errors } = await api.gql<Shown>(as, page, key);
  expect(errors).toEqual([]);
  return data.client;
}

test('a client is found by id and by account code in any case of letters, and missing is null', async () => {
  const expected = { id: harbour.id, language: 'en', version: 1 };
  expect(await shown(ana, { id: harbour.id })).toMatchObject(expected);
  expect(await shown(ana, { accountCode: code.toLowerCase() })).toMatchObject(expected);
  for (const key of [{}, { id: 'none' }, { id: api.runtime.newId() }, { accountCode: 'NOBODY' }]) {
    expect(await shown(ana, key)).toBeNull();
  }
});

test('it tells its active contacts and who supports it, in three statements with the session', async () => {
  let client: Shown['client'] = null;
  const sent = await sentStatements(async () => {
    client = await shown(ana, { accountCode: code });
  });
  expect(client).toMatchObject({
    contacts: [{ name: 'Maria Lopez' }],
    supportStaff: [{ name: 'Ana Ruiz' }],
  });
  expect(sent.length).toBeLessThanOrEqual(3);
});

test('it counts and lists its cases for all staff, its tasks and their files for those who see them', async () => {
  const client = await api.people.client();
  await givenCase(api, manager, { title: 'Damp', clientId: client.id });
  const taskId = await givenTask(api, ana, { title: 'Look', clientId: client.id, assigneeId: ana.id });
  const done = await givenTask(api, ana, { title: 'Done', clientId: client.id, assigneeId: ana.id });
  await givenAction(api, ana, done, { action: 'DOING' });
  await givenAction(api, ana, done, { action: 'COMPLETE' });
  await api.attach(ana, { taskId });
  expect(await shown(ana, { id: client.id })).toMatchObject({ openCaseCount: 1, openTaskCount: 1 });
  expect(await shown(stranger, { id: client.id })).toMatchObject({ openCaseCount: 1, openTaskCount: 0 });

  const document = `query ($id: ID!) { client(id: $id) { cases { totalCount nodes { title } }
    tasks { totalCount nodes { title } } documents { nodes { taskNumber attachment { fileName } } } } }`;
  const seen = await api.gql(ana, document, { id: client.id });
  expect(seen.data).toEqual({
    client: {
      cases: { totalCount: 1, nodes: [{ title: 'Damp' }] },
      tasks: { totalCount: 2, nodes: [{ title: 'Done' }, { title: 'Look' }] },
      documents: { nodes: [{ taskNumber: expect.any(String), attachment: { fileName: 'photo.png' } }] },
    },
  });
  expect((await api.gql(stranger, document, { id: client.id })).data).toMatchObject({
    client: { cases: { totalCount: 1 }, tasks: { nodes: [] }, documents: { nodes: [] } },
  });
});

test('the files of tasks and cases go on page by page, the newest first', async () => {
  const client = await api.people.client();
  const taskId = await givenTask(api, ana, { clientId: client.id, assigneeId: ana.id });
  const caseId = await givenCase(api, manager, { clientId: client.id });
  await api.attach(ana, { taskId, fileName: 'first.png' });
  await api.attach(manager, { taskId: null, caseId, fileName: 'second.png' });
  const document = `query ($id: ID!, $after: String) { client(id: $id) { documents(first: 1, after: $after) {
    nodes { caseNumber attachment { fileName } } pageInfo { hasNextPage endCursor } } } }`;
  type Documents = {
    readonly client: {
      readonly documents: {
        readonly nodes: readonly { readonly attachment: { readonly fileName: string } }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
    };
  };
  const first = (await api.gql<Documents>(ana, document, { id: client.id })).data.client.documents;
  const after = first.pageInfo.endCursor;
  const second = (await api.gql<Documents>(ana, document, { id: client.id, after })).data.client.documents;
  const names = [first, second].flatMap(({ nodes }) => nodes.map(({ attachment }) => attachment.fileName));
  expect(names).toEqual(['second.png', 'first.png']);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
});

test('a list of clients with their counts and support is three statements however long it is', async () => {
  const document = `{ clients(first: 50) { totalCount nodes { name openCaseCount openTaskCount supportStaff { name } } } }`;
  const sent = await sentStatements(async () => {
    expect((await api.gql(ana, document)).errors).toEqual([]);
  });
  expect(sent.length).toBeLessThanOrEqual(3);
});

test('a token without the scope reads no client', async () => {
  const headers = await api.people.token(ana.id, ['TASKS_READ']);
  const { errors } = await api.gql({ door: 'STAFF', headers }, page, { id: harbour.id });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'CLIENTS_READ' } }]);
});
