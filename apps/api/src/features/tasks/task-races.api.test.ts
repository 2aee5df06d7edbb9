import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TaskAction, taskActions, type TaskStatus } from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { change, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { verifyHistory } from '../activity/activity.verify.ts';
import { claimTask } from './task-assign.service.ts';
import { createTask } from './task-create.service.ts';
import type { TaskOutcome } from './task-outcome.queries.ts';
import { performAction } from './task-perform.service.ts';
import { updateTask } from './task-update.service.ts';

const racesPerPair = 50;
const racesAtOnce = 4;
/** Two cores shared with other suites need longer than one alone. */
const patience = 180_000;

let api: TestApi;
let ana: TestPerson;
let first: Session;
let second: Session;
let housing: TestDepartment;
let legal: TestDepartment;

beforeAll(async () => {
  api = await startTestApi();
  housing = await api.people.department();
  legal = await api.people.department();
  ana = await api.people.person();
  first = await api.session(await api.people.person({ manages: [housing] }));
  second = await api.session(await api.people.person({ manages: [housing] }));
});
afterAll(() => api.stop());

/** The status from which an action is legal, and how a new task gets there. */
const startOf: Record<TaskAction, TaskStatus> = {
  DOING: 'NEW',
  FORWARD: 'NEW',
  REPLY: 'NEW',
  CANCEL: 'NEW',
  COMPLETE: 'IN_PROGRESS',
  REOPEN: 'CANCELLED',
};

/** A task at which the first of the two actions is legal; the other one may be illegal from the start. */
async function taskAt(status: TaskStatus, assigneeId: string): Promise<{ id: string; version: number }> {
  const session = await api.session(ana);
  const made = await session.transaction((tx) =>
    createTask(tx, {
      title: 'Race',
      dueOn: '2026-12-01',
      departmentId: housing.id,
      assigneeId,
      watcherIds: [second.viewer.id],
    }),
  );
  const id = made.ok ? made.value.taskId : '';
  if (status === 'NEW') return { id, version: 1 };
  const action = status === 'IN_PROGRESS' ? 'DOING' : 'CANCEL';
  await givenAction(api, { id: assigneeId }, id, { action, comment: 'Why' });
  return { id, version: 2 };
}

function act(
  session: Session,
  action: TaskAction,
  task: { id: string; version: number },
): Promise<TaskOutcome> {
  const request = { action, comment: 'Words', departmentId: legal.id };
  return session.transaction((tx) =>
    performAction(tx, { taskId: task.id, expectedVersion: task.version, request }),
  );
}

const pairs = taskActions.flatMap((one) =>
  taskActions.map((other): [TaskAction, TaskAction] => [one, other]),
);

test.each(pairs)(
  'of %s and %s at the same moment exactly one wins',
  async (one, other) => {
    let left = racesPerPair;
    const race = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const task = await taskAt(startOf[one], first.viewer.id);
        const [a, b] = await Promise.all([act(first, one, task), act(second, other, task)]);
        const outcomes = [a, b].map((outcome) => (outcome.ok ? 'DONE' : outcome.problem.code));
        const losers = outcomes.filter((outcome) => outcome !== 'DONE');
        const entries = await storedRows(
          api,
          `SELECT verb FROM activity WHERE task_id = $1 AND sequence > $2`,
          [task.id, task.version],
        );
        expect({ losers: losers.length, entries: entries.length }).toEqual({ losers: 1, entries: 1 });
        expect(['CONFLICT', 'WRONG_STATUS']).toContain(losers[0]);
      }
    };
    await Promise.all(Array.from({ length: racesAtOnce }, race));
  },
  patience,
);

test('of fifty who claim a task at once one gets it and forty-nine are told so', async () => {
  const claimants = await Promise.all(
    Array.from({ length: 50 }, async () => api.session(await api.people.person({ departments: [housing] }))),
  );
  const taskId = await givenTask(api, ana, { departmentId: housing.id });
  const outcomes = await Promise.all(
    claimants.map((session) => session.transaction((tx) => claimTask(tx, { taskId, expectedVersion: 1 }))),
  );
  const codes = outcomes.map((outcome) => (outcome.ok ? 'DONE' : outcome.problem.code)).toSorted();
  expect(codes).toEqual([...Array<string>(49).fill('ALREADY_CLAIMED'), 'DONE']);
});

