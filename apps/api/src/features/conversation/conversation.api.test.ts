import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { TestPerson } from '../../testing/people.ts';
import { change, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

type Said = {
  readonly said: {
    readonly task: { readonly id: string; readonly commentCount: number; readonly version: number } | null;
    readonly comment?: { readonly body: string; readonly author: { readonly id: string } } | null;
    readonly note?: { readonly body: string; readonly author: { readonly id: string } } | null;
    readonly userErrors: readonly { readonly code: string; readonly field: string | null }[];
  };
};

let api: TestApi;
let ana: TestPerson;
let ben: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
  ana = await api.people.person();
  ben = await api.people.person();
  stranger = await api.people.person();
});
afterAll(() => api.stop());

const task = (): Promise<string> => givenTask(api, ana, { assigneeId: ben.id });

function say(
  as: Pick<TestPerson, 'door' | 'headers'> | null,
  mutation: string,
  taskId: string,
  body: string,
) {
  const kind = mutation === 'addNote' ? 'note' : 'comment';
  const type = mutation === 'addNote' ? 'AddNoteInput' : 'AddCommentInput';
  const document = `mutation ($input: ${type}!) { said: ${mutation}(input: $input) {
    task { id commentCount version } ${kind} { body author { id } } userErrors { code field } } }`;
  return api.gql<Said>(as, document, { input: { taskId, body } });
}

const both: readonly [mutation: string, verb: string, audience: string, count: number][] = [
  ['addComment', 'COMMENTED', 'CLIENT', 1],
  ['addNote', 'NOTED', 'INTERNAL', 0],
];

test.each(both)(
  '%s writes, counts and tells, and leaves the version alone',
  async (mutation, verb, audience, count) => {
    const taskId = await task();
    const { data } = await say(ben, mutation, taskId, ' Hello *there* ');
    const words = { body: 'Hello *there*', author: { id: ben.id } };
    expect(data.said).toMatchObject({ task: { commentCount: count, version: 1 }, userErrors: [] });
    expect(data.said.comment ?? data.said.note).toEqual(words);
    const [entry] = await storedRows(
      api,
      'SELECT verb, audience, actor_id FROM activity WHERE task_id = $1 AND sequence = 2',
      [taskId],
    );
    expect(entry).toEqual({ verb, audience, actor_id: ben.id });
  },
);

test.each(both)(
  '%s is refused to the anonymous, to strangers, without words and without the scope',
  async (mutation) => {
    const taskId = await task();
    expect((await say(null, mutation, taskId, 'x')).status).toBe(401);
    const hidden = await say(stranger, mutation, taskId, 'x');
    expect(hidden.data.said).toMatchObject({
      task: null,
      userErrors: [{ code: 'NOT_FOUND', field: 'taskId' }],
    });
    expect((await say(ben, mutation, taskId, ' \n ')).data.said.userErrors).toEqual([
      { code: 'INVALID_INPUT', field: 'body' },
    ]);
    const headers = await api.people.token(ben.id, ['TASKS_READ', 'NOTES_READ']);
    expect((await say({ door: 'STAFF', headers }, mutation, taskId, 'x')).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  },
);

test.each(both)('%s is refused on a deleted task', async (mutation) => {
  const taskId = await task();
  await change(api, ana, 'deleteTask', { taskId, expectedVersion: 1 });
  expect((await say(ana, mutation, taskId, 'x')).data.said.userErrors).toMatchObject([
    { code: 'TASK_DELETED' },
  ]);
});

test('whoever comments on a task has it among the related ones', async () => {
  const taskId = await givenTask(api, ana, { assigneeId: ben.id, watcherIds: [stranger.id] });
  await say(stranger, 'addComment', taskId, 'I saw it too');
  const document = '{ tasks(tab: RELATED) { nodes { id reasons } } }';
  expect((await api.gql(stranger, document)).data).toMatchObject({
    tasks: { nodes: expect.arrayContaining([{ id: taskId, reasons: ['WATCHING', 'COMMENTED'] }]) },
  });
});

const timeline = `query ($id: ID!, $kinds: [TimelineKind!], $first: Int, $after: String) { task(id: $id) {
  timeline(kinds: $kinds, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { verb words comment { body } changes { field before after } } } } }`;
type Timeline = {
  readonly task: {
    readonly timeline: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly nodes: readonly { readonly verb: string; readonly words: string | null }[];
    };
  };
};

test('the timeline shows what is asked for, newest first, page by page', async () => {
  const taskId = await task();
  await say(ben, 'addComment', taskId, 'First');
  await say(ben, 'addNote', taskId, 'Second');
  await change(api, ben, 'doing', { taskId, expectedVersion: 1 });
  await change(api, ana, 'updateTask', { taskId, expectedVersion: 2, title: 'Renamed' });
  const verbs = async (variables: object) => {
    const { data } = await api.gql<Timeline>(ana, timeline, { id: taskId, ...variables });
    return data.task.timeline.nodes.map((node) => node.verb);
  };
  expect(await verbs({})).toEqual(['EDITED', 'DOING', 'NOTED', 'COMMENTED', 'CREATED']);
  expect(await verbs({ kinds: ['MOVES'] })).toEqual(['DOING', 'CREATED']);
  expect(await verbs({ kinds: ['COMMENTS', 'NOTES'] })).toEqual(['NOTED', 'COMMENTED']);
  expect(await verbs({ kinds: ['CHANGES'] })).toEqual(['EDITED']);
  const { data } = await api.gql<Timeline>(ana, timeline, { id: taskId, first: 2 });
  expect(data.task.timeline).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
  const after = data.task.timeline.pageInfo.endCursor;
  expect(await verbs({ first: 2, after })).toEqual(['NOTED', 'COMMENTED']);
});

test('a changed field tells both values in words', async () => {
  const taskId = await task();
  const helper = await api.people.person({ name: 'Hanna Beck' });
  const edits = { title: 'Renamed', dueOn: '2027-01-02', coAssigneeIds: [helper.id] };
  await change(api, ana, 'updateTask', { taskId, expectedVersion: 1, ...edits });
  const { data } = await api.gql<Timeline>(ana, timeline, { id: taskId, kinds: ['CHANGES'] });
  expect(data.task.timeline.nodes[0]).toMatchObject({
    changes: expect.arrayContaining([
      { field: 'TITLE', before: 'Check the boiler', after: 'Renamed' },
      { field: 'DUE_ON', before: '2026-12-01', after: '2027-01-02' },
      { field: 'CO_ASSIGNEES', before: null, after: 'Hanna Beck' },
    ]),
  });
});

test('a program without NOTES_READ reads neither notes nor internal words', async () => {
  const taskId = await task();
  await say(ben, 'addNote', taskId, 'For staff alone');
  await change(api, ben, 'cancel', { taskId, expectedVersion: 1, comment: 'Internal reason' });
  const headers = await api.people.token(ana.id, ['TASKS_READ']);
  const { data } = await api.gql<Timeline>({ door: 'STAFF', headers }, timeline, { id: taskId });
  expect(data.task.timeline.nodes.map(({ verb, words }) => [verb, words])).toEqual([
    ['CANCEL', null],
    ['CREATED', null],
  ]);
  expect(data.task.timeline.totalCount).toBe(2);
});
