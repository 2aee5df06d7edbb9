import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { sentStatements } from '../../testing/statements.ts';
import { change, changeAnswer, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

/** Ana asks Ben of Housing; Cleo works in Legal; Olga watches; nobody else knows of it. */
type Cast = Readonly<Record<'ana' | 'ben' | 'cleo' | 'olga' | 'stranger', TestPerson>>;

const noon = '2026-11-23T12:00:00.123Z';

let api: TestApi;
let cast: Cast;
let housing: TestDepartment;
let legal: TestDepartment;

beforeAll(async () => {
  api = await startTestApi();
  api.clock.set(noon);
  housing = await api.people.department();
  legal = await api.people.department();
  cast = {
    ana: await api.people.person(),
    ben: await api.people.person({ departments: [housing] }),
    cleo: await api.people.person({ departments: [legal] }),
    olga: await api.people.person(),
    stranger: await api.people.person(),
  };
});
afterAll(() => api.stop());

const task = (): Promise<string> =>
  givenTask(api, cast.ana, { assigneeId: cast.ben.id, watcherIds: [cast.olga.id] });

async function finished(): Promise<string> {
  const taskId = await task();
  await givenAction(api, cast.ben, taskId, { action: 'DOING' });
  await givenAction(api, cast.ben, taskId, { action: 'COMPLETE' });
  return taskId;
}

const inputs = {
  doing: {},
  forward: { departmentId: '' },
  reply: {},
  cancel: { comment: 'No longer needed' },
  complete: {},
  reopen: {},
  performTaskAction: { action: 'DOING' },
} as const;

const mutations = Object.keys(inputs).map((name) => [name]);

function inputOf(mutation: string, taskId: string, expectedVersion = 1): Record<string, unknown> {
  const given = Object.entries(inputs).find(([name]) => name === mutation)?.[1] ?? {};
  const department = mutation === 'forward' ? { departmentId: legal.id } : {};
  return { taskId, expectedVersion, ...given, ...department };
}

test.each(mutations)('%s is refused to somebody who has not signed in', async (mutation) => {
  const answer = await changeAnswer(api, null, mutation, inputOf(mutation, await task()));
  expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test.each(mutations)('%s needs the scope TASKS_WRITE', async (mutation) => {
  const headers = await api.people.token(cast.ben.id, ['TASKS_READ']);
  const answer = await changeAnswer(
    api,
    { door: 'STAFF', headers },
    mutation,
    inputOf(mutation, await task()),
  );
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'TASKS_WRITE' } }]);
});

test.each(mutations)('%s answers for a hidden task as for one that is not there', async (mutation) => {
  const hidden = await change(api, cast.stranger, mutation, inputOf(mutation, await task()));
  const missing = await change(api, cast.stranger, mutation, inputOf(mutation, api.runtime.newId()));
  expect(hidden).toEqual(missing);
  expect(hidden).toMatchObject({
    task: null,
    activity: null,
    userErrors: [{ code: 'NOT_FOUND', field: 'taskId' }],
  });
});

test.each(mutations.filter(([name]) => name !== 'reopen' && name !== 'complete'))(
  '%s is refused to somebody who only watches, and changes nothing',
  async (mutation) => {
    const taskId = await task();
    const refused = await change(api, cast.olga, mutation, inputOf(mutation, taskId));
    expect(refused).toMatchObject({
      task: { id: taskId, status: 'NEW', version: 1 },
      activity: null,
      userErrors: [{ code: 'WRONG_ROLE' }],
    });
    expect(await storedRows(api, 'SELECT id FROM activity WHERE task_id = $1', [taskId])).toHaveLength(1);
  },
);

test.each([
  ['complete', 'WRONG_STATUS', 'Use Doing first.'],
  ['reopen', 'WRONG_STATUS', 'Use Cancel task first.'],
])('%s is refused in the wrong status, with what would help', async (mutation, code, remedy) => {
  const refused = await change(api, cast.ben, mutation, inputOf(mutation, await task()));
  expect(refused.userErrors).toMatchObject([{ code, remedy }]);
});

test('starting a task makes it in progress and tells of it', async () => {
  const taskId = await task();
  const done = await change(api, cast.ben, 'doing', { taskId, expectedVersion: 1 });
  expect(done).toMatchObject({
    task: { status: 'IN_PROGRESS', version: 2, assignee: { id: cast.ben.id } },
    activity: { verb: 'DOING', fromStatus: 'NEW', toStatus: 'IN_PROGRESS' },
    userErrors: [],
  });
  const [row] = await storedRows(api, 'SELECT start_on, started_at FROM task WHERE id = $1', [taskId]);
  expect(row).toEqual({ start_on: '2026-11-23', started_at: noon });
});

test('forwarding moves a task to a department and its person, and keeps it among the related ones', async () => {
  const taskId = await task();
  const forwarded = await change(api, cast.ben, 'forward', {
    taskId,
    expectedVersion: 1,
    departmentId: legal.id,
    personId: cast.cleo.id,
    comment: ' Please advise ',
    dueOn: '2026-12-24',
  });
  expect(forwarded).toMatchObject({
    task: { status: 'NEW', assignee: { id: cast.cleo.id }, department: { id: legal.id } },
    activity: { verb: 'FORWARD', words: 'Please advise', fromStatus: null },
  });
  const rows = await storedRows(
    api,
    `SELECT person_id, reasons, pending, related, due_on FROM task_person WHERE task_id = $1 AND person_id = ANY ($2)`,
    [taskId, [cast.ben.id, cast.cleo.id]],
  );
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ person_id: cast.cleo.id, reasons: ['ASSIGNEE'], pending: true }),
      {
        person_id: cast.ben.id,
        reasons: ['FORWARDED', 'WATCHING'],
        pending: false,
        related: true,
        due_on: '2026-12-24',
      },
    ]),
  );
});

