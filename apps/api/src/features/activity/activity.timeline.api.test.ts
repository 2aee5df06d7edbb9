import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { TestPerson } from '../../testing/people.ts';
import { sentStatements } from '../../testing/statements.ts';
import { change, storedRows } from '../../testing/tasks.ts';
import { type DocumentApi, startDocumentApi } from '../documents/fixtures.ts';

type Entry = Readonly<Record<string, unknown>>;
type Timeline = {
  readonly task: {
    readonly timeline: {
      readonly nodes: readonly Entry[];
      readonly edges: readonly { readonly node: Entry }[];
    };
  };
};

let api: DocumentApi;
let ana: TestPerson;
let ben: TestPerson;
let taskId: string;

beforeAll(async () => {
  api = await startDocumentApi();
  const { department } = api;
  const legal = await api.people.department();
  ana = await api.people.person({ name: 'Ana', departments: [department, legal] });
  ben = await api.people.person({ name: 'Ben', departments: [department, legal] });
  taskId = await api.task(ana, 'CLIENT');
  await tell(legal.id);
});
afterAll(() => api.stop());

/** A task with an entry of every kind in its history, the last one fresh enough to be taken back. */
async function tell(legalId: string): Promise<void> {
  let expectedVersion = 1;
  const act = async (as: TestPerson, mutation: string, input: object = {}): Promise<string> => {
    const payload = await change(api, as, mutation, { taskId, expectedVersion, ...input });
    expect(payload.userErrors).toEqual([]);
    expectedVersion = payload.task?.version ?? 0;
    return payload.activity?.id ?? '';
  };
  const say = (mutation: string, type: string, body: string) =>
    api.gql(ben, `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`, {
      input: { taskId, body },
    });
  const caseId = api.runtime.newId();
  await storedRows(
    api,
    `INSERT INTO case_file (id, number, title, status, client_id, owner_id, created_at, updated_at)
     VALUES ($1, 'C-901', 'A case', 'OPEN', $2, $3, now(), now())`,
    [caseId, api.client.id, ana.id],
  );
  await act(ana, 'reassignTask', { personId: ben.id, comment: 'Ben knows them' });
  await say('addComment', 'AddCommentInput', 'For everyone');
  await say('addNote', 'AddNoteInput', 'Among us');
  await api.attach(ana, { taskId, audience: 'INTERNAL' });
  await act(ana, 'updateTask', {
    title: 'Renamed',
    caseId,
    coAssigneeIds: [ana.id],
    watcherIds: [ben.id],
  });
  await act(ben, 'forward', { departmentId: legalId, comment: 'Over to you' });
  await act(ana, 'claimTask');
  const activityId = await act(ana, 'doing');
  const undone = await api.gql(
    ana,
    'mutation ($input: UndoTaskActionInput!) { undoTaskAction(input: $input) { task { version } userErrors { code } } }',
    { input: { activityId } },
  );
  expect(undone.errors).toEqual([]);
  const [task] = await storedRows<{ version: number }>(api, 'SELECT version FROM task WHERE id = $1', [
    taskId,
  ]);
  expectedVersion = task?.version ?? 0;
  await act(ana, 'doing');
}

async function read(selection: string, as: Pick<TestPerson, 'door' | 'headers'> = ana) {
  const document = `query ($id: ID!) { task(id: $id) {
    timeline(first: 20) { nodes { ${selection} } edges { node { ${selection} } } } } }`;
  const { data, errors } = await api.gql<Timeline>(as, document, { id: taskId });
  expect(errors).toEqual([]);
  const { nodes, edges } = data.task.timeline;
  expect(edges.map(({ node }) => node)).toEqual(nodes);
  return nodes;
}

const person = '{ id name email client { id } departments { id } }';
const words = `{ id body createdAt author ${person} }`;
const whole: Readonly<Record<string, string>> = {
  actor: person,
  fromAssignee: person,
  toAssignee: person,
  fromDepartment: '{ id name viewerIsMember }',
  toDepartment: '{ id name viewerIsMember }',
  changes: '{ field before after }',
  caseChanges: '{ field name before after }',
  task: '{ id number }',
  case: '{ id number }',
  comment: words,
  note: words,
  attachment: '{ id fileName audience }',
};

