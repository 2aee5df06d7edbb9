import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { givenDefinition } from '../../testing/definitions.ts';
import type { TestClient, TestPerson } from '../../testing/people.ts';
import { givenTask, storedRows } from '../../testing/tasks.ts';
import type { TestApi } from '../../testing/test-api.ts';
import { addComment } from '../conversation/conversation.service.ts';
import { changeCase } from '../cases/case-change.service.ts';
import { fiveHours, monday, type ShownClock, signedIn, startScheduleApi } from './fixtures.ts';

type Shown = {
  readonly version: number;
  readonly sla: Partial<ShownClock>;
  readonly firstResponse: Partial<ShownClock>;
};

let api: TestApi;
let owner: TestPerson;
let harbour: TestClient;
let maria: TestPerson;

beforeAll(async () => {
  api = await startScheduleApi(fiveHours);
  await givenDefinition(api, 'CASE_TYPE', 'matter', {
    label: 'Matter',
    summary: '',
    order: 1,
    retired: false,
    numberPrefix: 'MATTER',
    workflow: 'case',
    stages: [],
    form: null,
    taskTypes: [],
    rules: [],
    outcomes: [],
    portal: { visible: true },
  });
});
beforeEach(async () => {
  api.clock.set(monday);
  owner = await api.people.person({ name: 'Olga', role: 'CASE_MANAGER' });
  harbour = await api.people.client();
  maria = await api.people.person({ role: 'CLIENT', client: harbour });
});
afterAll(() => api.stop());

const at = (time: string): void => api.clock.set(`2026-11-23T${time}:00Z`);
const fields = `version sla { state badge dueAt targetMinutes } firstResponse { state }`;

async function raised(input = {}): Promise<string> {
  const { createCase } = await ask<{ createCase: { case: { id: string } | null; userErrors: unknown } }>(
    `mutation ($input: CreateCaseInput!) { createCase(input: $input) { case { id } userErrors { message } } }`,
    { input: { typeKey: 'matter', title: 'A matter', clientId: harbour.id, ...input } },
  );
  if (createCase.case === null) throw new Error(JSON.stringify(createCase.userErrors));
  return createCase.case.id;
}

async function ask<Data>(
  document: string,
  variables: Readonly<Record<string, unknown>>,
  as = owner,
): Promise<Data> {
  const { data, errors } = await api.gql<Data>(await signedIn(api, as), document, variables);
  if (errors[0] !== undefined) throw new Error(errors[0].message);
  return data;
}

async function shown(id: string): Promise<Shown> {
  return (await ask<{ case: Shown }>(`query ($id: ID!) { case(id: $id) { ${fields} } }`, { id })).case;
}

async function act(id: string, action: string, more = {}): Promise<void> {
  const { version } = await shown(id);
  const { performCaseAction } = await ask<{
    performCaseAction: { userErrors: readonly { message: string }[] };
  }>(
    `mutation ($input: PerformCaseActionInput!) { performCaseAction(input: $input) { userErrors { message } } }`,
    { input: { caseId: id, expectedVersion: version, action, ...more } },
  );
  expect(performCaseAction.userErrors).toEqual([]);
}

test('a case has clocks from the start; on hold they stand still, closed they stop, reopened they go on', async () => {
  const id = await raised();
  expect(await shown(id)).toMatchObject({
    sla: { state: 'RUNNING', dueAt: '2026-11-23T14:00:00.000Z' },
    firstResponse: { state: 'RUNNING' },
  });
  at('10:00');
  await act(id, 'HOLD', { comment: 'Waiting for the court' });
  at('12:00');
  expect(await shown(id)).toMatchObject({ sla: { state: 'PAUSED', badge: 'Paused, on hold', dueAt: null } });
  await act(id, 'RESUME');
  expect(await shown(id)).toMatchObject({ sla: { state: 'RUNNING', dueAt: '2026-11-23T16:00:00.000Z' } });
  await act(id, 'CLOSE', { comment: 'Done' });
  at('14:00');
  expect(await shown(id)).toMatchObject({ sla: { state: 'MET' } });
  await act(id, 'REOPEN', { comment: 'Not quite' });
  expect(await shown(id)).toMatchObject({ sla: { state: 'RUNNING', dueAt: '2026-11-24T10:00:00.000Z' } });
});

