import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { givenCase, givenCaseType, givenTaskType } from '../../testing/cases.ts';
import { MailRoom, readable } from '../../testing/mails.ts';
import type { TestClient, TestPerson } from '../../testing/people.ts';
import { storedRows } from '../../testing/tasks.ts';
import { type CaseActionInput, performCaseAction } from '../cases/case-perform.service.ts';
import { moveCaseStage } from '../cases/case-stage.service.ts';
import { undoCaseAction } from '../cases/case-undo.service.ts';

let room: MailRoom;
let tomas: TestPerson;
let ana: TestPerson;
let amira: TestPerson;
let maria: TestPerson;
let harbour: TestClient;

beforeAll(async () => {
  room = await MailRoom.open();
});
beforeEach(async () => {
  await room.clear();
  const { people } = room.api;
  harbour = await people.client();
  tomas = await people.person({ name: 'Tomas Rivera', role: 'CASE_MANAGER' });
  ana = await people.person({ name: 'Ana Ruiz' });
  amira = await people.person({ name: 'Amira Holt', role: 'ADMINISTRATOR' });
  maria = await people.person({ name: 'Maria Lopez', role: 'CLIENT', client: harbour });
});
afterAll(() => room.close());

const boiler = (): Promise<string> =>
  givenCase(room.api, tomas, {
    title: 'Boiler at 12 Mill Lane',
    clientId: harbour.id,
    participantIds: [ana.id],
    variables: { floor: 1 },
  });

const act = async (who: TestPerson, caseId: string, request: CaseActionInput): Promise<void> => {
  const [row] = await storedRows<{ version: number }>(
    room.api,
    'SELECT version FROM case_file WHERE id = $1',
    [caseId],
  );
  const session = await room.api.session(who);
  const order = { caseId, expectedVersion: row?.version ?? 0, request };
  const outcome = await session.transaction((tx) => performCaseAction(tx, order));
  if (!outcome.ok) throw new Error(outcome.problem.message);
};

test('a closed case tells who runs it, who takes part and, in plain words, its client', async () => {
  const caseId = await boiler();
  await act(amira, caseId, { action: 'CLOSE', outcome: 'Repaired', summary: 'The boiler works again.' });
  expect(await room.waiting('case-mail')).toMatchObject([{ wait: 30 }]);
  const mails = readable(await room.after(30));
  expect(mails.map(({ to }) => to)).toEqual(['Ana Ruiz', 'Maria Lopez', 'Tomas Rivera']);
  const [participant, client, owner] = mails;
  expect(owner?.text).toMatch(/^Amira Holt closed [^]*Outcome: Repaired[^]*because you run the case/);
  expect(participant?.text).toContain('because you take part in the case');
  expect(client?.subject).toBe('Boiler at 12 Mill Lane');
  expect(client?.text).toMatch(/^We have closed your request[^]*The boiler works again\./);
  expect(client?.text).not.toMatch(/Amira|Outcome|settings/);
});

test('a client hears nothing of a case whose type is not for them', async () => {
  const { key } = await givenCaseType(room.api, { portal: { visible: false } });
  const caseId = await givenCase(room.api, tomas, {
    typeKey: key,
    clientId: harbour.id,
    variables: { floor: 1 },
  });
  await act(amira, caseId, { action: 'CLOSE', outcome: 'Repaired' });
  expect(readable(await room.after(30)).map(({ to }) => to)).toEqual(['Tomas Rivera']);
});

test('a cancelled and a reopened case say why', async () => {
  const caseId = await boiler();
  await act(tomas, caseId, { action: 'CANCEL', comment: 'Moved out' });
  const [cancelled] = readable(await room.after(30)).filter(({ to }) => to === 'Ana Ruiz');
  expect(cancelled?.text).toMatch(/^Tomas Rivera cancelled [^]*Why: Moved out/);
  await act(tomas, caseId, { action: 'REOPEN', comment: 'Came back' });
  const reopened = readable(await room.after(30));
  expect(reopened.map(({ to }) => to)).toEqual(['Ana Ruiz']);
  expect(reopened[0]?.text).toMatch(/^Tomas Rivera reopened [^]*Came back/);
});

