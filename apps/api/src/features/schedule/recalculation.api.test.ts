import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { CalendarContent, SlaPolicyContent } from '@docket/domain';

import { givenDefinition, plainOffice } from '../../testing/definitions.ts';
import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import type { TestApi } from '../../testing/test-api.ts';
import { dying, fiveHours, monday, signedIn, startScheduleApi } from './fixtures.ts';
import { applyToRunning, clocksMovedBy, type Recalculation, recalculate } from './recalculation.service.ts';

let api: TestApi;
let ben: TestPerson;
let legal: TestDepartment;
let subject: string;

const shortDay = [{ from: '09:00', to: '11:00' }];
const shorter: CalendarContent = {
  ...plainOffice,
  week: { MONDAY: shortDay, TUESDAY: shortDay, WEDNESDAY: shortDay },
};

beforeAll(async () => {
  api = await startScheduleApi(null);
  legal = await api.people.department('Legal');
});
beforeEach(async () => {
  api.clock.set(monday);
  subject = `c${api.runtime.newId()}`;
  await givenDefinition(api, 'CALENDAR', subject, plainOffice);
  await givenDefinition(api, 'SLA_POLICY', subject, { ...fiveHours, calendarKey: subject, priority: 'HIGH' });
  ben = await api.people.person({ name: 'Ben', manages: [legal] });
});
afterAll(async () => {
  await api.stop();
});

/** Only the newest of equal policies is chosen: the one whose key comes first, so the others are retired. */
async function task(): Promise<string> {
  return givenTask(api, ben, { assigneeId: ben.id, priority: 'HIGH' });
}

async function dueTimes(): Promise<Readonly<Record<string, string | null>>> {
  const rows = await storedRows<{ id: string; due: string | null }>(
    api,
    `SELECT task_id::text || measure AS id, due_at AS due FROM sla_clock WHERE calendar_key = $1`,
    [subject],
  );
  return Object.fromEntries(
    rows.map(({ id, due }) => [id, due === null ? null : new Date(due).toISOString()]),
  );
}

async function publish(
  change: { calendar: CalendarContent } | { policy: SlaPolicyContent },
): Promise<Recalculation> {
  const kind = 'calendar' in change ? ('CALENDAR' as const) : ('SLA_POLICY' as const);
  const version =
    'calendar' in change
      ? await givenDefinition(api, 'CALENDAR', subject, change.calendar)
      : await givenDefinition(api, 'SLA_POLICY', subject, change.policy);
  return { kind, key: subject, version };
}

async function retireOthers(): Promise<void> {
  await storedRows(
    api,
    `INSERT INTO definition (kind, key, version, state, content, created_at, updated_at, published_at)
      SELECT DISTINCT ON (key) kind, key, version + 1, state, (content::jsonb || '{"retired": true}')::json, created_at,
        updated_at, published_at
      FROM definition WHERE kind = 'SLA_POLICY' AND key LIKE 'c%' AND key <> $1 AND state = 'PUBLISHED'
      ORDER BY key, version DESC`,
    [subject],
  );
}

test('a new calendar moves open clocks exactly as its preview said', async () => {
  await retireOthers();
  await task();
  await task();
  const finished = await task();
  await givenAction(api, ben, finished, { action: 'DOING' });
  await givenAction(api, ben, finished, { action: 'COMPLETE' });
  const before = await dueTimes();
  const preview = await clocksMovedBy(api.runtime, { kind: 'CALENDAR', key: subject, content: shorter });
  expect(preview).toMatchObject({ clocks: 4, tasks: 2, cases: 0 });
  expect(await dueTimes()).toEqual(before);
  await recalculate(api.runtime, await publish({ calendar: shorter }));
  const after = await dueTimes();
  for (const { taskId, measure, from, to } of preview.moves) {
    expect([from, to]).toEqual([
      new Date(before[`${taskId}${measure}`] ?? '').toISOString().replace('.000Z', 'Z'),
      after[`${taskId}${measure}`],
    ]);
  }
  expect(after[`${finished}RESOLUTION`]).toBe(before[`${finished}RESOLUTION`]);
  expect(preview.moves.find(({ measure }) => measure === 'RESOLUTION')?.to).toBe('2026-11-25T10:00:00.000Z');
});