test.each([
  [
    'a department that is not there',
    () => ({ departmentId: api.runtime.newId() }),
    'NOT_FOUND',
    'departmentId',
  ],
  [
    'a person that is not there',
    () => ({ departmentId: legal.id, personId: api.runtime.newId() }),
    'NOT_FOUND',
    'personId',
  ],
  [
    'a person of another department',
    () => ({ departmentId: legal.id, personId: cast.ben.id }),
    'PERSON_NOT_IN_DEPARTMENT',
    'personId',
  ],
  [
    'where it already is',
    () => ({ departmentId: housing.id, personId: cast.ben.id }),
    'ALREADY_THERE',
    'personId',
  ],
])('forwarding to %s is refused', async (_what, target, code, field) => {
  const input = { taskId: await task(), expectedVersion: 1, ...target() };
  expect((await change(api, cast.ben, 'forward', input)).userErrors).toMatchObject([{ code, field }]);
});

test('replying sends a task back to whoever asked, as new', async () => {
  const taskId = await task();
  await givenAction(api, cast.ben, taskId, { action: 'DOING' });
  const replied = await change(api, cast.ben, 'reply', { taskId, expectedVersion: 2, comment: 'Which one?' });
  expect(replied).toMatchObject({
    task: { status: 'NEW', assignee: { id: cast.ana.id } },
    activity: { verb: 'REPLY', words: 'Which one?', fromStatus: 'IN_PROGRESS', toStatus: 'NEW' },
  });
});

test.each(['', '   '])('cancelling without a reason (%j) is refused at the field', async (comment) => {
  const refused = await change(api, cast.ben, 'cancel', {
    taskId: await task(),
    expectedVersion: 1,
    comment,
  });
  expect(refused.userErrors).toEqual([
    {
      code: 'COMMENT_REQUIRED',
      field: 'comment',
      message: 'Enter why you are cancelling this task',
      remedy: 'Write a comment and try again.',
    },
  ]);
});

test('completing and reopening keep the dates in step', async () => {
  const taskId = await finished();
  const stored = () =>
    storedRows(api, 'SELECT completed_at, percent_complete FROM task WHERE id = $1', [taskId]);
  expect(await stored()).toEqual([{ completed_at: noon, percent_complete: 100 }]);
  const reopened = await change(api, cast.ana, 'reopen', { taskId, expectedVersion: 3, dueOn: '2027-01-07' });
  expect(reopened).toMatchObject({ task: { status: 'REOPENED', assignee: { id: cast.ben.id } } });
  expect(await stored()).toEqual([{ completed_at: null, percent_complete: 0 }]);
});

test('an action of the workflow can be performed by its name, and an unknown one is refused', async () => {
  const taskId = await task();
  const input = { taskId, expectedVersion: 1 };
  const unknown = await change(api, cast.ben, 'performTaskAction', { ...input, action: 'EXPLODE' });
  expect(unknown.userErrors).toMatchObject([{ code: 'UNKNOWN_ACTION' }]);
  const done = await change(api, cast.ben, 'performTaskAction', { ...input, action: 'DOING' });
  expect(done).toMatchObject({ task: { status: 'IN_PROGRESS' }, activity: { verb: 'DOING' } });
});

test('somebody who comes second is told who was first and what they did', async () => {
  const taskId = await task();
  await change(api, cast.ben, 'doing', { taskId, expectedVersion: 1 });
  const late = await change(api, cast.ana, 'cancel', { taskId, expectedVersion: 1, comment: 'Too late' });
  expect(late).toMatchObject({
    task: { status: 'IN_PROGRESS', version: 2 },
    conflict: { actor: { id: cast.ben.id }, verb: 'DOING' },
    userErrors: [{ code: 'CONFLICT', field: 'expectedVersion' }],
  });
});

test('a task of a closed case stands still', async () => {
  const caseId = api.runtime.newId();
  const now = api.clock.now();
  await storedRows(
    api,
    `INSERT INTO case_file (id, number, title, status, created_at, updated_at) VALUES ($1, $2, 'x', 'OPEN', $3, $3)`,
    [caseId, `C-${caseId}`, now],
  );
  const taskId = await givenTask(api, cast.ana, { assigneeId: cast.ben.id, caseId });
  await storedRows(api, `UPDATE case_file SET status = 'CLOSED', closed_at = now() WHERE id = $1`, [caseId]);
  const refused = await change(api, cast.ben, 'doing', { taskId, expectedVersion: 1 });
  expect(refused.userErrors).toMatchObject([{ code: 'CASE_CLOSED' }]);
});

test('an action takes at most nine statements with key, mail and answer, beside its session', async () => {
  const taskId = await task();
  const input = { taskId, expectedVersion: 1, departmentId: legal.id, personId: cast.cleo.id };
  const sent = await sentStatements(() =>
    change(api, cast.ben, 'forward', { ...input, idempotencyKey: 'once' }),
  );
  expect(sent.filter((name) => /^(idempotency|task-lock|task-history|live)/.test(name))).toEqual([
    'task-lock-once',
    'task-history-change-none',
    'live-notify',
  ]);
  expect(sent.length).toBeLessThanOrEqual(9);
});

test('a comment longer than allowed is refused before anything runs', async () => {
  const input = { taskId: await task(), expectedVersion: 1, comment: 'x'.repeat(10_001) };
  const answer = await changeAnswer(api, cast.ben, 'cancel', input);
  expect(answer.errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'comment' }] } },
  ]);
});