test('nobody is told of an end that was taken back by then, nor who left the case or switched cases off', async () => {
  const undone = await boiler();
  await act(tomas, undone, { action: 'CLOSE', outcome: 'Repaired' });
  await act(tomas, undone, { action: 'REOPEN', comment: 'Too early' });
  expect(readable(await room.after(30)).map(({ text }) => /closed/.test(text))).toEqual([false]);
  const left = await boiler();
  await act(tomas, left, { action: 'CLOSE', outcome: 'Repaired' });
  await storedRows(room.api, 'DELETE FROM case_participant WHERE case_id = $1', [left]);
  await storedRows(room.api, 'UPDATE person SET active = false WHERE id = $1', [maria.id]);
  expect(await room.after(30)).toEqual([]);
  const quiet = await boiler();
  await storedRows(room.api, `INSERT INTO notification_setting VALUES ($1, 'CASES', false, now())`, [ana.id]);
  await act(amira, quiet, { action: 'CLOSE', outcome: 'Repaired' });
  expect(readable(await room.after(30)).map(({ to }) => to)).toEqual(['Tomas Rivera']);
});

test('an end taken back in time tells nobody; one taken back later tells those who heard of it', async () => {
  const undo = async (caseId: string): Promise<void> => {
    const [entry] = await storedRows<{ id: string }>(
      room.api,
      `SELECT id FROM activity WHERE case_id = $1 AND verb = 'CLOSE'`,
      [caseId],
    );
    const session = await room.api.session(amira);
    const outcome = await session.transaction((tx) => undoCaseAction(tx, { activityId: entry?.id ?? '' }));
    expect(outcome.ok).toBe(true);
  };
  const early = await boiler();
  await act(amira, early, { action: 'CLOSE', outcome: 'Repaired' });
  await undo(early);
  expect(await room.after(30)).toEqual([]);
  const late = await boiler();
  await storedRows(room.api, `INSERT INTO notification_setting VALUES ($1, 'CASES', false, now())`, [ana.id]);
  await act(amira, late, { action: 'CLOSE', outcome: 'Repaired' });
  expect(readable(await room.after(30)).map(({ to }) => to)).toEqual(['Maria Lopez', 'Tomas Rivera']);
  await undo(late);
  const [client, owner, ...rest] = readable(await room.after(0));
  expect(rest).toEqual([]);
  expect([client?.to, client?.text]).toEqual(['Maria Lopez', expect.stringMatching(/^We took this back/)]);
  expect([owner?.to, owner?.text]).toEqual([
    'Tomas Rivera',
    expect.stringMatching(/^Amira Holt took this back/),
  ]);
});

test('tasks that go with a stage are no longer mailed, and those who heard of one are told', async () => {
  const taskType = await givenTaskType(room.api, {
    assignment: { departmentIds: [], defaultDepartmentId: null, assigneeId: ana.id, automatic: true },
  });
  const on = { event: 'STAGE', stage: 'repair' } as const;
  const rule = {
    key: 'visit',
    label: 'Visit',
    on,
    when: null,
    taskType,
    title: null,
    priority: null,
    after: [],
  };
  const { key: typeKey } = await givenCaseType(room.api, { taskTypes: [taskType], rules: [rule] });
  for (const wait of [0, 30]) {
    const caseId = await givenCase(room.api, tomas, { typeKey });
    const session = await room.api.session(tomas);
    const order = { caseId, expectedVersion: 1, stage: 'repair' };
    const moved = await session.transaction((tx) => moveCaseStage(tx, order));
    const activityId = moved.ok ? (moved.value.activityId ?? '') : '';
    const before = (wait === 0 ? [] : readable(await room.after(wait))).map(({ text }) =>
      /gave you/.test(text),
    );
    expect(before).toEqual(wait === 0 ? [] : [true]);
    await session.transaction((tx) => undoCaseAction(tx, { activityId }));
    const after = readable(await room.after(30)).map(({ to, text }) => [to, /took this back/.test(text)]);
    expect(after).toEqual(wait === 0 ? [] : [['Ana Ruiz', true]]);
  }
});
