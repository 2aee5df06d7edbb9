import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { changeCase, givenCase, givenCaseType, givenTaskType } from '../testing/cases.ts';
import { givenTask } from '../testing/tasks.ts';
import type { TestPerson } from '../testing/people.ts';
import { type PortalApi, type PortalError, startPortalApi } from './fixtures.ts';

let api: PortalApi;
let manager: TestPerson;
let typeKey: string;
beforeAll(async () => {
  api = await startPortalApi();
  manager = await api.people.person({ role: 'CASE_MANAGER', departments: [api.department] });
  const visit = await givenTaskType(api, {
    assignment: {
      departmentIds: [],
      defaultDepartmentId: api.department.id,
      assigneeId: null,
      automatic: true,
    },
  });
  ({ key: typeKey } = await givenCaseType(api, {
    outcomes: [],
    portal: { visible: true, asks: ['heating'] },
    taskTypes: [visit],
    form: {
      type: 'object',
      properties: {
        floor: { type: 'integer', title: 'Floor', minimum: 0 },
        cost: { type: 'number', title: 'Cost' },
        heating: { type: 'string', title: 'Heating', enum: ['Works', 'Does not work'] },
      },
      required: ['floor'],
    },
    rules: [
      {
        key: 'visit',
        label: 'Somebody has a look',
        on: { event: 'RAISED' },
        when: 'variables.floor > 2',
        taskType: visit,
        title: null,
        priority: null,
        after: [],
      },
    ],
  }));
});
afterAll(() => api.stop());

type Answer = {
  readonly case: { readonly id: string; readonly number: string } | null;
  readonly request: {
    readonly draft: { readonly answers: object; readonly more: string | null } | null;
  } | null;
  readonly stillOpen?: boolean;
  readonly userErrors: readonly PortalError[];
};

const fields: Readonly<Record<string, string>> = {
  answerRequest: 'request { draft { answers more } }',
  discardRequest: 'request { draft { answers more } }',
  sendRequest: 'case { id number title status turn }',
  addCaseMessage: 'case { id }',
  performCaseAction: 'case { id } stillOpen',
};
const inputs: Readonly<Record<string, string>> = {
  discardRequest: 'RequestInput',
  sendRequest: 'RequestInput',
};

async function does(mutation: string, input: object, as: TestPerson = api.maria): Promise<Answer> {
  const type = inputs[mutation] ?? `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) {
    done: ${mutation}(input: $input) { ${fields[mutation] ?? ''} userErrors { code field message remedy } } }`;
  const { data, errors } = await api.gql<{ done: Answer }>(as, document, { input });
  expect(errors).toEqual([]);
  return data.done;
}

async function draftOf(as: TestPerson) {
  const document = 'query ($key: ID!) { requestType(key: $key) { label draft { answers } } }';
  const { data } = await api.gql<{ requestType: { draft: { answers: object } | null } | null }>(
    as,
    document,
    {
      key: typeKey,
    },
  );
  return data.requestType?.draft?.answers ?? null;
}

async function raised(): Promise<string> {
  await does('answerRequest', { typeKey, answers: { floor: '3' } });
  const sent = await does('sendRequest', { typeKey });
  expect(sent.userErrors).toEqual([]);
  return sent.case?.id ?? '';
}

