import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';

import { readFrom } from '../../platform/database/database.ts';
import { changeCase, givenCase } from '../../testing/cases.ts';
import type { TestPerson } from '../../testing/people.ts';
import { change, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { verifyHistory } from './activity.verify.ts';

let api: TestApi;
let ana: TestPerson;
let taskId: string;
let number: string;
let caseId: string;
let superuser: pg.Client;

beforeAll(async () => {
  api = await startTestApi();
  ana = await api.people.person();
  await givenTask(api, ana, { assigneeId: ana.id });
  taskId = await givenTask(api, ana, { assigneeId: ana.id });
  await givenAction(api, ana, taskId, { action: 'DOING' });
  const words = `mutation { addComment(input: { taskId: "${taskId}", body: "Said" }) { userErrors { code } }
    addNote(input: { taskId: "${taskId}", body: "Noted" }) { userErrors { code } } }`;
  await api.gql(ana, words);
  await change(api, ana, 'updateTask', { taskId, expectedVersion: 2, title: 'Renamed' });
  await change(api, ana, 'complete', { taskId, expectedVersion: 3 });
  const [row] = await storedRows<{ number: string }>(api, 'SELECT number FROM task WHERE id = $1', [taskId]);
  number = row?.number ?? '';
  const manager = await api.people.person({ role: 'CASE_MANAGER' });
  caseId = await givenCase(api, manager);
  await changeCase(api, manager, 'performCaseAction', { caseId, expectedVersion: 1, action: 'HOLD' });
  // Cases older than their histories have none.
  await storedRows(
    api,
    `INSERT INTO case_file (id, number, title, status, created_at, updated_at)
      VALUES ($1, 'C-1', 'Old', 'OPEN', now(), now())`,
    [api.runtime.newId()],
  );
  superuser = new pg.Client({ connectionString: api.adminUrl, options: '-c TimeZone=UTC' });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await api.stop();
});

/** What the verifier says of a history somebody tampered with who may do everything; undone afterwards. */
async function tampered(statement: string) {
  await superuser.query('BEGIN');
  await superuser.query(`SET LOCAL session_replication_role = replica`);
  try {
    await superuser.query(statement.replaceAll('$task', `'${taskId}'`).replaceAll('$case', `'${caseId}'`));
    return await verifyHistory(readFrom(superuser));
  } finally {
    await superuser.query('ROLLBACK');
  }
}

test('an untouched history holds', async () => {
  expect(await verifyHistory(api.runtime.db)).toEqual({ tasks: 2, cases: 2, entries: 9, broken: null });
});

test.each([
  ['a verb', `UPDATE activity SET verb = 'CANCEL', words = 'x' WHERE task_id = $task AND sequence = 2`, 2],
  ['an actor', `UPDATE activity SET actor_id = gen_random_uuid() WHERE task_id = $task AND sequence = 2`, 2],
  ['a moment', `UPDATE activity SET at = at + interval '1 ms' WHERE task_id = $task AND sequence = 3`, 3],
  ['a value', `UPDATE activity SET after = '{"title": "Lie"}' WHERE task_id = $task AND sequence = 5`, 5],
  ['the words of a comment', `UPDATE comment SET body = 'Lie' WHERE task_id = $task`, 3],
  ['the words of a note', `UPDATE note SET body = 'Lie' WHERE task_id = $task`, 4],
  ['an entry that vanished', `DELETE FROM activity WHERE task_id = $task AND sequence = 4`, 5],
  ['two entries that changed places', swap(), 2],
])('the verifier names the first row that does not hold: %s', async (_what, statement, sequence) => {
  expect((await tampered(statement)).broken).toMatchObject({ subject: 'task', number, sequence });
});

function swap(): string {
  return `UPDATE activity SET sequence = 100 WHERE task_id = $task AND sequence = 2;
    UPDATE activity SET sequence = 2 WHERE task_id = $task AND sequence = 3;
    UPDATE activity SET sequence = 3 WHERE task_id = $task AND sequence = 100`;
}

test.each([
  ['its end was cut off', `DELETE FROM activity WHERE task_id = $task AND sequence = 6`, /ends at entry 6/],
  ['all of it is gone', `DELETE FROM activity WHERE task_id = $task`, /no history/],
  [
    'the task was moved past it',
    `UPDATE task SET status = 'NEW', completed_at = NULL WHERE id = $task`,
    /is NEW/,
  ],
])('a history that does not end where the task says is found: %s', async (_what, statement, reason) => {
  expect((await tampered(statement)).broken).toMatchObject({
    number,
    sequence: null,
    reason: expect.stringMatching(reason),
  });
});

test.each([
  ['a value', `UPDATE activity SET after = '{}' WHERE case_id = $case AND sequence = 1`, 1, /contents/],
  [
    'its end was cut off',
    `DELETE FROM activity WHERE case_id = $case AND sequence = 2`,
    null,
    /ends at entry 2/,
  ],
  ['all of it is gone', `DELETE FROM activity WHERE case_id = $case`, null, /the case has no history/],
  ['the case was moved past it', `UPDATE case_file SET status = 'OPEN' WHERE id = $case`, null, /is OPEN/],
])('what was done to the history of a case is found: %s', async (_what, statement, sequence, reason) => {
  expect((await tampered(statement)).broken).toMatchObject({
    subject: 'case',
    sequence,
    reason: expect.stringMatching(reason),
  });
});

test.each(['UPDATE activity SET words = $1', 'DELETE FROM activity WHERE words = $1'])(
  'the product itself cannot do it: %s',
  async (text) => {
    await expect(api.runtime.db.rows({ name: '', text }, ['x'])).rejects.toThrow(/permission denied/);
  },
);
