import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { givenAction } from '../testing/tasks.ts';
import type { TestAnswer } from '../testing/test-api.ts';
import { type PortalApi, type PortalTaskAnswer, showTo, startPortalApi } from './fixtures.ts';

let api: PortalApi;
let mine: string;
let hidden: string;
let foreign: string;
let caseId: string;
let foreignCase: string;

beforeAll(async () => {
  api = await startPortalApi();
  caseId = await api.caseFile(api.client, 'Our boiler');
  foreignCase = await api.caseFile(api.otherClient, 'Their roof');
  mine = await api.task({ title: 'Send the bill', caseId });
  hidden = await api.task({ title: 'Think about it', caseId, assigneeId: api.ana.id });
  await showTo(api, hidden, 'INTERNAL');
  foreign = await api.task({ title: 'Theirs', assigneeId: api.eve.id, caseId: foreignCase });
});
afterAll(() => api.stop());

const queries: readonly (readonly [string, string])[] = [
  ['viewer', '{ viewer { id } }'],
  ['tasks', '{ tasks { nodes { id } } }'],
  ['task', '{ task(number: "x") { id } }'],
  ['cases', '{ cases { nodes { id } } }'],
  ['case', '{ case(number: "x") { id } }'],
];
const mutations = [
  'doing',
  'complete',
  'cancel',
  'reopen',
  'undoTaskAction',
  'addComment',
  'requestUpload',
  'confirmUpload',
];

describe('at the wrong door', () => {
  test.each(queries)('%s is refused, whoever asks, in the same words', async (_name, document) => {
    const nobody = await api.gql({ door: 'PORTAL', headers: { 'x-docket': '1' } }, document);
    expect(nobody).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await api.gql({ ...api.ana, door: 'PORTAL' }, document)).toEqual(nobody);
    expect(await api.gql({ ...api.maria, door: 'STAFF' }, document)).toEqual(nobody);
  });

  test.each(mutations)('%s is refused, whoever asks', async (mutation) => {
    const nobody = await api.ask({ door: 'PORTAL', headers: { 'x-docket': '1' } }, mutation, {});
    expect(nobody).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await api.ask({ ...api.ana, door: 'PORTAL' }, mutation, {})).toEqual(nobody);
    expect(await api.ask({ ...api.maria, door: 'STAFF' }, mutation, {})).toEqual(nobody);
  });
});

describe('what is not theirs looks as if there were none:', () => {
  test('tasks of another client, internal and deleted tasks, by id and by number', async () => {
    const deleted = await api.task();
    await api.rows('UPDATE task SET deleted_at = now() WHERE id = $1', [deleted]);
    for (const id of [foreign, hidden, deleted, api.runtime.newId(), 'nonsense']) {
      expect(await api.find(id)).toBeNull();
    }
    const numbers = await api.rows<{ number: string }>('SELECT number FROM task WHERE id = ANY ($1)', [
      [foreign, hidden, deleted],
    ]);
    for (const { number } of numbers) {
      const answer = await api.gql(api.maria, 'query ($n: String) { task(number: $n) { id } }', {
        n: number,
      });
      expect(answer).toEqual({ status: 200, data: { task: null }, errors: [] });
    }
  });

  test('cases of another client', async () => {
    for (const id of [foreignCase, api.runtime.newId(), 'nonsense']) {
      for (const key of ['id: $id', 'number: $text']) {
        const document = `query ($id: ID, $text: String) { case(${key}) { id } }`;
        const used = key.startsWith('id')
          ? document.replace(', $text: String', '')
          : document.replace('$id: ID, ', '');
        const answer = await api.gql(api.maria, used, { id, text: id });
        expect(answer).toEqual({ status: 200, data: { case: null }, errors: [] });
      }
    }
  });

  test.each(mutations.filter((name) => name !== 'confirmUpload'))('%s', async (mutation) => {
    const more: Readonly<Record<string, object>> = {
      undoTaskAction: {},
      addComment: { body: 'Hello' },
      requestUpload: { fileName: 'a.png', size: 10, contentType: 'image/png' },
    };
    const input = more[mutation] ?? { expectedVersion: 1 };
    const missing = await api.does(api.maria, mutation, { ...input, taskId: api.runtime.newId() });
    expect(missing.userErrors).toEqual([
      {
        code: 'NOT_FOUND',
        field: 'taskId',
        message: 'We cannot find this.',
        remedy: 'Go back to your tasks and cases.',
      },
    ]);
    const before = await api.rows('SELECT count(*) FROM activity');
    for (const taskId of [foreign, hidden]) {
      expect(await api.does(api.maria, mutation, { ...input, taskId })).toEqual(missing);
    }
    expect(await api.rows('SELECT count(*) FROM activity')).toEqual(before);
  });
});

