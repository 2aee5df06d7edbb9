import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { standardCaseWorkflow, standardWorkflow } from '@docket/domain';

import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { configuring } from './fixtures.ts';

type Impact = {
  readonly definitionImpact: {
    readonly sentences: readonly string[];
    readonly cases: number;
    readonly tasks: number;
    readonly clocks: number;
    readonly moves: readonly unknown[];
  };
};

const query = `query I($kind: DefinitionKind!, $key: String!) { definitionImpact(kind: $kind, key: $key) {
  sentences cases tasks clocks moves { from { key label } count choices { key label } } } }`;
const taskQuery = `query T($id: ID!) { task(id: $id) { status stage
  timeline(first: 1) { nodes { verb fromStatus toStatus actor { id } } } } }`;

let api: TestApi;
let administrator: TestPerson;
let worker: TestPerson;
let department: TestDepartment;
const { inForce, saved, published } = configuring(
  () => api,
  () => administrator,
);
beforeAll(async () => {
  api = await startTestApi();
  administrator = await api.people.person({ role: 'ADMINISTRATOR' });
  department = await api.people.department();
  worker = await api.people.person({ departments: [department] });
});
afterAll(() => api.stop());

async function impact(kind: string, key: string) {
  return (await api.gql<Impact>(administrator, query, { kind, key })).data.definitionImpact;
}

const { key: _key, version: _version, ...standard } = standardWorkflow;
const waiting = { label: 'Waiting for parts' };
/** The standard workflow where work can wait for parts, in two stages. */
const withParts = {
  ...standard,
  label: 'Repairs',
  statuses: {
    ...standard.statuses,
    WAITING: {
      ...waiting,
      stages: [
        { key: 'ordered', label: 'Ordered' },
        { key: 'shipped', label: 'Shipped' },
      ],
    },
  },
  actions: {
    ...standard.actions,
    WAIT: { ...standard.actions.DOING, label: 'Wait', from: ['IN_PROGRESS'], to: 'WAITING' },
    SHIP: {
      ...standard.actions.DOING,
      label: 'Shipped',
      from: ['WAITING'],
      fromStages: ['ordered'],
      to: null,
      toStage: 'shipped',
    },
    GO_ON: { ...standard.actions.DOING, label: 'Go on', from: ['WAITING'], to: 'IN_PROGRESS' },
    CANCEL: { ...standard.actions.CANCEL, from: [...standard.actions.CANCEL.from, 'WAITING'] },
  },
};

let count = 0;

/** A workflow of its own with a task type, and tasks that stand where the statuses say. */
async function running(statuses: readonly (readonly [status: string, stage: string | null])[]) {
  const key = `repairs-${(count += 1)}`;
  expect(await inForce('WORKFLOW', key, withParts)).toMatchObject({ userErrors: [] });
  expect(await inForce('TASK_TYPE', key, { label: 'Repair', title: 'Repair', workflow: key })).toMatchObject({
    userErrors: [],
  });
  const create = `mutation C($input: CreateTaskInput!) { createTask(input: $input) { task { id } userErrors { message } } }`;
  const ids: string[] = [];
  for (const [status, stage] of statuses) {
    const input = { title: 'Repair', typeKey: key, dueOn: '2030-01-01', departmentId: department.id };
    const { data } = await api.gql<{ createTask: { task: { id: string } | null; userErrors: unknown } }>(
      worker,
      create,
      { input },
    );
    const id = data.createTask.task?.id ?? '';
    expect(data.createTask.userErrors).toEqual([]);
    await api.runtime.pools.staff.query('UPDATE task SET status = $2, stage = $3 WHERE id = $1', [
      id,
      status,
      stage,
    ]);
    ids.push(id);
  }
  return { key, ids };
}

async function taskNow(id: string) {
  return (await api.gql<{ task: unknown }>(worker, taskQuery, { id })).data.task;
}
async function versionsOf(ids: readonly string[]): Promise<readonly number[]> {
  const { rows } = await api.runtime.pools.staff.query<{ workflow_version: number }>(
    'SELECT workflow_version FROM task WHERE id = ANY ($1) ORDER BY array_position($1, id)',
    [ids],
  );
  return rows.map((row) => row.workflow_version);
}

