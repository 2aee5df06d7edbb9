import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { givenDefinition, plainTaskType } from '../../testing/definitions.ts';
import type { TestClient, TestDepartment, TestPerson } from '../../testing/people.ts';
import { change, givenTask, storedRows } from '../../testing/tasks.ts';
import type { TestApi } from '../../testing/test-api.ts';
import { fiveHours, monday, shownClock, signedIn, startScheduleApi } from './fixtures.ts';

let api: TestApi;
let ana: TestPerson;
let legal: TestDepartment;
let harbour: TestClient;

beforeAll(async () => {
  api = await startScheduleApi(null);
  await givenDefinition(api, 'SLA_POLICY', 'urgent', { ...fiveHours, label: 'Urgent', priority: 'URGENT' });
  legal = await api.people.department('Legal');
});
beforeEach(async () => {
  api.clock.set(monday);
  harbour = await api.people.client();
  ana = await api.people.person({ name: 'Ana', departments: [legal] });
});
afterAll(() => api.stop());

const given = (asked = {}): Promise<string> => givenTask(api, ana, { assigneeId: ana.id, ...asked });
const sla = (taskId: string) => shownClock(api, ana, taskId);
const promiseHours = (client: TestClient) =>
  storedRows(api, `UPDATE client SET sla_hours = 12, sla_calendar = 'plain' WHERE id = $1`, [client.id]);

async function create(input: Readonly<Record<string, unknown>>) {
  return change(api, await signedIn(api, ana), 'createTask', { title: 'Check', ...input });
}

async function dueDay(taskId: string | undefined): Promise<string | null> {
  const [row] = await storedRows<{ due_on: string | null }>(api, 'SELECT due_on FROM task WHERE id = $1', [
    taskId,
  ]);
  return row?.due_on ?? null;
}

test('where nothing is promised there is no clock, and no row for one', async () => {
  const taskId = await given();
  expect(await sla(taskId)).toBeNull();
  expect(await storedRows(api, 'SELECT FROM sla_clock WHERE task_id = $1', [taskId])).toEqual([]);
});

test('the policy is chosen by priority, and one that names the client comes before it', async () => {
  expect(await sla(await given({ priority: 'URGENT' }))).toMatchObject({
    policy: 'Urgent',
    targetMinutes: 300,
  });
  const own = { ...fiveHours, label: 'For Harbour', clientId: harbour.id, resolutionMinutes: 120 };
  await givenDefinition(api, 'SLA_POLICY', 'harbour', own);
  const taskId = await given({ priority: 'URGENT', clientId: harbour.id });
  expect(await sla(taskId)).toMatchObject({ policy: 'For Harbour', targetMinutes: 120 });
});

test('the task type’s own target comes before every policy, with its own reminders', async () => {
  const target = { minutes: 90, calendar: 'plain', overridable: false, reminders: [80] };
  await givenDefinition(api, 'TASK_TYPE', 'visit', { ...plainTaskType, target });
  const taskId = await given({ priority: 'URGENT', typeKey: 'visit' });
  expect(await sla(taskId)).toMatchObject({
    targetMinutes: 90,
    policy: null,
    reminders: [80, 100],
    overridable: false,
  });
  expect(await shownClock(api, ana, taskId, 'firstResponse')).toMatchObject({ policy: 'Urgent' });
});

test('the hours of an account give the target and, where nobody named one, the due day', async () => {
  await promiseHours(harbour);
  const { task } = await create({ clientId: harbour.id });
  expect(await sla(task?.id ?? '')).toMatchObject({
    targetMinutes: 720,
    dueAt: '2026-11-24T13:00:00.000Z',
    calendar: 'Plain office',
  });
  expect(await dueDay(task?.id)).toBe('2026-11-24');
  const named = await create({ clientId: harbour.id, dueOn: '2027-01-01' });
  expect(await dueDay(named.task?.id)).toBe('2027-01-01');
});

test('the hours of an account come before a policy that does not name it, and after one that does', async () => {
  await promiseHours(harbour);
  expect(await sla(await given({ priority: 'URGENT', clientId: harbour.id }))).toMatchObject({
    targetMinutes: 720,
    policy: null,
  });
  const own = { ...fiveHours, label: 'Own', clientId: harbour.id };
  await givenDefinition(api, 'SLA_POLICY', 'own-of-harbour', own);
  expect(await sla(await given({ clientId: harbour.id }))).toMatchObject({
    targetMinutes: 300,
    policy: 'Own',
  });
});

test('without a promise a task needs a due day', async () => {
  const { task, userErrors } = await create({});
  expect(task).toBeNull();
  expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'dueOn' }]);
});

test('a new task may have a target of its own, or none, where its type lets it', async () => {
  const own = await create({ dueOn: '2026-12-01', priority: 'URGENT', targetMinutes: 60 });
  expect(await sla(own.task?.id ?? '')).toMatchObject({
    targetMinutes: 60,
    dueAt: '2026-11-23T10:00:00.000Z',
  });
  const none = await create({ dueOn: '2026-12-01', priority: 'URGENT', removeTarget: true });
  expect(await sla(none.task?.id ?? '')).toMatchObject({ state: 'NONE', badge: 'No target', dueAt: null });
});

test('a new task has the target of its type where that is fixed, whatever is asked for', async () => {
  const target = { minutes: 90, calendar: 'plain', overridable: false, reminders: [] };
  await givenDefinition(api, 'TASK_TYPE', 'fixed', { ...plainTaskType, target });
  const counted = () => storedRows<{ value: number }>(api, `SELECT value FROM counter WHERE name = 'TASK'`);
  const before = await counted();
  const { task, userErrors } = await create({ dueOn: '2026-12-01', typeKey: 'fixed', removeTarget: true });
  expect(task).toBeNull();
  expect(userErrors).toMatchObject([{ code: 'TARGET_FIXED', field: 'targetMinutes' }]);
  expect(await counted()).toEqual(before);
});