test('the first message of staff to the client is the first response of a case', async () => {
  const id = await raised();
  const session = await api.session(owner);
  const order = { caseId: id, expectedVersion: null, operation: 'test', idempotencyKey: null, request: null };
  const text = { kind: 'comment' as const, body: 'We have it' };
  await session.transaction((transaction) =>
    changeCase(transaction, order, () => ({
      ok: true,
      value: { verb: 'COMMENTED', audience: 'CLIENT', text, keepsVersion: true },
    })),
  );
  expect(await shown(id)).toMatchObject({ firstResponse: { state: 'MET' }, sla: { state: 'RUNNING' } });
});

describe('a public comment on a task of a case', () => {
  const write = async (taskId: string, as: TestPerson): Promise<void> => {
    const session = await api.session(as);
    await session.transaction((transaction) => addComment(transaction, { taskId, body: 'We have it' }));
  };
  const given = async (asked: object) => {
    const caseId = await raised();
    return { caseId, taskId: await givenTask(api, owner, { caseId, assigneeId: owner.id, ...asked }) };
  };

  test('is the first response of the case where its client can read it', async () => {
    const { caseId, taskId } = await given({ audience: 'CLIENT' });
    at('09:30');
    await write(taskId, owner);
    expect(await shown(caseId)).toMatchObject({ firstResponse: { state: 'MET' }, sla: { state: 'RUNNING' } });
    const clocks = () =>
      storedRows(api, `SELECT finished_at, events FROM sla_clock WHERE case_id = $1 ORDER BY measure`, [
        caseId,
      ]);
    const before = await clocks();
    expect(before[0]).toMatchObject({
      events: [{ kind: 'STOPPED', cause: expect.stringContaining('-TASK-') }],
    });
    at('09:45');
    await write(taskId, owner);
    expect(await clocks()).toEqual(before);
  });

  test.each([
    ['on an internal task', { audience: 'INTERNAL' }, () => owner],
    ['by the client', { audience: 'CLIENT' }, () => maria],
  ] as const)('is none %s', async (_where, asked, author) => {
    const { caseId, taskId } = await given(asked);
    await write(taskId, author());
    expect(await shown(caseId)).toMatchObject({ firstResponse: { state: 'RUNNING' } });
  });
});

test('the hours of an account hold for its cases too', async () => {
  await storedRows(api, `UPDATE client SET sla_hours = 4, sla_calendar = 'plain' WHERE id = $1`, [
    harbour.id,
  ]);
  expect(await shown(await raised())).toMatchObject({ sla: { targetMinutes: 240 } });
});

test('the case manager sets the target of a case with a reason, others do not', async () => {
  const id = await raised();
  const other = await api.people.person({ role: 'CASEWORKER' });
  const set = (as: TestPerson) =>
    ask<{ setTarget: { case: Shown; userErrors: readonly { code: string }[] } }>(
      `mutation ($id: ID!) { setTarget(input: { caseId: $id, measure: RESOLUTION, minutes: 60, reason: "Court date" }) {
        case { ${fields} } userErrors { code } } }`,
      { id },
      as,
    );
  expect(await set(other)).toMatchObject({ setTarget: { userErrors: [{ code: 'WRONG_ROLE' }] } });
  expect(await set(owner)).toMatchObject({
    setTarget: { case: { sla: { targetMinutes: 60, dueAt: '2026-11-23T10:00:00.000Z' } }, userErrors: [] },
  });
  const [entry] = await storedRows(
    api,
    'SELECT verb, words FROM activity WHERE case_id = $1 ORDER BY sequence DESC LIMIT 1',
    [id],
  );
  expect(entry).toEqual({ verb: 'TARGETED', words: 'Court date' });
  const look = (as: TestPerson) =>
    ask(
      'query ($id: ID!) { case(id: $id) { viewerMaySetTarget sla { dueWith(minutes: 120) } } }',
      { id },
      as,
    );
  const dueWith = '2026-11-23T11:00:00.000Z';
  expect(await look(owner)).toMatchObject({ case: { viewerMaySetTarget: true, sla: { dueWith } } });
});