describe('a new version of a workflow', () => {
  test('tells what changes, what follows the old one, and where things need a new place', async () => {
    const { key } = await running([
      ['NEW', null],
      ['WAITING', 'ordered'],
      ['WAITING', 'ordered'],
      ['CANCELLED', null],
    ]);
    expect((await impact('WORKFLOW', key)).sentences).toEqual([
      'There is no draft, so nothing would change.',
      '3 running tasks follow version 1. They stay on it unless you move them.',
    ]);
    await saved({ kind: 'WORKFLOW', key, content: standard });
    const told = await impact('WORKFLOW', key);
    expect(told).toMatchObject({
      tasks: 3,
      cases: 0,
      moves: [
        {
          from: { key: 'WAITING/ordered', label: 'Waiting for parts · Ordered' },
          count: 2,
          choices: [
            { key: 'NEW', label: 'New' },
            { key: 'IN_PROGRESS', label: 'In progress' },
            { key: 'REOPENED', label: 'Reopened' },
          ],
        },
      ],
    });
    expect(told.sentences).toContain('The status “Waiting for parts” is gone.');
    expect(told.sentences.at(-1)).toBe(
      '3 running tasks follow version 1. They stay on it unless you move them.',
    );
  });

  test('leaves running tasks on theirs unless asked', async () => {
    const { key, ids } = await running([['WAITING', 'shipped']]);
    await inForce('WORKFLOW', key, standard);
    expect(await versionsOf(ids)).toEqual([1]);
    expect(await taskNow(ids[0] ?? '')).toMatchObject({ status: 'WAITING', stage: 'shipped' });
  });

  test('takes running tasks along where they have or get a place, each told in its history', async () => {
    const { key, ids } = await running([
      ['IN_PROGRESS', null],
      ['WAITING', 'ordered'],
      ['WAITING', 'shipped'],
      ['CANCELLED', null],
    ]);
    const places = { 'WAITING/ordered': 'IN_PROGRESS' };
    const done = await inForce('WORKFLOW', key, standard, { applyToRunning: true, places });
    expect(done).toMatchObject({ userErrors: [], definition: { version: 2, state: 'PUBLISHED' } });
    expect(await versionsOf(ids)).toEqual([2, 2, 1, 1]);
    const moved = [{ verb: 'MOVED', actor: { id: administrator.id } }];
    expect(await Promise.all(ids.map(taskNow))).toMatchObject([
      { status: 'IN_PROGRESS', stage: null, timeline: { nodes: moved } },
      {
        status: 'IN_PROGRESS',
        stage: null,
        timeline: { nodes: [{ ...moved[0], fromStatus: 'WAITING', toStatus: 'IN_PROGRESS' }] },
      },
      { status: 'WAITING', stage: 'shipped', timeline: { nodes: [{ verb: 'CREATED' }] } },
      { status: 'CANCELLED' },
    ]);
  });

  test('mails nobody about the tasks it takes along', async () => {
    const { key, ids } = await running([['IN_PROGRESS', null]]);
    await inForce('WORKFLOW', key, standard, { applyToRunning: true, places: {} });
    const jobs = await storedRows(
      api,
      `SELECT a.verb, EXISTS (SELECT FROM pgboss.job j WHERE j.data->>'activityId' = a.id::text) AS mailed
        FROM activity a WHERE a.task_id = $1 ORDER BY a.sequence`,
      [ids[0]],
    );
    expect(jobs).toEqual([
      { verb: 'CREATED', mailed: expect.any(Boolean) },
      { verb: 'MOVED', mailed: false },
    ]);
  });

  test('is not undone task by task, for its workflow would not be', async () => {
    const { key, ids } = await running([['WAITING', 'ordered']]);
    await inForce('WORKFLOW', key, standard, { applyToRunning: true, places: { 'WAITING/ordered': 'NEW' } });
    const { data } = await api.gql<{ task: { timeline: { nodes: { id: string; undoable: boolean }[] } } }>(
      administrator,
      'query T($id: ID!) { task(id: $id) { timeline(first: 1) { nodes { id undoable } } } }',
      { id: ids[0] },
    );
    const [entry] = data.task.timeline.nodes;
    expect(entry).toMatchObject({ undoable: false });
    const undo = `mutation U($input: UndoTaskActionInput!) { undoTaskAction(input: $input) { userErrors { code } } }`;
    const undone = await api.gql(administrator, undo, { input: { activityId: entry?.id } });
    expect(undone.data).toEqual({ undoTaskAction: { userErrors: [{ code: 'UNDO_SUPERSEDED' }] } });
    expect(await taskNow(ids[0] ?? '')).toMatchObject({ status: 'NEW' });
  });

  test.each([
    ['a place it does not have', { 'WAITING/ordered': 'WAITING' }, 'places'],
    ['a place that is no text', { 'WAITING/ordered': 7 }, 'places'],
  ])('is refused with %s, and nothing is published', async (_what, places, field) => {
    const { key, ids } = await running([['WAITING', 'ordered']]);
    const refused = await inForce('WORKFLOW', key, standard, { applyToRunning: true, places });
    expect(refused).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field }],
      definition: { state: 'DRAFT' },
    });
    expect(await versionsOf(ids)).toEqual([1]);
  });

  test('never finishes what is open, whatever was chosen', async () => {
    const { key, ids } = await running([['WAITING', 'ordered']]);
    await inForce('WORKFLOW', key, standard, {
      applyToRunning: true,
      places: { 'WAITING/ordered': 'RESOLVED' },
    });
    expect(await versionsOf(ids)).toEqual([1]);
  });

  test('of cases takes open cases along', async () => {
    const { key: _, version: __, ...content } = standardCaseWorkflow;
    await inForce('WORKFLOW', 'matters', content);
    const id = api.runtime.newId();
    await api.runtime.pools.staff.query(
      `INSERT INTO case_file (id, number, title, status, workflow, created_at, updated_at)
        VALUES ($1, 'M-1', 'A matter', 'ON_HOLD', 'matters', now(), now())`,
      [id],
    );
    await saved({ kind: 'WORKFLOW', key: 'matters', content: { ...content, label: 'Matters' } });
    expect(await impact('WORKFLOW', 'matters')).toMatchObject({
      cases: 1,
      sentences: [
        'The workflow is called “Matters” instead of “Case”.',
        '1 running case follows version 1. It stays on it unless you move it.',
      ],
    });
    await published({ kind: 'WORKFLOW', key: 'matters', expectedRevision: 1, applyToRunning: true });
    const { rows } = await api.runtime.pools.staff.query<{
      workflow_version: number;
      status: string;
      verbs: string[];
    }>(
      `SELECT workflow_version, status, ARRAY(SELECT verb FROM activity WHERE case_id = $1) AS verbs
        FROM case_file WHERE id = $1`,
      [id],
    );
    expect(rows).toEqual([{ workflow_version: 2, status: 'ON_HOLD', verbs: ['MOVED'] }]);
  });
});