test('edits of different fields at the same moment all arrive', async () => {
  const taskId = await givenTask(api, ana, { departmentId: housing.id });
  const edits = [
    { title: 'Other' },
    { priority: 'HIGH' as const },
    { description: 'More' },
    { percentComplete: 20 },
  ];
  const outcomes = await Promise.all(
    edits.map((edit) =>
      first.transaction((tx) => updateTask(tx, { taskId, expectedVersion: 1, edits: edit })),
    ),
  );
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  const [row] = await storedRows(
    api,
    'SELECT title, priority, description, percent_complete, version FROM task WHERE id = $1',
    [taskId],
  );
  expect(row).toEqual({
    title: 'Other',
    priority: 'HIGH',
    description: 'More',
    percent_complete: 20,
    version: 5,
  });
});

test('somebody who waits for the lock is judged by what they find, not by what they left', async () => {
  const helper = await api.people.person();
  const taskId = await givenTask(api, ana, { departmentId: housing.id, coAssigneeIds: [helper.id] });
  const session = await api.session(helper);
  const late = await first.transaction(async (tx) => {
    await updateTask(tx, {
      taskId,
      expectedVersion: 1,
      edits: { coAssigneeIds: [], watcherIds: [helper.id] },
    });
    const waiting = session.transaction((other) =>
      performAction(other, { taskId, expectedVersion: null, request: { action: 'DOING' } }),
    );
    await untilSomebodyWaits();
    return { waiting };
  });
  expect(await late.waiting).toMatchObject({ ok: false, problem: { code: 'WRONG_ROLE' } });
});

async function untilSomebodyWaits(): Promise<void> {
  const text = `SELECT FROM pg_locks l JOIN pg_stat_activity s ON s.pid = l.pid
    WHERE NOT l.granted AND s.datname = current_database()`;
  while ((await storedRows(api, text)).length === 0) await new Promise((resolve) => setImmediate(resolve));
}

test('a task never joins a case that closes at the same moment', async () => {
  const session = await api.session(ana);
  for (let round = 0; round < 20; round += 1) {
    const caseId = api.runtime.newId();
    await storedRows(
      api,
      `INSERT INTO case_file (id, number, title, status, created_at, updated_at) VALUES ($1, $2, 'x', 'OPEN', $3, $3)`,
      [caseId, `C-${caseId.slice(-12)}`, api.clock.now()],
    );
    const order = { title: 'x', dueOn: '2026-12-01', departmentId: housing.id, caseId };
    const [made] = await Promise.all([
      session.transaction((tx) => createTask(tx, order)),
      storedRows(
        api,
        `UPDATE case_file SET status = 'CLOSED', closed_at = now()
          WHERE id = $1 AND NOT EXISTS (SELECT FROM task WHERE case_id = $1)`,
        [caseId],
      ),
    ]);
    const [row] = await storedRows(api, 'SELECT status, task_sequence FROM case_file WHERE id = $1', [
      caseId,
    ]);
    expect(row?.['task_sequence']).toBe(made.ok ? 1 : 0);
  }
});

test('twenty requests with one key have one effect and one answer', async () => {
  const input = { title: 'Once', dueOn: '2026-12-01', departmentId: housing.id, idempotencyKey: 'same' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => change(api, ana, 'createTask', input)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.userErrors).toEqual([]);
  expect(await storedRows(api, `SELECT id FROM task WHERE title = 'Once'`)).toHaveLength(1);
});

test(
  'after all these races every history holds',
  async () => {
    const result = await verifyHistory(api.runtime.db);
    expect(result.broken).toBeNull();
    expect(result.tasks).toBeGreaterThanOrEqual(pairs.length * racesPerPair);
  },
  patience,
);
