import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { changeCase, givenCase, givenCaseType } from '../../testing/cases.ts';
import { givenDefinition, plainTaskType } from '../../testing/definitions.ts';
import type { TestClient, TestPerson } from '../../testing/people.ts';
import { change, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import type { TestApi } from '../../testing/test-api.ts';
import { fiveHours, monday, shownClock, signedIn, startScheduleApi } from './fixtures.ts';

let api: TestApi;
let boss: TestPerson;
let harbour: TestClient;

beforeAll(async () => {
  api = await startScheduleApi(fiveHours);
  const urgent = { ...fiveHours, label: 'Urgent', firstResponseMinutes: 30, resolutionMinutes: 120 };
  await givenDefinition(api, 'SLA_POLICY', 'urgent', { ...urgent, priority: 'URGENT' });
  harbour = await api.people.client();
  const forHarbour = { ...fiveHours, label: 'Harbour', resolutionMinutes: 60, pausesWhileWaiting: false };
  await givenDefinition(api, 'SLA_POLICY', 'harbour', { ...forHarbour, clientId: harbour.id });
  await givenDefinition(api, 'TASK_TYPE', 'desk', { ...plainTaskType, workflow: 'service-desk' });
  await givenDefinition(api, 'TASK_TYPE', 'timed', {
    ...plainTaskType,
    target: { minutes: 45, calendar: 'plain', overridable: true, reminders: [] },
  });
});
beforeEach(async () => {
  api.clock.set(monday);
  boss = await api.people.person({ name: 'Olga', role: 'ADMINISTRATOR' });
});
afterAll(() => api.stop());

const at = (time: string): void => api.clock.set(`2026-11-23T${time}:00Z`);
const task = (asked = {}): Promise<string> => givenTask(api, boss, { assigneeId: boss.id, ...asked });
const clockOf = (taskId: string, field: 'sla' | 'firstResponse' = 'sla') =>
  shownClock(api, boss, taskId, field);

async function edit(taskId: string, edits: object, expectedVersion = 1): Promise<void> {
  const done = await change(api, await signedIn(api, boss), 'updateTask', {
    taskId,
    expectedVersion,
    ...edits,
  });
  expect(done.userErrors).toEqual([]);
}

function lastEntry(column: 'task_id' | 'case_id', id: string) {
  const query = `SELECT verb, words FROM activity WHERE ${column} = $1 ORDER BY sequence DESC LIMIT 1`;
  return storedRows<{ verb: string; words: string | null }>(api, query, [id]);
}

async function sentencesOf(taskId: string): Promise<readonly string[]> {
  const { data } = await api.gql<{ task: { sla: { intervals: readonly { sentence: string }[] } } }>(
    await signedIn(api, boss),
    'query ($id: ID!) { task(id: $id) { sla { intervals { sentence } } } }',
    { id: taskId },
  );
  return data.task.sla.intervals.map(({ sentence }) => sentence);
}

describe('a running task', () => {
  test('of another priority counts by the policy for it from its start, and says why in clock and history', async () => {
    const taskId = await task();
    at('10:00');
    await edit(taskId, { priority: 'URGENT' });
    expect(await clockOf(taskId)).toMatchObject({
      policy: 'Urgent',
      targetMinutes: 120,
      dueAt: '2026-11-23T11:00:00.000Z',
    });
    expect(await clockOf(taskId, 'firstResponse')).toMatchObject({ targetMinutes: 30, state: 'BREACHED' });
    expect(await sentencesOf(taskId)).toEqual([
      'Working hours',
      'Working hours. Priority is now Urgent: 2 h by “Urgent”',
    ]);
    expect(await lastEntry('task_id', taskId)).toEqual([
      {
        verb: 'EDITED',
        words: 'Priority is now Urgent. First response: 30 min by “Urgent”. Target: 2 h by “Urgent”.',
      },
    ]);
    await edit(taskId, { priority: 'LOW' }, 2);
    expect(await clockOf(taskId)).toMatchObject({ policy: 'Five hours', dueAt: '2026-11-23T14:00:00.000Z' });
  });

  test('for another client counts by that client’s policy, and goes on where it need not wait any more', async () => {
    const taskId = await task({ typeKey: 'desk' });
    await givenAction(api, boss, taskId, { action: 'DOING' });
    await givenAction(api, boss, taskId, { action: 'WAIT', comment: 'A photo, please' });
    expect(await clockOf(taskId)).toMatchObject({ state: 'PAUSED' });
    at('09:30');
    await edit(taskId, { clientId: harbour.id }, 3);
    expect(await clockOf(taskId)).toMatchObject({
      policy: 'Harbour',
      state: 'RUNNING',
      dueAt: '2026-11-23T10:30:00.000Z',
    });
  });

  test('keeps a target that somebody set with a reason, and the history says so', async () => {
    const taskId = await task();
    const { data } = await api.gql<{ setTarget: { userErrors: readonly object[] } }>(
      await signedIn(api, boss),
      `mutation ($id: ID!) { setTarget(input: { taskId: $id, measure: RESOLUTION, minutes: 200, reason: "Agreed" }) {
        userErrors { code } } }`,
      { id: taskId },
    );
    expect(data.setTarget.userErrors).toEqual([]);
    await edit(taskId, { priority: 'URGENT' });
    expect(await clockOf(taskId)).toMatchObject({ targetMinutes: 200, dueAt: '2026-11-23T12:20:00.000Z' });
    expect((await lastEntry('task_id', taskId))[0]?.words).toBe(
      'Priority is now Urgent. First response: 30 min by “Urgent”. Target: what was set by hand stays.',
    );
  });

  test('keeps the target of its own type, and a done one what it was measured by', async () => {
    const timed = await task({ typeKey: 'timed' });
    await edit(timed, { priority: 'URGENT' });
    expect(await clockOf(timed)).toMatchObject({ targetMinutes: 45, policy: null });
    const done = await task();
    await givenAction(api, boss, done, { action: 'DOING' });
    await givenAction(api, boss, done, { action: 'COMPLETE' });
    await edit(done, { priority: 'URGENT' }, 3);
    expect(await clockOf(done)).toMatchObject({ policy: 'Five hours', state: 'MET' });
    expect((await lastEntry('task_id', done))[0]?.words).toBeNull();
  });

  test('that changes in nothing promises are chosen by keeps its clock as it is', async () => {
    const taskId = await task();
    await edit(taskId, { title: 'Other words' });
    expect(await sentencesOf(taskId)).toEqual(['Working hours']);
    expect((await lastEntry('task_id', taskId))[0]?.words).toBeNull();
  });
});

test('a running case of another priority or client is promised anew, and its history says it', async () => {
  const { key } = await givenCaseType(api, { form: null });
  const caseId = await givenCase(api, boss, { typeKey: key, variables: {} });
  const shown = async () => {
    type Data = { case: { version: number; sla: { targetMinutes: number; policy: string; dueAt: string } } };
    const document = 'query ($id: ID!) { case(id: $id) { version sla { targetMinutes policy dueAt } } }';
    const { data } = await api.gql<Data>(await signedIn(api, boss), document, { id: caseId });
    return data.case;
  };
  expect(await shown()).toMatchObject({ sla: { policy: 'Five hours' } });
  at('09:30');
  const as = await signedIn(api, boss);
  const update = (edits: object, expectedVersion: number) =>
    changeCase(api, as, 'updateCase', { caseId, expectedVersion, ...edits });
  expect(await update({ priority: 'URGENT' }, 1)).toMatchObject({ userErrors: [] });
  expect(await shown()).toMatchObject({
    sla: { policy: 'Urgent', targetMinutes: 120, dueAt: '2026-11-23T11:00:00.000Z' },
  });
  expect(await update({ clientId: harbour.id }, 2)).toMatchObject({ userErrors: [] });
  expect(await shown()).toMatchObject({ version: 3, sla: { policy: 'Harbour', targetMinutes: 60 } });
  expect(await lastEntry('case_id', caseId)).toEqual([
    {
      verb: 'EDITED',
      words: 'It is for a client now. First response: 1 h by “Harbour”. Target: 1 h by “Harbour”.',
    },
  ]);
});