test('only what follows a workflow can be moved', async () => {
  const refused = await inForce('CATEGORY', 'moved', { label: 'Moved' }, { applyToRunning: true });
  expect(refused.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'applyToRunning' }]);
});

test.each([
  ['CASE_TYPE', 'new-one', { label: 'x', numberPrefix: 'X' }],
  ['CALENDAR', 'new-one', { label: 'x', timeZone: 'Europe/Madrid', week: {} }],
  ['SLA_POLICY', 'new-one', { label: 'x', calendarKey: 'office', resolutionMinutes: 1 }],
])('a new %s changes nothing that runs', async (kind, key, content) => {
  await saved({ kind, key, content });
  expect(await impact(kind, key)).toEqual({
    sentences: ['It is new: nothing follows it yet.'],
    cases: 0,
    tasks: 0,
    clocks: 0,
    moves: [],
  });
});

test('other kinds tell who keeps what', async () => {
  const { key } = await running([['NEW', null]]);
  await saved({ kind: 'TASK_TYPE', key, content: { label: 'Repair', title: 'Repair', retired: true } });
  expect(await impact('TASK_TYPE', key)).toMatchObject({
    tasks: 1,
    sentences: [
      '1 open task was made with version 1. It keeps it; what begins from now on follows the new one.',
      'Nothing new can use it then; what exists keeps it.',
    ],
  });
  await saved({ kind: 'CATEGORY', key: 'video', content: { label: 'Film' } });
  expect((await impact('CATEGORY', 'video')).sentences).toEqual(['No task type puts its tasks under it.']);
  await saved({ kind: 'MAIL_TEMPLATE', key: 'task-news', content: { subject: 'x', body: 'y' } });
  expect((await impact('MAIL_TEMPLATE', 'task-news')).sentences).toEqual([
    'Mails sent from now on use these words.',
  ]);
});

test('the impact is for administrators and case managers', async () => {
  const asked = { kind: 'CATEGORY', key: 'video' };
  expect((await api.gql(null, query, asked)).status).toBe(401);
  expect((await api.gql(worker, query, asked)).status).toBe(403);
});
