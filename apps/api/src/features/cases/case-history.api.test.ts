import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { changeCase, givenCase, givenTaskType } from '../../testing/cases.ts';
import type { TestPerson } from '../../testing/people.ts';
import { givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

type Entry = {
  readonly id: string;
  readonly verb: string;
  readonly words: string | null;
  readonly audience: string;
  readonly fromStatus: string | null;
  readonly toStatus: string | null;
  readonly fromCaseStatus: string | null;
  readonly toCaseStatus: string | null;
  readonly fromStage: string | null;
  readonly toStage: string | null;
  readonly undoable: boolean;
  readonly note: { readonly body: string } | null;
  readonly comment: { readonly body: string } | null;
  readonly task: { readonly id: string; readonly sequenceInCase: number } | null;
  readonly case: { readonly id: string } | null;
  readonly changes: readonly { readonly field: string }[];
  readonly caseChanges: readonly {
    readonly field: string;
    readonly name: string | null;
    readonly before: string | null;
    readonly after: string | null;
  }[];
};
type Timeline = {
  readonly nodes: readonly Entry[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

let api: TestApi;
let manager: TestPerson;
let worker: TestPerson;
let outsider: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
  const department = await api.people.department();
  manager = await api.people.person({ role: 'CASE_MANAGER', departments: [department], name: 'Mona' });
  worker = await api.people.person({ departments: [department], name: 'Wanda' });
  outsider = await api.people.person();
});
afterAll(() => api.stop());

const document = `query ($id: ID!, $kinds: [TimelineKind!], $first: Int, $after: String) { case(id: $id) {
  timeline(kinds: $kinds, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
    id verb words audience fromStatus toStatus fromCaseStatus toCaseStatus fromStage toStage undoable
    note { body } comment { body } task { id sequenceInCase } case { id } changes { field }
    caseChanges { field name before after } } } } }`;

async function timeline(
  person: Pick<TestPerson, 'door' | 'headers'>,
  id: string,
  asked: object = {},
): Promise<Timeline> {
  const variables = { id, first: 50, ...asked };
  const { data, errors } = await api.gql<{ case: { timeline: Timeline } }>(person, document, variables);
  expect(errors).toEqual([]);
  return data.case.timeline;
}

async function say(person: TestPerson, kind: 'Comment' | 'Note', caseId: string, body: string) {
  api.clock.advance(1);
  const text = `mutation ($input: AddCase${kind}Input!) { said: addCase${kind}(input: $input) {
    case { commentCount version } ${kind.toLowerCase()} { body author { id } } userErrors { code field } } }`;
  return api.gql<{ said: Record<string, unknown> }>(person, text, { input: { caseId, body } });
}

describe('the history of a case', () => {
  test('holds its own entries and those of its tasks, newest first, page by page', async () => {
    const caseId = await givenCase(api, manager);
    api.clock.advance(1);
    const taskId = await givenTask(api, manager, { caseId, assigneeId: worker.id });
    api.clock.advance(1);
    await changeCase(api, manager, 'performCaseAction', { caseId, expectedVersion: 1, action: 'HOLD' });
    api.clock.advance(1);
    await givenAction(api, worker, taskId, { action: 'DOING' });
    api.clock.advance(1);
    await changeCase(api, manager, 'moveCaseStage', { caseId, expectedVersion: 2, stage: 'repair' });
    const whole = await timeline(manager, caseId);
    expect(whole.nodes.map((entry) => [entry.verb, entry.task?.id ?? null])).toEqual([
      ['MOVED', null],
      ['DOING', taskId],
      ['HOLD', null],
      ['CREATED', taskId],
      ['CREATED', null],
    ]);
    expect(whole.totalCount).toBe(5);
    const [moved, doing, hold] = whole.nodes;
    expect(moved).toMatchObject({
      fromStage: 'triage',
      toStage: 'repair',
      case: { id: caseId },
      undoable: true,
    });
    expect(doing).toMatchObject({
      fromStatus: 'NEW',
      toStatus: 'IN_PROGRESS',
      fromCaseStatus: null,
      case: null,
    });
    expect(hold).toMatchObject({
      fromCaseStatus: 'OPEN',
      toCaseStatus: 'ON_HOLD',
      fromStatus: null,
      toStatus: null,
    });
    const first = await timeline(manager, caseId, { first: 2 });
    const rest = await timeline(manager, caseId, { first: 3, after: first.pageInfo.endCursor });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(whole.nodes.map(({ id }) => id));
  });

  test('a cancelled task’s reason is a private note among the notes (F42)', async () => {
    const caseId = await givenCase(api, manager);
    const taskId = await givenTask(api, manager, { caseId });
    api.clock.advance(1);
    await givenAction(api, manager, taskId, { action: 'CANCEL', comment: 'The client moved away' });
    await say(manager, 'Note', caseId, 'Call them');
    await say(manager, 'Comment', caseId, 'We wait for you');
    const notes = await timeline(manager, caseId, { kinds: ['NOTES'] });
    expect(notes.nodes).toMatchObject([
      { verb: 'NOTED', note: { body: 'Call them' } },
      { verb: 'CANCEL', words: 'The client moved away', audience: 'INTERNAL', task: { id: taskId } },
    ]);
    const comments = await timeline(manager, caseId, { kinds: ['COMMENTS'] });
    expect(comments.nodes).toMatchObject([{ verb: 'COMMENTED', comment: { body: 'We wait for you' } }]);
    const moves = await timeline(manager, caseId, { kinds: ['MOVES'] });
    expect(moves.nodes.map(({ verb }) => verb)).toEqual(['CANCEL', 'CREATED', 'CREATED']);
  });

  test('says what was changed, variable by variable', async () => {
    const caseId = await givenCase(api, manager);
    const edits = { title: 'New', variables: { floor: 5 }, participantIds: [worker.id] };
    api.clock.advance(1);
    await changeCase(api, manager, 'updateCase', { caseId, expectedVersion: 1, ...edits });
    const { nodes } = await timeline(manager, caseId, { kinds: ['CHANGES'] });
    expect(nodes).toHaveLength(1);
    expect(nodes[0]?.changes).toEqual([]);
    expect(nodes[0]?.caseChanges).toEqual([
      { field: 'TITLE', name: null, before: 'The boiler is cold', after: 'New' },
      { field: 'VARIABLES', name: 'floor', before: '3', after: '5' },
      { field: 'PARTICIPANTS', name: null, before: null, after: 'Wanda' },
    ]);
  });

  test('tasks that somebody does not see stay out of it, and so do notes without NOTES_READ', async () => {
    const caseId = await givenCase(api, manager);
    await givenTask(api, manager, { caseId });
    await say(manager, 'Note', caseId, 'Secret');
    expect((await timeline(outsider, caseId)).nodes.map(({ verb }) => verb)).toEqual(['NOTED', 'CREATED']);
    const scopes = ['TASKS_READ', 'CASES_READ', 'PEOPLE_READ'] as const;
    const program = await api.people.person({ role: 'INTEGRATOR' });
    const headers = await api.people.token(program.id, scopes);
    const seen = `query ($id: ID!) { case(id: $id) { timeline { nodes { verb words } } } }`;
    const { data } = await api.gql<{ case: { timeline: Timeline } }>({ door: 'STAFF', headers }, seen, {
      id: caseId,
    });
    expect(data.case.timeline.nodes.map(({ verb }) => verb)).toEqual(['CREATED']);
  });

  test('node finds entries, comments and notes of cases again', async () => {
    const caseId = await givenCase(api, manager);
    await say(manager, 'Comment', caseId, 'Hello');
    await say(manager, 'Note', caseId, 'Psst');
    const rows = await storedRows<{ id: string; kind: string }>(
      api,
      `SELECT id, 'Activity' AS kind FROM activity WHERE case_id = $1 AND sequence = 1
        UNION ALL SELECT id, 'Comment' FROM comment WHERE case_id = $1
        UNION ALL SELECT id, 'Note' FROM note WHERE case_id = $1 UNION ALL SELECT $1, 'Case'`,
      [caseId],
    );
    const node = `query ($id: ID!) { node(id: $id) { __typename id } }`;
    const found = await Promise.all(rows.map(({ id }) => api.gql<{ node: unknown }>(outsider, node, { id })));
    expect(found.map(({ data }) => data.node)).toEqual(
      rows.map(({ id, kind }) => ({ __typename: kind, id })),
    );
    const headers = await api.people.token((await api.people.person({ role: 'INTEGRATOR' })).id, [
      'TASKS_READ',
    ]);
    const hidden = await Promise.all(
      rows.map(({ id }) => api.gql<{ node: unknown }>({ door: 'STAFF', headers }, node, { id })),
    );
    expect(hidden.map(({ data }) => data.node)).toEqual(rows.map(() => null));
  });
});

describe('words on a case', () => {
  test('any member of staff who sees it comments and notes; neither stands in anybody’s way', async () => {
    const caseId = await givenCase(api, manager);
    const comment = await say(outsider, 'Comment', caseId, ' We are on it ');
    expect(comment.data.said).toEqual({
      case: { commentCount: 1, version: 1 },
      comment: { body: 'We are on it', author: { id: outsider.id } },
      userErrors: [],
    });
    const note = await say(outsider, 'Note', caseId, 'Careful');
    expect(note.data.said).toMatchObject({
      case: { commentCount: 1, version: 1 },
      note: { body: 'Careful' },
    });
  });

  test.each([
    ['Comment', ' ', 'INVALID_INPUT', 'body'],
    ['Note', '', 'INVALID_INPUT', 'body'],
  ] as const)('a %s of %j is refused', async (kind, body, code, field) => {
    const caseId = await givenCase(api, manager);
    const { data, errors } = await say(manager, kind, caseId, body);
    expect(errors).toEqual([]);
    expect(data.said).toMatchObject({ userErrors: [{ code, field }] });
  });

  test('a case that is not there, an anonymous asker and a token without the right to read cases', async () => {
    const caseId = await givenCase(api, manager);
    const nowhere = await say(manager, 'Comment', api.runtime.newId(), 'Hello');
    expect(nowhere.data.said).toMatchObject({
      case: null,
      userErrors: [{ code: 'NOT_FOUND', field: 'caseId' }],
    });
    const text = `mutation { addCaseNote(input: { caseId: "${caseId}", body: "x" }) { userErrors { code } } }`;
    expect((await api.gql(null, text)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const program = await api.people.person({ role: 'INTEGRATOR' });
    const headers = await api.people.token(program.id, ['TASKS_READ', 'NOTES_WRITE']);
    const refused = await api.gql({ door: 'STAFF', headers }, text);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'CASES_READ' } }]);
  });
});

