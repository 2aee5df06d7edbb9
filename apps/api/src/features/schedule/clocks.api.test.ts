import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { SlaPolicyContent } from '@docket/domain';

import { givenDefinition, givenNoPolicies, plainOffice } from '../../testing/definitions.ts';
import type { TestClient, TestDepartment, TestPerson } from '../../testing/people.ts';
import { change, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

type Cast = Readonly<Record<'ana' | 'ben' | 'maria', TestPerson>>;
type Shown = {
  readonly state: string;
  readonly badge: string;
  readonly dueAt: string | null;
  readonly targetMinutes: number | null;
  readonly remainingMinutes: number | null;
  readonly policy: string | null;
  readonly calendar: string;
};

const monday = '2026-11-23T09:00:00Z';
const policy: SlaPolicyContent = {
  label: 'Five hours',
  priority: null,
  typeKey: null,
  clientId: null,
  firstResponseMinutes: 60,
  resolutionMinutes: 300,
  calendarKey: 'plain',
  pausesWhileWaiting: true,
  overridable: true,
  reminders: [50],
  retired: false,
};

let api: TestApi;
let cast: Cast;
let legal: TestDepartment;
let harbour: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  await givenNoPolicies(api);
  await givenDefinition(api, 'CALENDAR', 'plain', plainOffice);
  await givenDefinition(api, 'SLA_POLICY', 'five-hours', policy);
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

async function clockOf(taskId: string, field: 'sla' | 'firstResponse' = 'sla'): Promise<Shown | null> {
  const { data } = await api.gql<{ task: { clock: Shown | null } }>(
    { ...cast.ben, headers: await api.people.session(cast.ben.id, 'STAFF') },
    `query ($id: ID!) { task(id: $id) { clock: ${field} {
      state badge dueAt targetMinutes remainingMinutes policy calendar } } }`,
    { id: taskId },
  );
  return data.task.clock;
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
  await givenAction(api, cast.ben, taskId, { action: 'COMPLETE' });
  api.clock.set('2026-12-01T09:00:00Z');
  expect(await clockOf(taskId)).toMatchObject({
    state: 'MISSED',
    badge: 'Missed by 2 h',
    remainingMinutes: -120,
  });
});

test('waiting pauses the clock, going on resumes it, and the badge says what it waits for', async () => {
  const taskId = await givenTask(api, cast.maria, { departmentId: legal.id, audience: 'CLIENT' });
  at('10:00');
  await givenAction(api, cast.ben, taskId, { action: 'DOING' });
  at('11:00');
  await givenAction(api, cast.ben, taskId, { action: 'REPLY', comment: 'Please send a photo' });
  at('15:00');
  const [{ status } = { status: '' }] = await storedRows<{ status: string }>(
    api,
    'SELECT status FROM task WHERE id = $1',
    [taskId],
  );
  expect(status).toBe('WAITING');
  expect(await clockOf(taskId)).toMatchObject({
    state: 'PAUSED',
    badge: 'Paused, waiting for client',
    dueAt: null,
    remainingMinutes: 180,
  });
  await givenAction(api, cast.maria, taskId, { action: 'DOING' });
  expect(await clockOf(taskId)).toMatchObject({ state: 'RUNNING', dueAt: '2026-11-24T10:00:00.000Z' });
});

test('a reopened task counts on from where it stopped', async () => {
  const taskId = await task();
  at('10:00');
  await givenAction(api, cast.ben, taskId, { action: 'COMPLETE' });
  expect(await clockOf(taskId)).toMatchObject({ state: 'MET', badge: 'Met, 4 h early' });
  at('12:00');
  await givenAction(api, cast.ben, taskId, { action: 'REOPEN', comment: 'Not yet' });
  expect(await clockOf(taskId)).toMatchObject({ state: 'RUNNING', dueAt: '2026-11-23T16:00:00.000Z' });
});

test('starting is the first response, and taking the start back takes it back', async () => {
  const taskId = await task();
  at('09:30');
  const done = await change(api, await signedIn(cast.ben), 'doing', { taskId, expectedVersion: 1 });
  expect(await clockOf(taskId, 'firstResponse')).toMatchObject({ state: 'MET', badge: 'Met, 30 min early' });
  expect(await clockOf(taskId)).toMatchObject({ state: 'RUNNING' });
  await change(api, await signedIn(cast.ben), 'undoTaskAction', { activityId: done.activity?.id });
  expect(await clockOf(taskId, 'firstResponse')).toMatchObject({ state: 'RUNNING' });
});

test('the first comment of staff is the first response; one of the client or of the creator is not', async () => {
  const taskId = await givenTask(api, cast.maria, { departmentId: legal.id, audience: 'CLIENT' });
  const own = await task();
  const comment = async (who: TestPerson, id: string) => {
    const session = await api.session(who);
    const { addComment } = await import('../conversation/conversation.service.ts');
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
  await change(api, await signedIn(cast.ana), 'deleteTask', { taskId, expectedVersion: 1 });
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
    await signedIn(cast.ben),
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

async function signedIn(person: TestPerson): Promise<TestPerson> {
  return { ...person, headers: await api.people.session(person.id, person.door) };
}