describe('what clients ask for', () => {
  test('is offered by type with its questions, and only what is for clients', async () => {
    const hidden = await givenCaseType(api, { label: 'Contract review', portal: { visible: false } });
    const retired = await givenCaseType(api, { retired: true });
    const document = '{ requestTypes { key label questions { name label kind choices required help } } }';
    const { data } = await api.gql<{ requestTypes: { key: string; questions: object[] }[] }>(
      api.maria,
      document,
    );
    const found = data.requestTypes.find(({ key }) => key === typeKey);
    expect(found?.questions).toEqual([
      { name: 'floor', label: 'Floor', kind: 'WHOLE_NUMBER', choices: [], required: true, help: null },
      {
        name: 'heating',
        label: 'Heating',
        kind: 'ONE_OF',
        choices: ['Works', 'Does not work'],
        required: false,
        help: null,
      },
    ]);
    const keys = data.requestTypes.map(({ key }) => key);
    expect(keys).not.toContain(hidden.key);
    expect(keys).not.toContain(retired.key);
    expect((await does('answerRequest', { typeKey: hidden.key, answers: {} })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });

  test('is kept page by page for the person alone, and each answer is judged on its page', async () => {
    const wrong = await does('answerRequest', { typeKey, answers: { floor: 'high' } });
    expect(wrong.userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'answers.floor', message: '“Floor” has to be a whole number.' },
    ]);
    expect((await does('answerRequest', { typeKey, answers: { floor: '' } })).userErrors).toMatchObject([
      { field: 'answers.floor', message: 'Enter “Floor”.' },
    ]);
    expect(await draftOf(api.maria)).toBeNull();
    await does('answerRequest', { typeKey, answers: { heating: 'Works' } });
    const kept = await does('answerRequest', { typeKey, answers: { floor: '1' }, more: 'Ring twice' });
    expect(kept.request?.draft).toEqual({ answers: { heating: 'Works', floor: 1 }, more: 'Ring twice' });
    expect(await draftOf(api.jo)).toBeNull();
    expect(await draftOf(api.eve)).toBeNull();
    await does('discardRequest', { typeKey });
    expect(await draftOf(api.maria)).toBeNull();
  });

  test('asks and takes nothing that staff alone fill in', async () => {
    expect((await does('answerRequest', { typeKey, answers: { cost: 5 } })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'answers.cost' },
    ]);
    expect(await draftOf(api.maria)).toBeNull();
  });

  test('cannot be sent while a question is open, nor when nothing was begun', async () => {
    expect((await does('sendRequest', { typeKey }, api.jo)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    await does('answerRequest', { typeKey, answers: { heating: 'Works' } }, api.jo);
    expect((await does('sendRequest', { typeKey }, api.jo)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'answers.floor' },
    ]);
    expect(await draftOf(api.jo)).toEqual({ heating: 'Works' });
  });

  test('becomes a case once, with its automatic tasks that the client does not see, clocks and history', async () => {
    await does('answerRequest', {
      typeKey,
      answers: { floor: '3', heating: 'Does not work' },
      more: 'It is cold.',
    });
    const order = { typeKey, idempotencyKey: api.runtime.newId() };
    const sent = await does('sendRequest', order);
    expect(sent).toMatchObject({
      userErrors: [],
      case: { status: 'OPEN', turn: 'US', title: 'Boiler repair' },
    });
    expect(await does('sendRequest', order)).toEqual(sent);
    expect(await draftOf(api.maria)).toBeNull();
    const id = sent.case?.id;
    const document = `query ($id: ID!) { case(id: $id) { description variables owner { id } client { id } creator { id }
      tasks(first: 5) { nodes { audience origin { rule } creator { name kind } } }
      timeline(first: 5) { nodes { verb actor { id } } } } }`;
    const { data, errors } = await api.gql<{ case: object }>(manager, document, { id });
    expect(errors).toEqual([]);
    expect(data.case).toEqual({
      description: 'It is cold.',
      variables: { floor: 3, heating: 'Does not work' },
      owner: { id: manager.id },
      client: { id: api.client.id },
      creator: { id: api.maria.id },
      tasks: {
        nodes: [
          {
            audience: 'INTERNAL',
            origin: { rule: 'Somebody has a look' },
            creator: { name: 'Docket', kind: 'SYSTEM' },
          },
        ],
      },
      timeline: { nodes: expect.arrayContaining([{ verb: 'CREATED', actor: { id: api.maria.id } }]) },
    });
    const seen = await api.gql<{ case: object }>(
      api.maria,
      'query ($id: ID!) { case(id: $id) { tasks { id } } }',
      { id },
    );
    expect(seen.data).toEqual({ case: { tasks: [] } });
  });
});

