import { documentSubmissionWorkflow } from '@docket/domain';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { givenTaskType } from '../testing/cases.ts';
import { givenDefinition } from '../testing/definitions.ts';
import { givenAction } from '../testing/tasks.ts';
import { type PortalApi, startPortalApi } from './fixtures.ts';

let api: PortalApi;
beforeAll(async () => {
  api = await startPortalApi();
});
afterAll(() => api.stop());

const offered = async (id: string) =>
  (await api.find(id))?.actions.filter(({ available }) => available).map(({ action }) => action);

test('a client is offered what the workflow and type of their task let them do, and no more', async () => {
  const plain = await givenTaskType(api, { workflow: 'document-submission' });
  const fixed = await givenTaskType(api, { workflow: 'document-submission', cancellable: false });
  const free = await api.task({ typeKey: plain });
  const bound = await api.task({ typeKey: fixed });
  expect(await offered(free)).toEqual(['SUBMIT', 'CANCEL']);
  expect(await offered(bound)).toEqual(['SUBMIT']);
  await givenAction(api, api.ana, free, { action: 'CANCEL', comment: 'Not needed' });
  expect(await offered(free)).toEqual(['REOPEN']);
});

test('a task stays on the version of its workflow that the client saw it in', async () => {
  const { key: _key, version: _version, ...content } = documentSubmissionWorkflow;
  const typeKey = await givenTaskType(api, { workflow: 'document-submission' });
  const before = await api.task({ typeKey });
  const { CANCEL, ...actions } = content.actions;
  await givenDefinition(api, 'WORKFLOW', 'document-submission', {
    ...content,
    retired: false,
    actions: { ...actions, CANCEL: { ...CANCEL, by: ['ADMINISTRATOR'] } },
  });
  const after = await api.task({ typeKey });
  expect(await offered(before)).toEqual(['SUBMIT', 'CANCEL']);
  expect(await offered(after)).toEqual(['SUBMIT']);
});

test('a client hands in what a task asks for, in its own words, and it goes to whoever asked', async () => {
  const typeKey = await givenTaskType(api, { workflow: 'document-submission' });
  const id = await api.task({ typeKey });
  const task = await api.find(id);
  expect(task?.actions.map(({ action, label, comment }) => [action, label, comment])).toEqual([
    ['SUBMIT', 'Hand in', 'OPTIONAL'],
    ['REOPEN', 'Request again', 'OPTIONAL'],
  ]);
  const order = { taskId: id, expectedVersion: task?.version, action: 'SUBMIT', comment: 'All three pages' };
  const done = await api.does(api.maria, 'performTaskAction', order);
  expect(done.userErrors).toEqual([]);
  expect(done.task).toMatchObject({
    status: 'IN_PROGRESS',
    turn: 'US',
    assignee: { name: api.ana.name },
    comments: [{ body: 'All three pages' }],
    events: [{ kind: 'CREATED' }, { kind: 'ANSWERED', actor: { isYou: true } }],
  });
  for (const action of ['ACCEPT', 'FORWARD', 'NOTHING']) {
    const refused = await api.does(api.maria, 'performTaskAction', {
      taskId: id,
      expectedVersion: done.task?.version,
      action,
    });
    expect(refused.userErrors).toHaveLength(1);
  }
});

const asking = {
  type: 'object',
  properties: {
    rooms: { type: 'integer', title: 'How many rooms' },
    pets: { type: 'boolean', title: 'Any pets' },
  },
  required: ['rooms'],
} as const;

test('a task that asks questions is done with the answers of the client who holds it, or not at all', async () => {
  const typeKey = await givenTaskType(api, { form: asking, clientAnswers: ['rooms', 'pets'] });
  const id = await api.task({ typeKey });
  await givenAction(api, api.maria, id, { action: 'DOING' });
  const document = `query ($id: ID) { task(id: $id) { version form { answers questions { name kind required } } } }`;
  type Asked = { readonly task: { readonly version: number; readonly form: object | null } | null };
  const look = async (as = api.maria) => (await api.gql<Asked>(as, document, { id })).data.task;
  expect((await look())?.form).toEqual({
    answers: {},
    questions: [
      { name: 'rooms', kind: 'WHOLE_NUMBER', required: true },
      { name: 'pets', kind: 'YES_NO', required: false },
    ],
  });
  const version = (await look())?.version;
  const complete = (answers: object | null, key: string | null = null) =>
    api.does(api.maria, 'complete', { taskId: id, expectedVersion: version, answers, idempotencyKey: key });
  expect((await complete({ pets: true })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', field: 'answers.rooms', message: 'Enter “How many rooms”.' },
  ]);
  expect((await look())?.form).toMatchObject({ answers: {} });
  const key = api.runtime.newId();
  for (const _time of [1, 2]) {
    const done = await complete({ rooms: '3', pets: false }, key);
    expect([done.userErrors, done.task?.status]).toEqual([[], 'COMPLETED']);
  }
  expect((await look())?.form).toMatchObject({ answers: { rooms: 3, pets: false } });
});

test('answers of staff are nothing a client reads', async () => {
  const typeKey = await givenTaskType(api, { form: asking });
  const id = await api.task({
    typeKey,
    assigneeId: api.ana.id,
    clientId: api.client.id,
    audience: 'CLIENT',
    form: { rooms: 7 },
  });
  const document = 'query ($id: ID) { task(id: $id) { form { answers } } }';
  const { data } = await api.gql(api.maria, document, { id });
  expect(data).toEqual({ task: { form: null } });
});

test('what staff answered while asking is for the client to read, and only what is open to answer', async () => {
  const form = {
    ...asking,
    properties: { ...asking.properties, papers: { type: 'string', title: 'Which papers' } },
    required: ['rooms', 'papers'],
  } as const;
  const typeKey = await givenTaskType(api, { form });
  const id = await api.task({ typeKey, form: { papers: 'A bill' } });
  await givenAction(api, api.maria, id, { action: 'DOING' });
  const document =
    'query ($id: ID) { task(id: $id) { version form { answers known { label text } questions { name } } } }';
  const { data } = await api.gql<{ task: { version: number } }>(api.maria, document, { id });
  expect(data.task).toMatchObject({
    form: { answers: {}, known: [{ label: 'Which papers', text: 'A bill' }], questions: [{ name: 'rooms' }] },
  });
  const answers = { rooms: 2, papers: 'None', pets: true };
  const order = { taskId: id, expectedVersion: data.task.version, answers };
  expect((await api.does(api.maria, 'complete', order)).userErrors).toEqual([]);
  const [row] = await api.rows<{ form: object }>('SELECT form FROM task WHERE id = $1', [id]);
  expect(row?.form).toEqual({ papers: 'A bill', rooms: 2 });
});