describe('a client', () => {
  test('is told who they are', async () => {
    const answer = await api.gql(api.maria, '{ viewer { id name email client { id name } } }');
    const { id, name, email } = api.maria;
    expect(answer.data).toEqual({ viewer: { id, name, email, client: api.client } });
  });

  test('finds their tasks and cases by number as by id', async () => {
    const [{ number } = { number: '' }] = await api.rows<{ number: string }>(
      'SELECT number FROM task WHERE id = $1',
      [mine],
    );
    const task = await api.gql(api.maria, 'query ($n: String) { task(number: $n) { id } }', { n: number });
    expect(task.data).toEqual({ task: { id: mine } });
    const found = await api.gql(api.maria, 'query ($n: String) { case(number: $n) { id } }', { n: caseId });
    expect(found.data).toEqual({ case: { id: caseId } });
  });

  test('sees the cases of their client with the tasks they may see, and no other', async () => {
    const document = '{ cases { nodes { id title turn contact { name isStaff } tasks { id } } totalCount } }';
    expect((await api.gql(api.maria, document)).data).toEqual({
      cases: {
        nodes: [
          {
            id: caseId,
            title: 'Our boiler',
            turn: 'YOU',
            contact: { name: api.ana.name, isStaff: true },
            tasks: [{ id: mine }],
          },
        ],
        totalCount: 1,
      },
    });
    const one = await api.gql(api.maria, `query ($id: ID) { case(id: $id) { title tasks { title } } }`, {
      id: caseId,
    });
    expect(one.data).toEqual({ case: { title: 'Our boiler', tasks: [{ title: 'Send the bill' }] } });
  });

  test('reads statuses and turns in their own words', async () => {
    const people = await api.people.client();
    const kim = await api.people.person({ role: 'CLIENT', client: people });
    const words = async (id: string) => {
      const task = await api.find(id, kim);
      return [task?.status, task?.turn];
    };
    const theirs = await api.task({ assigneeId: kim.id });
    expect(await words(theirs)).toEqual(['NOT_STARTED', 'YOU']);
    await givenAction(api, kim, theirs, { action: 'DOING' });
    expect(await words(theirs)).toEqual(['IN_PROGRESS', 'YOU']);
    await givenAction(api, kim, theirs, { action: 'COMPLETE' });
    expect(await words(theirs)).toEqual(['COMPLETED', 'NOBODY']);
    await givenAction(api, kim, theirs, { action: 'REOPEN' });
    expect(await words(theirs)).toEqual(['OPEN_AGAIN', 'YOU']);
    await givenAction(api, kim, theirs, { action: 'CANCEL', comment: 'Not needed' });
    expect(await words(theirs)).toEqual(['CANCELLED', 'NOBODY']);
    const ours = await api.task({ assigneeId: api.ana.id, clientId: people.id, audience: 'CLIENT' });
    expect(await words(ours)).toEqual(['IN_PROGRESS', 'US']);
    await givenAction(api, api.ana, ours, { action: 'DOING' });
    expect(await words(ours)).toEqual(['IN_PROGRESS', 'US']);
    const asked = await api.task({ departmentId: api.department.id, assigneeId: api.ana.id }, kim);
    await givenAction(api, api.ana, asked, { action: 'REPLY', comment: 'Which one?' });
    expect(await words(asked)).toEqual(['WAITING_FOR_YOU', 'YOU']);
    expect((await api.find(asked, kim))?.events.map(({ kind }) => kind)).toEqual(['CREATED', 'SENT_TO_YOU']);
  });

  test('reads nothing of moves among staff, of notes, and of what was taken back', async () => {
    const other = await api.people.department();
    await api.people.person({ departments: [other] });
    const id = await api.task({ assigneeId: api.ana.id, clientId: api.client.id, audience: 'CLIENT' });
    await givenAction(api, api.ana, id, {
      action: 'FORWARD',
      departmentId: other.id,
      comment: 'Secret words',
    });
    const boss = await api.people.person({ role: 'ADMINISTRATOR' });
    const as = async (mutation: string, type: string, input: object) => {
      const document = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { userErrors { code } } }`;
      const { data } = await api.gql<{ done: { userErrors: unknown[] } }>(boss, document, { input });
      expect(data.done.userErrors).toEqual([]);
    };
    const version = async () => (await api.find(id))?.version;
    await as('reassignTask', 'ReassignTaskInput', {
      taskId: id,
      expectedVersion: await version(),
      personId: api.ana.id,
    });
    await as('addNote', 'AddNoteInput', { taskId: id, body: 'A secret note' });
    await givenAction(api, boss, id, { action: 'DOING' });
    const [last] = await api.rows<{ id: string }>(
      'SELECT id FROM activity WHERE task_id = $1 ORDER BY sequence DESC LIMIT 1',
      [id],
    );
    await as('undoTaskAction', 'UndoTaskActionInput', { activityId: last?.id });
    const task = await api.find(id);
    expect(task?.events).toEqual([{ kind: 'CREATED', actor: { isYou: false } }]);
    expect(JSON.stringify(task)).not.toMatch(/secret|forward|reassign|undone/i);
  });
});

describe('the tabs', () => {
  const document = `query ($tab: TaskTab!, $first: Int, $after: String) {
    tasks(tab: $tab, first: $first, after: $after) {
      nodes { title } totalCount pageInfo { hasNextPage endCursor }
    } }`;
  type Listed = {
    readonly tasks: {
      readonly nodes: readonly Pick<PortalTaskAnswer, 'title'>[];
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };

  test('hold what they say, in their order, page by page', async () => {
    const client = await api.people.client();
    const kim = await api.people.person({ role: 'CLIENT', client });
    const shown = { clientId: client.id, audience: 'CLIENT' } as const;
    await api.task({ ...shown, assigneeId: kim.id, title: 'late', dueOn: '2027-03-01' });
    await api.task({ ...shown, assigneeId: kim.id, title: 'soon', dueOn: '2026-12-01' });
    await api.task({ ...shown, assigneeId: kim.id, title: 'some day', dueOn: null });
    await api.task({ ...shown, assigneeId: api.ana.id, title: 'ours', dueOn: '2027-01-01' });
    const over = await api.task({ ...shown, assigneeId: kim.id, title: 'over', dueOn: '2026-12-05' });
    await givenAction(api, kim, over, { action: 'CANCEL', comment: 'No' });
    const secret = await api.task({ clientId: client.id, assigneeId: api.ana.id, title: 'secret' });
    await showTo(api, secret, 'INTERNAL');

    const listed = async (tab: string, first: number) => {
      const titles: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { data, errors }: TestAnswer<Listed> = await api.gql<Listed>(kim, document, {
          tab,
          first,
          after,
        });
        expect(errors).toEqual([]);
        titles.push(...data.tasks.nodes.map(({ title }) => title));
        expect(data.tasks.nodes.length).toBeLessThanOrEqual(first);
        expect(titles.length === data.tasks.totalCount).toBe(!data.tasks.pageInfo.hasNextPage);
        more = data.tasks.pageInfo.hasNextPage;
        after = data.tasks.pageInfo.endCursor;
      }
      return titles;
    };
    for (const first of [1, 2, 50]) {
      expect(await listed('TO_DO', first)).toEqual(['soon', 'late', 'some day']);
      expect(await listed('OPEN', first)).toEqual(['soon', 'ours', 'late', 'some day']);
      expect(await listed('DONE', first)).toEqual(['over']);
      expect((await listed('ALL', first)).toSorted()).toEqual(['late', 'ours', 'over', 'some day', 'soon']);
    }
  });

  test.each([
    ['a page too large', { first: 101 }],
    ['no page at all', { first: 0 }],
    ['a cursor that is none', { after: 'nonsense' }],
    ['a cursor of another list', { after: Buffer.from('["2026-01-01"]').toString('base64url') }],
  ])('refuse %s', async (_what, args) => {
    const { errors } = await api.gql(api.maria, document, { tab: 'ALL', ...args });
    expect(['BAD_USER_INPUT', 'LIMIT_EXCEEDED']).toContain(errors[0]?.extensions['code']);
  });
});
