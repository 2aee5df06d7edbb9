import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { givenDefinition, plainTaskType } from '../../testing/definitions.ts';
import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import type { TestApi } from '../../testing/test-api.ts';
import { fiveHours, monday, type ShownClock, signedIn, startScheduleApi } from './fixtures.ts';

type Answer = {
  readonly task: { readonly sla: Partial<ShownClock> | null; readonly version: number } | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: string | null;
    readonly message: string;
  }[];
};

let api: TestApi;
let boss: TestPerson;
let ben: TestPerson;
let legal: TestDepartment;

beforeAll(async () => {
  api = await startScheduleApi(fiveHours);
  legal = await api.people.department('Legal');
});
beforeEach(async () => {
  api.clock.set(monday);
  boss = await api.people.person({ name: 'Boss', manages: [legal] });
  ben = await api.people.person({ name: 'Ben', departments: [legal] });
});
afterAll(() => api.stop());

const task = (asked = {}): Promise<string> => givenTask(api, ben, { assigneeId: ben.id, ...asked });

async function setTarget(
  taskId: string,
  input: Readonly<Record<string, unknown>>,
  as = boss,
): Promise<Answer> {
  const { data, errors } = await api.gql<{ setTarget: Answer }>(
    await signedIn(api, as),
    `mutation ($input: SetTargetInput!) { setTarget(input: $input) {
      task { version sla { targetMinutes dueAt state badge } } userErrors { code field message } } }`,
    { input: { taskId, measure: 'RESOLUTION', reason: 'The client is in a hurry', ...input } },
  );
  if (errors[0] !== undefined) throw new Error(errors[0].message);
  return data.setTarget;
}

test('a manager sets another target; the clock counts on from its start, and the history says why', async () => {
  const taskId = await task();
  api.clock.advance(3_600);
  expect(await setTarget(taskId, { minutes: 120 })).toMatchObject({
    task: { version: 1, sla: { targetMinutes: 120, dueAt: '2026-11-23T11:00:00.000Z' } },
    userErrors: [],
  });
  const [entry] = await storedRows(
    api,
    `SELECT verb, words, audience, before->>'targetMinutes' AS was, after->>'targetMinutes' AS is
      FROM activity WHERE task_id = $1 ORDER BY sequence DESC LIMIT 1`,
    [taskId],
  );
  expect(entry).toEqual({
    verb: 'TARGETED',
    words: 'The client is in a hurry',
    audience: 'INTERNAL',
    was: '300',
    is: '120',
  });
  const moments = await storedRows<{ remind_at: string }>(
    api,
    'SELECT r.percent, r.remind_at FROM sla_reminder r JOIN sla_clock k ON k.id = r.clock_id WHERE k.task_id = $1 ORDER BY 2',
    [taskId],
  );
  expect(moments).toContainEqual({ percent: 50, remind_at: '2026-11-23T10:00:00Z' });
  expect(moments).toContainEqual({ percent: 100, remind_at: '2026-11-23T11:00:00Z' });
});

test('a target is removed with a reason, and can be set again', async () => {
  const taskId = await task();
  expect(await setTarget(taskId, { minutes: null })).toMatchObject({ task: { sla: { state: 'NONE' } } });
  expect(await setTarget(taskId, { minutes: 60 })).toMatchObject({ task: { sla: { targetMinutes: 60 } } });
});

test('without a reason nothing is set', async () => {
  const taskId = await task();
  expect(await setTarget(taskId, { minutes: 60, reason: '  ' })).toMatchObject({
    task: { sla: { targetMinutes: 300 } },
    userErrors: [{ code: 'COMMENT_REQUIRED', field: 'reason' }],
  });
});

test('where the type fixes the target, nobody changes it', async () => {
  const target = { minutes: 90, calendar: 'plain', overridable: false, reminders: [] };
  await givenDefinition(api, 'TASK_TYPE', 'fixed', { ...plainTaskType, target });
  const taskId = await task({ typeKey: 'fixed' });
  const answer = await setTarget(taskId, { minutes: 60 });
  expect(answer).toMatchObject({
    task: { sla: { targetMinutes: 90 } },
    userErrors: [{ code: 'TARGET_FIXED', message: 'The target of this work is fixed.' }],
  });
});

test('whoever only does the work does not set its target', async () => {
  const taskId = await task();
  expect(await setTarget(taskId, { minutes: 60 }, ben)).toMatchObject({
    task: { sla: { targetMinutes: 300 } },
    userErrors: [{ code: 'WRONG_ROLE' }],
  });
});

test('the target of finished work stays as it was', async () => {
  const taskId = await task();
  await givenAction(api, ben, taskId, { action: 'DOING' });
  await givenAction(api, ben, taskId, { action: 'COMPLETE' });
  expect(await setTarget(taskId, { minutes: 60 })).toMatchObject({ userErrors: [{ code: 'WRONG_STATUS' }] });
});

test('what somebody cannot see has no target to set, and a target belongs to one thing', async () => {
  const stranger = await api.people.person({ role: 'CASEWORKER' });
  const taskId = await task();
  expect(await setTarget(taskId, { minutes: 60 }, stranger)).toMatchObject({
    task: null,
    userErrors: [{ code: 'NOT_FOUND' }],
  });
  expect(await setTarget(taskId, { caseId: taskId, minutes: 60 })).toMatchObject({
    userErrors: [{ code: 'INVALID_INPUT', field: 'taskId' }],
  });
});

test('a target that its calendar cannot hold is refused', async () => {
  const hourAWeek = {
    label: 'Hour a week',
    timeZone: 'UTC',
    week: { MONDAY: [{ from: '09:00', to: '10:00' }] },
  };
  await givenDefinition(api, 'CALENDAR', 'rare', { ...hourAWeek, holidays: [], retired: false });
  const rare = { ...fiveHours, typeKey: 'rare', calendarKey: 'rare' };
  await givenDefinition(api, 'SLA_POLICY', 'rare', rare);
  await givenDefinition(api, 'TASK_TYPE', 'rare', plainTaskType);
  const taskId = await task({ typeKey: 'rare' });
  expect(await setTarget(taskId, { minutes: 900_000 })).toMatchObject({
    userErrors: [{ code: 'INVALID_INPUT', field: 'minutes' }],
  });
});

test('whoever sets targets is told so, and what another one comes to before it holds', async () => {
  const taskId = await task();
  api.clock.advance(3_600);
  const look = async (as: TestPerson) =>
    api.gql(
      await signedIn(api, as),
      `query ($id: ID!) { task(id: $id) { viewerMaySetTarget sla {
        dayMinutes hours: dueWith(minutes: 120) days: dueWith(minutes: 600) never: dueWith(minutes: 0) } } }`,
      { id: taskId },
    );
  const sla = {
    dayMinutes: 480,
    hours: '2026-11-23T11:00:00.000Z',
    days: '2026-11-24T11:00:00.000Z',
    never: null,
  };
  expect(await look(boss)).toMatchObject({ data: { task: { viewerMaySetTarget: true, sla } } });
  expect(await look(ben)).toMatchObject({ data: { task: { viewerMaySetTarget: false, sla } } });
  await givenAction(api, ben, taskId, { action: 'DOING' });
  await givenAction(api, ben, taskId, { action: 'COMPLETE' });
  expect(await look(boss)).toMatchObject({ data: { task: { viewerMaySetTarget: false } } });
});
