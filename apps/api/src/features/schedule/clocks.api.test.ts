import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { givenDefinition, plainTaskType } from '../../testing/definitions.ts';
import type { TestClient, TestDepartment, TestPerson } from '../../testing/people.ts';
import { sentStatements } from '../../testing/statements.ts';
import { change, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import type { TestApi } from '../../testing/test-api.ts';
import { addComment } from '../conversation/conversation.service.ts';
import { fiveHours, monday, shownClock, type ShownClock, signedIn, startScheduleApi } from './fixtures.ts';

type Cast = Readonly<Record<'ana' | 'ben' | 'maria', TestPerson>>;
let api: TestApi;
let cast: Cast;
let legal: TestDepartment;
let harbour: TestClient;

beforeAll(async () => {
  api = await startScheduleApi(fiveHours);
  await givenDefinition(api, 'TASK_TYPE', 'desk', { ...plainTaskType, workflow: 'service-desk' });
  legal = await api.people.department('Legal');
  harbour = await api.people.client();
});
beforeEach(async () => {
  api.clock.set(monday);
  cast = {
    ana: await api.people.person({ name: 'Ana', departments: [legal] }),
    ben: await api.people.person({ name: 'Ben', departments: [legal] }),
    maria: await api.people.person({ role: 'CLIENT', name: 'Maria', client: harbour }),
  };
});
afterAll(() => api.stop());

const task = (asked = {}): Promise<string> => givenTask(api, cast.ana, { assigneeId: cast.ben.id, ...asked });
const at = (time: string): void => api.clock.set(`2026-11-23T${time}:00Z`);

function clockOf(taskId: string, field: 'sla' | 'firstResponse' = 'sla'): Promise<ShownClock | null> {
  return shownClock(api, cast.ben, taskId, field);
}

test('a task begins with the clocks its policy promises, counted by the policy’s calendar', async () => {
  const taskId = await task();
  expect(await clockOf(taskId)).toEqual({
    state: 'RUNNING',
    badge: 'Due in 5 h',
    dueAt: '2026-11-23T14:00:00.000Z',
    targetMinutes: 300,
    remainingMinutes: 300,
    policy: 'Five hours',
    calendar: 'Plain office',
    reminders: [50, 100],
    overridable: true,
  });
  expect(await clockOf(taskId, 'firstResponse')).toMatchObject({ dueAt: '2026-11-23T10:00:00.000Z' });
});

test('a clock is at risk, overdue and met or missed as time goes by, without anybody writing', async () => {
  const taskId = await task();
  at('12:44');
  expect(await clockOf(taskId)).toMatchObject({ state: 'RUNNING' });
  at('12:45');
  expect(await clockOf(taskId)).toMatchObject({
    state: 'AT_RISK',
    badge: 'Due in 1 h',
    remainingMinutes: 75,
  });
  at('16:00');
  expect(await clockOf(taskId)).toMatchObject({ state: 'BREACHED', badge: 'Overdue 2 h' });
  await givenAction(api, cast.ben, taskId, { action: 'DOING' });
  await givenAction(api, cast.ben, taskId, { action: 'COMPLETE' });
  api.clock.set('2026-12-01T09:00:00Z');
  expect(await clockOf(taskId)).toMatchObject({
    state: 'MISSED',
    badge: 'Missed by 2 h',
    remainingMinutes: -120,
  });
});

test('waiting pauses the clock, going on resumes it, and the badge says what it waits for', async () => {
  const taskId = await task({ typeKey: 'desk' });
  at('10:00');
  await givenAction(api, cast.ben, taskId, { action: 'DOING' });
  at('11:00');
  await givenAction(api, cast.ben, taskId, { action: 'WAIT', comment: 'Please send a photo' });
  at('15:00');
  expect(await clockOf(taskId)).toMatchObject({
    state: 'PAUSED',
    badge: 'Paused, waiting on customer',
    dueAt: null,
    remainingMinutes: 180,
  });
  await givenAction(api, cast.ben, taskId, { action: 'ANSWERED' });
  expect(await clockOf(taskId)).toMatchObject({ state: 'RUNNING', dueAt: '2026-11-24T10:00:00.000Z' });
});

test('where the policy says so, the clock goes on while the work waits', async () => {
  const strict = { ...fiveHours, label: 'Strict', typeKey: 'strict', pausesWhileWaiting: false };
  await givenDefinition(api, 'SLA_POLICY', 'strict', strict);
  await givenDefinition(api, 'TASK_TYPE', 'strict', { ...plainTaskType, workflow: 'service-desk' });
  const taskId = await task({ typeKey: 'strict' });
  await givenAction(api, cast.ben, taskId, { action: 'DOING' });
  await givenAction(api, cast.ben, taskId, { action: 'WAIT', comment: 'Please send a photo' });
  expect(await clockOf(taskId)).toMatchObject({ state: 'RUNNING', policy: 'Strict' });
});

test('a reopened task counts on from where it stopped', async () => {
  const taskId = await task();
  at('10:00');
  await givenAction(api, cast.ben, taskId, { action: 'DOING' });
  await givenAction(api, cast.ben, taskId, { action: 'COMPLETE' });
  expect(await clockOf(taskId)).toMatchObject({ state: 'MET', badge: 'Met, 4 h early' });
  at('12:00');
  await givenAction(api, cast.ben, taskId, { action: 'REOPEN', comment: 'Not yet' });
  expect(await clockOf(taskId)).toMatchObject({ state: 'RUNNING', dueAt: '2026-11-23T16:00:00.000Z' });
});

test('starting is the first response, and taking the start back takes it back', async () => {
  const taskId = await task();
  at('09:30');
  const done = await change(api, await signedIn(api, cast.ben), 'doing', { taskId, expectedVersion: 1 });
  expect(await clockOf(taskId, 'firstResponse')).toMatchObject({ state: 'MET', badge: 'Met, 30 min early' });
  expect(await clockOf(taskId)).toMatchObject({ state: 'RUNNING' });
  await change(api, await signedIn(api, cast.ben), 'undoTaskAction', { activityId: done.activity?.id });
  expect(await clockOf(taskId, 'firstResponse')).toMatchObject({ state: 'RUNNING' });
});

test('the first comment of staff is the first response; one of the client or of the creator is not', async () => {
  const taskId = await givenTask(api, cast.maria, { departmentId: legal.id, audience: 'CLIENT' });
  const own = await task();
  const comment = async (who: TestPerson, id: string) => {
    const session = await api.session(who);
    await session.transaction((transaction) => addComment(transaction, { taskId: id, body: 'Hello' }));
  };
  await comment(cast.maria, taskId);
  await comment(cast.ana, own);
  expect(await clockOf(taskId, 'firstResponse')).toMatchObject({ state: 'RUNNING' });
  expect(await clockOf(own, 'firstResponse')).toMatchObject({ state: 'RUNNING' });
  await comment(cast.ben, taskId);
  expect(await clockOf(taskId, 'firstResponse')).toMatchObject({ state: 'MET' });
});

test('a deleted task’s clock stops, and goes on when it is brought back', async () => {
  const boss = await api.people.person({ role: 'ADMINISTRATOR' });
  const taskId = await task();
  await change(api, await signedIn(api, cast.ana), 'deleteTask', { taskId, expectedVersion: 1 });
  const open = () =>
    storedRows(api, 'SELECT FROM sla_clock WHERE task_id = $1 AND finished_at IS NULL', [taskId]);
  expect(await open()).toHaveLength(0);
  await change(api, boss, 'restoreTask', { taskId, expectedVersion: 2 });
  expect(await open()).toHaveLength(1);
});

test('the intervals of a clock tell what it did and why', async () => {
  const taskId = await task();
  api.clock.set('2026-11-24T10:00:00Z');
  const { data } = await api.gql<{
    task: { sla: { intervals: readonly object[]; sentences: readonly string[] } };
  }>(
    await signedIn(api, cast.ben),
    `query ($id: ID!) { task(id: $id) { sla { intervals { from to kind cause sentence } sentences } } }`,
    { id: taskId },
  );
  expect(data.task.sla.intervals).toEqual([
    expect.objectContaining({ kind: 'RUNNING', cause: 'WORKING_HOURS', sentence: 'Working hours' }),
    expect.objectContaining({ kind: 'OUT_OF_HOURS', to: '2026-11-24T09:00:00.000Z' }),
    expect.objectContaining({ kind: 'RUNNING', to: null }),
  ]);
  expect(data.task.sla.sentences[0]).toBe(
    'The target is 5 h of working time by the calendar “Plain office”.',
  );
});

test('a clock is written with the entry of a new task or an action, and by what means nothing to it not at all', async () => {
  const as = await signedIn(api, cast.ben);
  const input = { title: 'Check', dueOn: '2026-12-01', assigneeId: cast.ben.id, idempotencyKey: cast.ben.id };
  await change(api, as, 'createTask', { ...input, idempotencyKey: 'first' });
  const made = await sentStatements(() => change(api, as, 'createTask', input));
  const taskId = await task();
  const started = await sentStatements(() => change(api, as, 'doing', { taskId, expectedVersion: 1 }));
  const edited = await sentStatements(() =>
    change(api, as, 'updateTask', { taskId, expectedVersion: 2, percentComplete: 10 }),
  );
  const ofClocks = [made, started, edited].map((sent) =>
    sent.filter((name) => /clock|definition|promise/.test(name)),
  );
  expect(ofClocks).toEqual([['task-history-create-none-clocks'], ['task-history-change-none-clocks'], []]);
  for (const sent of [made, started, edited]) expect(sent.join()).toContain('history');
  for (const sent of [made, started]) expect(sent.length).toBeLessThanOrEqual(11);
});
