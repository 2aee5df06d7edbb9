import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { Session } from '../../graphql/session.ts';
import { givenCase, givenCaseType } from '../../testing/cases.ts';
import type { TestPerson } from '../../testing/people.ts';
import { givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { verifyHistory } from '../activity/activity.verify.ts';
import { createTask } from '../tasks/task-create.service.ts';
import type { TaskOutcome } from '../tasks/task-outcome.queries.ts';
import { performAction } from '../tasks/task-perform.service.ts';
import { removeTask, restoreTask } from '../tasks/task-remove.service.ts';
import { undoAction } from '../tasks/task-undo.service.ts';
import { updateTask } from '../tasks/task-update.service.ts';
import type { CaseOutcome } from './case-outcome.queries.ts';
import { performCaseAction } from './case-perform.service.ts';

const racesAtOnce = 4;
/** Two cores shared with other suites need longer than one alone. */
const patience = 180_000;

let api: TestApi;
let admin: TestPerson;
let first: Session;
let second: Session;
let typeKey: string;

beforeAll(async () => {
  api = await startTestApi();
  const department = await api.people.department();
  admin = await api.people.person({ role: 'ADMINISTRATOR', departments: [department] });
  first = await api.session(admin);
  second = await api.session(await api.people.person({ role: 'ADMINISTRATOR', departments: [department] }));
  typeKey = (await givenCaseType(api, { outcomes: [], form: null })).key;
});
afterAll(() => api.stop());

const newCase = () => givenCase(api, admin, { typeKey, variables: {} });

function close(caseId: string, action: 'CLOSE' | 'CANCEL'): Promise<CaseOutcome> {
  const request = { action, comment: 'Enough' };
  return first.transaction((tx) => performCaseAction(tx, { caseId, expectedVersion: 1, request }));
}

type Opening = (caseId: string) => Promise<() => Promise<TaskOutcome>>;

/** What ends with an open task in the case, once it is prepared. */
const openings: readonly (readonly [name: string, races: number, prepare: Opening])[] = [
  [
    'a new task',
    200,
    (caseId) =>
      Promise.resolve(() =>
        second.transaction((tx) => createTask(tx, { title: 'Late', dueOn: '2026-12-01', caseId })),
      ),
  ],
  [
    'reopening a task',
    60,
    async (caseId) => {
      const taskId = await givenTask(api, admin, { caseId });
      await givenAction(api, admin, taskId, { action: 'CANCEL', comment: 'Not needed' });
      const order = { taskId, expectedVersion: null, request: { action: 'REOPEN' } };
      return () => second.transaction((tx) => performAction(tx, order));
    },
  ],
  [
    'a task that comes from elsewhere',
    60,
    async (caseId) => {
      const taskId = await givenTask(api, admin, {});
      return () =>
        second.transaction((tx) => updateTask(tx, { taskId, expectedVersion: null, edits: { caseId } }));
    },
  ],
  [
    'bringing a deleted task back',
    60,
    async (caseId) => {
      const taskId = await givenTask(api, admin, { caseId });
      await first.transaction((tx) => removeTask(tx, { taskId, expectedVersion: null }));
      return () => second.transaction((tx) => restoreTask(tx, { taskId, expectedVersion: null }));
    },
  ],
  [
    'taking a cancellation back',
    60,
    async (caseId) => {
      const taskId = await givenTask(api, admin, { caseId });
      const order = { taskId, expectedVersion: null, request: { action: 'CANCEL', comment: 'Oops' } };
      const outcome = await second.transaction((tx) => performAction(tx, order));
      const activityId = outcome.ok ? (outcome.value.activityId ?? '') : '';
      return () => second.transaction((tx) => undoAction(tx, { activityId }));
    },
  ],
  [
    'taking a move to another case back',
    60,
    async (caseId) => {
      const taskId = await givenTask(api, admin, { caseId });
      const edits = { caseId: null };
      const outcome = await second.transaction((tx) =>
        updateTask(tx, { taskId, expectedVersion: null, edits }),
      );
      const activityId = outcome.ok ? (outcome.value.activityId ?? '') : '';
      return () => second.transaction((tx) => undoAction(tx, { activityId }));
    },
  ],
];

const codeOf = (outcome: TaskOutcome | CaseOutcome) => (outcome.ok ? 'DONE' : outcome.problem.code);

test.each(openings)(
  'closing a case against %s: one wins, and no closed case has an open task',
  async (_name, races, prepare) => {
    const results: string[] = [];
    await inBatches(races, async (number) => {
      const caseId = await newCase();
      const open = await prepare(caseId);
      const ending = number % 2 === 0 ? 'CLOSE' : 'CANCEL';
      const outcomes = await Promise.all(
        number % 3 === 0 ? [close(caseId, ending), open()] : [open(), close(caseId, ending)],
      );
      results.push(outcomes.map(codeOf).toSorted().join(' '));
    });
    expect(results).toHaveLength(races);
    expect(results.filter((one) => !['CASE_CLOSED DONE', 'DONE TASKS_OUTSTANDING'].includes(one))).toEqual(
      [],
    );
    expect(await brokenCases()).toEqual([]);
  },
  patience,
);

test('the history of every case and task held through all of it', async () => {
  expect(await verifyHistory(api.runtime.db)).toMatchObject({ broken: null });
});

test('two who close at once: one does, the other is told that somebody was first', async () => {
  const results: string[] = [];
  await inBatches(40, async () => {
    const caseId = await newCase();
    const outcomes = await Promise.all([close(caseId, 'CLOSE'), close(caseId, 'CANCEL')]);
    results.push(outcomes.map(codeOf).toSorted().join(' '));
  });
  expect(new Set(results)).toEqual(new Set(['CONFLICT DONE']));
});

test('numbers of a type stay without gaps under fifty at once', async () => {
  const { key, prefix } = await givenCaseType(api);
  await Promise.all(Array.from({ length: 50 }, () => givenCase(api, admin, { typeKey: key })));
  const rows = await storedRows<{ number: string }>(api, 'SELECT number FROM case_file WHERE type_key = $1', [
    key,
  ]);
  expect(new Set(rows.map((row) => row.number))).toEqual(
    new Set(Array.from({ length: 50 }, (_, index) => `${prefix}-${index + 1}`)),
  );
});

function brokenCases() {
  return storedRows(
    api,
    `SELECT c.number FROM case_file c WHERE c.closed_at IS NOT NULL AND EXISTS (SELECT FROM task t
      WHERE t.case_id = c.id AND t.deleted_at IS NULL AND t.status NOT IN ('RESOLVED', 'CANCELLED'))`,
  );
}

async function inBatches(races: number, work: (number: number) => Promise<void>): Promise<void> {
  const lanes = Array.from({ length: racesAtOnce }, async (_, lane) => {
    for (let number = lane; number < races; number += racesAtOnce) await work(number);
  });
  await Promise.all(lanes);
}