async function fieldNames(): Promise<readonly string[]> {
  type Fields = { __type: { fields: readonly { name: string }[] } };
  const { data } = await api.gql<Fields>(ana, '{ __type(name: "Activity") { fields { name } } }');
  return data.__type.fields.map(({ name }) => name);
}

const everything = async () => (await fieldNames()).map((name) => `${name} ${whole[name] ?? ''}`).join(' ');

test('every kind of entry tells what it is about', async () => {
  const entries = await read(await everything());
  expect(entries).toMatchObject([
    { verb: 'DOING', undoable: true, undoneAt: null, comment: null },
    { verb: 'UNDONE', undoable: false, undoneAt: null },
    { verb: 'DOING', undoneAt: expect.any(String), undoable: false, toStatus: 'IN_PROGRESS' },
    { verb: 'CLAIMED', fromAssignee: null, toAssignee: { name: 'Ana' } },
    {
      verb: 'FORWARD',
      actor: { id: ben.id },
      fromAssignee: { name: 'Ben' },
      toAssignee: null,
      fromDepartment: { id: api.department.id },
      words: 'Over to you',
    },
    {
      verb: 'EDITED',
      changes: expect.arrayContaining([
        { field: 'TITLE', before: 'A task', after: 'Renamed' },
        { field: 'CASE', before: null, after: 'C-901 A case' },
        { field: 'CO_ASSIGNEES', before: null, after: 'Ana' },
        { field: 'WATCHERS', before: null, after: 'Ben' },
      ]),
    },
    { verb: 'ATTACHED', attachment: { fileName: 'photo.png' }, comment: null, note: null },
    { verb: 'NOTED', note: { body: 'Among us', author: { id: ben.id } }, comment: null },
    { verb: 'COMMENTED', comment: { body: 'For everyone', author: { id: ben.id } }, note: null },
    { verb: 'REASSIGNED', toAssignee: { id: ben.id }, fromDepartment: null },
    { verb: 'CREATED', sequence: 1, changes: [], fromStatus: null, toStatus: 'NEW' },
  ]);
});

test('every field of an entry is the same asked for alone and with all others', async () => {
  const all = await read(await everything());
  for (const name of await fieldNames()) {
    const alone = await read(`${name} ${whole[name] ?? ''}`);
    expect(alone).toEqual(all.map((entry) => ({ [name]: entry[name] })));
  }
});

test('an entry reads the same in a timeline as by its id', async () => {
  const fields = await everything();
  for (const entry of await read(fields)) {
    const document = `query ($id: ID!) { node(id: $id) { ... on Activity { ${fields} } } }`;
    const { data } = await api.gql(ana, document, { id: entry['id'] });
    expect(data).toEqual({ node: entry });
  }
});

test('words the client may not read stay hidden without NOTES_READ, whatever else is asked for', async () => {
  const all = (await read('verb words audience')).filter(({ verb }) => verb !== 'NOTED');
  expect(all).toContainEqual(expect.objectContaining({ audience: 'INTERNAL', words: expect.any(String) }));
  const shown = all.map((entry) => ({ words: entry['audience'] === 'CLIENT' ? entry['words'] : null }));
  const headers = await api.people.token(ana.id, ['TASKS_READ']);
  expect(await read('words', { door: 'STAFF', headers })).toEqual(shown);
});

test('a timeline with everything on it is one statement beside the task', async () => {
  const { attachment: _, ...fields } = whole;
  const names = (await fieldNames()).filter((name) => name !== 'attachment' && name !== 'task');
  const plain = (text = '') => text.replace(person, '{ id name }');
  const selection = names.map((name) => `${name} ${plain(fields[name])}`).join(' ');
  const sent = await sentStatements(() => read(selection));
  expect(sent).toHaveLength(3);
  expect(sent.filter((name) => name.startsWith('timeline-'))).toHaveLength(1);
});