describe('a case', () => {
  const document = `query ($id: ID!) { case(id: $id) {
    standing { version type steps { label state } paused cancelled summary typicalDays actions { action comment } }
    messages { body author { isYou } task { title } } events { kind actor { isYou } } } }`;
  type Standing = {
    readonly case: {
      readonly standing: {
        readonly version: number;
        readonly actions: readonly { readonly action: string }[];
      };
    } | null;
  };
  const look = async (id: string, as: TestPerson = api.maria) =>
    (await api.gql<Standing>(as, document, { id })).data.case;

  test('tells its client of its type, its fixed steps and what can be done with it', async () => {
    const id = await raised();
    expect(await look(id)).toMatchObject({
      standing: {
        type: 'Boiler repair',
        steps: [
          { label: 'Triage', state: 'HERE' },
          { label: 'Repair', state: 'TO_COME' },
        ],
        paused: false,
        cancelled: false,
        typicalDays: null,
        actions: [
          { action: 'CLOSE', comment: 'OPTIONAL' },
          { action: 'CANCEL', comment: 'REQUIRED' },
        ],
      },
      events: [{ kind: 'CREATED', actor: { isYou: true } }],
    });
    await changeCase(api, manager, 'moveCaseStage', { caseId: id, expectedVersion: 1, stage: 'repair' });
    expect(await look(id)).toMatchObject({
      standing: { steps: [{ state: 'DONE' }, { state: 'HERE' }] },
    });
  });

  test('has one thread of what is said on it and on its tasks, and no other client finds any of it', async () => {
    const id = await raised();
    await does('addCaseMessage', { caseId: id, body: 'When do you come?' });
    for (const [kind, body] of [
      ['Comment', 'On Monday.'],
      ['Note', 'She is impatient.'],
    ]) {
      const words = `mutation ($input: AddCase${kind}Input!) { addCase${kind}(input: $input) { userErrors { code } } }`;
      expect((await api.gql(manager, words, { input: { caseId: id, body } })).errors).toEqual([]);
    }
    const task = await givenTask(api, manager, {
      caseId: id,
      assigneeId: api.maria.id,
      title: 'Send a photo',
    });
    await api.does(api.maria, 'addComment', { taskId: task, body: 'Which one?' });
    expect(await look(id)).toMatchObject({
      messages: [
        { body: 'When do you come?', author: { isYou: true }, task: null },
        { body: 'On Monday.', author: { isYou: false }, task: null },
        { body: 'Which one?', author: { isYou: true }, task: { title: 'Send a photo' } },
      ],
    });
    expect(await look(id, api.eve)).toBeNull();
    expect((await does('addCaseMessage', { caseId: id, body: 'Hello' }, api.eve)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });

  test('of a type that is not for clients is none of theirs', async () => {
    const { key } = await givenCaseType(api, { portal: { visible: false } });
    const id = await givenCase(api, manager, {
      typeKey: key,
      clientId: api.client.id,
      variables: { floor: 1 },
    });
    expect(await look(id)).toBeNull();
    expect((await does('addCaseMessage', { caseId: id, body: 'Hello' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });

  test('that a client thinks is sorted stays open while we have something to finish, and we are told', async () => {
    const id = await raised();
    const version = (await look(id))?.standing.version;
    const order = { caseId: id, expectedVersion: version, action: 'CLOSE', comment: 'It is warm again.' };
    expect(await does('performCaseAction', order)).toMatchObject({ stillOpen: true, userErrors: [] });
    expect(await look(id)).toMatchObject({
      messages: [{ body: 'I think this is sorted.\n\nIt is warm again.' }],
    });
    const unsaid = { caseId: id, expectedVersion: version, action: 'CANCEL' };
    expect((await does('performCaseAction', unsaid)).userErrors).toMatchObject([
      { code: 'COMMENT_REQUIRED' },
    ]);
    const cancelled = { caseId: id, expectedVersion: version, action: 'CANCEL', comment: 'We moved.' };
    expect(await does('performCaseAction', cancelled)).toMatchObject({ stillOpen: true, userErrors: [] });
    expect((await does('performCaseAction', cancelled, api.eve)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });

  test('without anything left to do is closed and opened again by its client', async () => {
    await does('answerRequest', { typeKey, answers: { floor: 0 } });
    const id = (await does('sendRequest', { typeKey })).case?.id ?? '';
    const moved = async (action: string) => {
      const version = (await look(id))?.standing.version;
      return does('performCaseAction', { caseId: id, expectedVersion: version, action });
    };
    expect(await moved('CLOSE')).toMatchObject({ stillOpen: false, userErrors: [] });
    expect((await look(id))?.standing.actions).toEqual([{ action: 'REOPEN', comment: 'OPTIONAL' }]);
    expect(await moved('REOPEN')).toMatchObject({ userErrors: [] });
  });
});