describe('the tasks of a case', () => {
  const read = `query ($id: ID!, $after: String) { case(id: $id) { taskCount openTaskCount
    tasks(first: 2, after: $after) { totalCount nodes { id sequenceInCase status } pageInfo { hasNextPage endCursor } }
    outstandingTasks { id number assignee { id } } } }`;
  type Tasks = {
    readonly case: {
      readonly tasks: {
        readonly totalCount: number;
        readonly nodes: readonly { readonly id: string; readonly sequenceInCase: number }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
      readonly outstandingTasks: readonly { readonly id: string }[];
    };
  };

  test('come by their numbers, cancelled ones too; outstanding ones apart', async () => {
    const caseId = await givenCase(api, manager);
    const made: string[] = [];
    for (let count = 0; count < 3; count += 1) made.push(await givenTask(api, manager, { caseId }));
    await givenAction(api, manager, made[1] ?? '', { action: 'CANCEL', comment: 'No' });
    const { data } = await api.gql<Tasks>(manager, read, { id: caseId });
    expect(data.case).toMatchObject({
      taskCount: 3,
      openTaskCount: 2,
      tasks: { totalCount: 3, nodes: [{ sequenceInCase: 1 }, { sequenceInCase: 2, status: 'CANCELLED' }] },
    });
    expect(data.case.outstandingTasks.map(({ id }) => id)).toEqual([made[0], made[2]]);
    const rest = await api.gql<Tasks>(manager, read, {
      id: caseId,
      after: data.case.tasks.pageInfo.endCursor,
    });
    expect(rest.data.case.tasks).toMatchObject({
      nodes: [{ sequenceInCase: 3 }],
      pageInfo: { hasNextPage: false },
    });
    expect((await api.gql<Tasks>(outsider, read, { id: caseId })).data.case).toMatchObject({
      taskCount: 3,
      tasks: { totalCount: 0, nodes: [] },
      outstandingTasks: [],
    });
  });

  test('of a type that does not hold the case open let it close', async () => {
    const taskType = await givenTaskType(api, { blocksClosure: false });
    const caseId = await givenCase(api, manager);
    const taskId = await givenTask(api, manager, { caseId });
    await storedRows(api, 'UPDATE task SET type_key = $2, type_version = 1 WHERE id = $1', [
      taskId,
      taskType,
    ]);
    const { data } = await api.gql<Tasks>(manager, read, { id: caseId });
    expect(data.case.outstandingTasks).toEqual([]);
    const closing = { caseId, expectedVersion: 1, action: 'CLOSE', outcome: 'Repaired' };
    expect((await changeCase(api, manager, 'performCaseAction', closing)).userErrors).toEqual([]);
  });
});