test('a new policy gives running clocks its targets and reminders, and leaves one set by hand alone', async () => {
  await retireOthers();
  const [plain, byHand] = [await task(), await task()];
  await api.gql(
    await signedIn(api, ben),
    `mutation ($id: ID!) { setTarget(input: { taskId: $id, measure: RESOLUTION, minutes: 60, reason: "Soon" }) { userErrors { code } } }`,
    { id: byHand },
  );
  const policy = {
    ...fiveHours,
    calendarKey: subject,
    priority: 'HIGH' as const,
    resolutionMinutes: 480,
    reminders: [25],
  };
  const preview = await clocksMovedBy(api.runtime, { kind: 'SLA_POLICY', key: subject, content: policy });
  await recalculate(api.runtime, await publish({ policy }));
  const after = await dueTimes();
  for (const { taskId, measure, to } of preview.moves) expect(to).toBe(after[`${taskId}${measure}`]);
  expect(after[`${plain}RESOLUTION`]).toBe('2026-11-23T17:00:00.000Z');
  expect(after[`${byHand}RESOLUTION`]).toBe('2026-11-23T10:00:00.000Z');
  const percents = await storedRows<{ percents: readonly number[] }>(
    api,
    `SELECT array_agg(r.percent ORDER BY r.percent) AS percents FROM sla_reminder r JOIN sla_clock k ON k.id = r.clock_id
      WHERE k.task_id = $1 AND k.measure = 'RESOLUTION'`,
    [plain],
  );
  expect(percents).toEqual([{ percents: [25, 100] }]);
});

test('recalculating again, or twice at once, changes nothing more; one that was killed goes on where it stopped', async () => {
  await retireOthers();
  for (const _ of [1, 2, 3]) await task();
  const wanted = await publish({ calendar: shorter });
  const before = await dueTimes();
  for (const statement of [1, 2, 3]) {
    const killed = { ...api.runtime, transaction: dying(api, statement) };
    await expect(recalculate(killed, wanted)).rejects.toThrow('killed');
    expect(await dueTimes()).toEqual(before);
  }
  await Promise.all([recalculate(api.runtime, wanted), recalculate(api.runtime, wanted)]);
  const first = await dueTimes();
  const [{ updated } = { updated: '' }] = await lastUpdate();
  api.clock.advance(60);
  await recalculate(api.runtime, wanted);
  expect([await dueTimes(), await lastUpdate()]).toEqual([first, [{ updated }]]);
});

test('a clock that moved on follows the calendar it was brought to', async () => {
  await retireOthers();
  const taskId = await task();
  await recalculate(api.runtime, await publish({ calendar: shorter }));
  await givenAction(api, ben, taskId, { action: 'DOING' });
  expect((await dueTimes())[`${taskId}RESOLUTION`]).toBe('2026-11-25T10:00:00.000Z');
});

test('applying a version to running work is a job of the same transaction', async () => {
  const session = await api.session(ben);
  const wanted = { kind: 'CALENDAR' as const, key: subject, version: 2 };
  await session.transaction((transaction) => applyToRunning(transaction, wanted));
  const jobs = await storedRows(
    api,
    `SELECT data FROM pgboss.job WHERE name = 'sla-recalculation' AND data->>'key' = $1`,
    [subject],
  );
  expect(jobs).toEqual([{ data: wanted }]);
});

function lastUpdate(): Promise<readonly { updated: string }[]> {
  return storedRows(api, 'SELECT max(updated_at) AS updated FROM sla_clock WHERE calendar_key = $1', [
    subject,
  ]);
}

test('the preview is part of a definition’s impact, and publishing it for what runs queues the work', async () => {
  await retireOthers();
  const taskId = await task();
  const administrator = await api.people.person({ role: 'ADMINISTRATOR' });
  const ask = <Data>(document: string, variables: object) =>
    api.gql<Data>(administrator, document, { kind: 'CALENDAR', key: subject, ...variables });
  await ask(
    `mutation ($kind: DefinitionKind!, $key: String!, $content: JSON!) {
      saveDefinition(input: { kind: $kind, key: $key, content: $content }) { userErrors { message } } }`,
    { content: shorter },
  );
  const { data } = await ask<{ definitionImpact: { clocks: number; clockMoves: readonly object[] } }>(
    `query ($kind: DefinitionKind!, $key: String!) { definitionImpact(kind: $kind, key: $key) {
      clocks clockMoves { taskId measure from to } } }`,
    {},
  );
  expect(data.definitionImpact).toMatchObject({ clocks: 2 });
  expect(data.definitionImpact.clockMoves).toContainEqual({
    taskId,
    measure: 'RESOLUTION',
    from: '2026-11-23T14:00:00.000Z',
    to: '2026-11-25T10:00:00.000Z',
  });
  const published = await ask<{ publishDefinition: { userErrors: readonly unknown[] } }>(
    `mutation ($kind: DefinitionKind!, $key: String!) { publishDefinition(input: {
      kind: $kind, key: $key, expectedRevision: 1, applyToRunning: true }) { userErrors { message } } }`,
    {},
  );
  expect(published.data.publishDefinition.userErrors).toEqual([]);
  const [job] = await storedRows<{ data: Recalculation }>(
    api,
    `SELECT data FROM pgboss.job WHERE name = 'sla-recalculation' AND data->>'key' = $1`,
    [subject],
  );
  if (job === undefined) throw new Error('No job was queued.');
  await recalculate(api.runtime, job.data);
  expect((await dueTimes())[`${taskId}RESOLUTION`]).toBe('2026-11-25T10:00:00.000Z');
});
