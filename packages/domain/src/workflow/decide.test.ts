import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { availableActions, decide } from './decide.ts';
import {
  actor,
  actorArbitrary,
  asRole,
  client,
  people,
  roleArbitrary,
  staff,
  statusArbitrary,
  taskArbitrary,
  taskWith,
} from './fixtures.ts';
import { rolesOf } from './roles.ts';
import { standardWorkflow } from './standard.ts';
import {
  type TaskAction,
  taskActions,
  type TaskRole,
  taskRoles,
  type TaskStatus,
  taskStatuses,
} from './vocabulary.ts';

const moment = { now: '2026-11-22T10:00:00.000Z', today: '2026-11-22' };
const legal = { departmentId: 'legal', comment: 'Because', person: null };

/** Seed 000, read by hand: what each action turns each status into. `same` keeps it. */
const seed000: Record<TaskAction, Partial<Record<TaskStatus, TaskStatus | 'same'>>> = {
  DOING: { NEW: 'IN_PROGRESS', REOPENED: 'IN_PROGRESS' },
  COMPLETE: { IN_PROGRESS: 'RESOLVED' },
  FORWARD: { NEW: 'same', IN_PROGRESS: 'same', REOPENED: 'same' },
  REPLY: { NEW: 'same', IN_PROGRESS: 'NEW', REOPENED: 'NEW' },
  CANCEL: { NEW: 'CANCELLED', IN_PROGRESS: 'CANCELLED', REOPENED: 'CANCELLED' },
  REOPEN: { RESOLVED: 'REOPENED', CANCELLED: 'REOPENED' },
};

const everyHolder: TaskRole[] = ['ASSIGNEE', 'CO_ASSIGNEE', 'CANDIDATE', 'MANAGER', 'ADMINISTRATOR'];
const whoMay: Record<TaskAction, TaskRole[]> = {
  DOING: [...everyHolder, 'CLIENT_ASSIGNEE'],
  COMPLETE: [...everyHolder, 'CLIENT_ASSIGNEE', 'CLIENT_CREATOR'],
  FORWARD: [...everyHolder, 'CASE_MANAGER'],
  REPLY: everyHolder,
  CANCEL: [...everyHolder, 'CREATOR', 'CASE_MANAGER', 'CLIENT_ASSIGNEE', 'CLIENT_CREATOR'],
  REOPEN: [...everyHolder, 'CREATOR', 'CASE_MANAGER', 'CLIENT_ASSIGNEE', 'CLIENT_CREATOR'],
};

describe('every status × action × role', () => {
  const cells = taskStatuses.flatMap((status) =>
    taskActions.flatMap((action) => taskRoles.map((role) => [status, action, role] as const)),
  );

  test.each(cells)('%s, %s by %s is what seed 000 says', (status, action, role) => {
    const [task, who] = asRole[role]();
    const outcome = decide(standardWorkflow, { ...task, status }, who, { action, ...legal, ...moment });
    const target = seed000[action][status];
    const refusal = target === undefined ? 'WRONG_STATUS' : 'WRONG_ROLE';
    const expected = whoMay[action].includes(role) ? (target ?? refusal) : refusal;
    expect(outcome.ok ? (outcome.value.changes.status ?? 'same') : outcome.refusal.code).toBe(expected);
  });
});

describe('what follows from an action', () => {
  const run = (
    facts: Parameters<typeof taskWith>[0],
    action: TaskAction,
    request = {},
    who = actor(people.sam),
  ) => decide(standardWorkflow, taskWith(facts), who, { action, ...moment, ...request });

  test('doing starts the work today and remembers when', () => {
    expect(run({}, 'DOING')).toMatchObject({
      ok: true,
      value: { changes: { status: 'IN_PROGRESS', startOn: '2026-11-22', startedAt: moment.now } },
    });
  });

  test('doing keeps the planned start', () => {
    const outcome = run({ startOn: '2026-11-01', startedAt: '2026-11-02T08:00:00.000Z' }, 'DOING');
    expect(outcome.ok && outcome.value.changes).toEqual({ status: 'IN_PROGRESS' });
  });

  test('doing an unassigned task claims it', () => {
    const candidate = actor(people.lee, { departmentIds: ['housing'] });
    expect(run({ assigneeId: null }, 'DOING', {}, candidate)).toMatchObject({
      value: { changes: { assigneeId: people.lee } },
    });
  });

  test('a manager starts a task for its assignee, or takes it over', () => {
    const manager = actor(people.boss, { managedDepartmentIds: ['housing'] });
    const started = run({}, 'DOING', {}, manager);
    expect(started.ok && started.value.changes).not.toHaveProperty('assigneeId');
    expect(run({}, 'DOING', { takeOver: true }, manager)).toMatchObject({
      value: {
        changes: { assigneeId: people.boss },
        involves: [{ personId: people.sam, reason: 'REASSIGNED' }],
      },
    });
  });

  test('complete sets 100 % and the moment (F10)', () => {
    expect(run({ status: 'IN_PROGRESS' }, 'COMPLETE')).toMatchObject({
      value: { changes: { status: 'RESOLVED', percentComplete: 100, completedAt: moment.now } },
    });
  });

  test('reopen clears both and may name a new holder', () => {
    const person = { id: people.lee, kind: 'STAFF', active: true, departmentIds: ['housing'] };
    expect(run({ status: 'RESOLVED' }, 'REOPEN', { person })).toMatchObject({
      value: {
        changes: { status: 'REOPENED', percentComplete: 0, completedAt: null, assigneeId: people.lee },
      },
    });
  });

  test.each(['', '   ', null, undefined])(
    'cancel without words (%j) is refused with the question to answer',
    (comment) => {
      expect(run({}, 'CANCEL', { comment })).toMatchObject({
        ok: false,
        refusal: { code: 'COMMENT_REQUIRED', message: 'Enter why you are cancelling this task' },
      });
    },
  );

  test('cancel keeps the trimmed reason among staff', () => {
    expect(run({}, 'CANCEL', { comment: ' Duplicate ' })).toMatchObject({
      value: { words: 'Duplicate', audience: 'INTERNAL' },
    });
  });

  test('forward without a department is refused', () => {
    expect(run({}, 'FORWARD')).toMatchObject({ refusal: { code: 'DEPARTMENT_REQUIRED' } });
  });

  test('forward without a person waits in the queue, and the forwarder stays related', () => {
    expect(run({}, 'FORWARD', { departmentId: 'legal' })).toMatchObject({
      value: {
        changes: { assigneeId: null, departmentId: 'legal' },
        involves: [{ personId: people.sam, reason: 'FORWARDED' }],
      },
    });
  });

  test('forward to somebody who does not work there is refused', () => {
    const person = { id: people.lee, kind: 'STAFF', active: true, departmentIds: ['housing'] };
    expect(run({}, 'FORWARD', { departmentId: 'legal', person })).toMatchObject({
      refusal: { code: 'PERSON_NOT_IN_DEPARTMENT' },
    });
  });

  test('forward to somebody who has left is refused', () => {
    const person = { id: people.lee, kind: 'STAFF', active: false, departmentIds: ['legal'] };
    expect(run({}, 'FORWARD', { departmentId: 'legal', person })).toMatchObject({
      refusal: { code: 'PERSON_INACTIVE' },
    });
  });

  test('forward to where the task already is, is refused', () => {
    const person = { id: people.sam, kind: 'STAFF', active: true, departmentIds: ['housing'] };
    expect(run({}, 'FORWARD', { departmentId: 'housing', person })).toMatchObject({
      refusal: { code: 'ALREADY_THERE' },
    });
  });

  test('forward by a manager keeps the task related to the person it leaves', () => {
    const manager = actor(people.boss, { managedDepartmentIds: ['housing'] });
    const outcome = run({}, 'FORWARD', { departmentId: 'legal' }, manager);
    expect(outcome.ok && outcome.value.involves).toEqual([
      { personId: people.boss, reason: 'FORWARDED' },
      { personId: people.sam, reason: 'REASSIGNED' },
    ]);
  });

  test('reply goes to the creator and their department', () => {
    expect(run({ status: 'IN_PROGRESS' }, 'REPLY')).toMatchObject({
      value: { changes: { status: 'NEW', assigneeId: people.ana, departmentId: 'intake' } },
    });
  });

  test('reply by the creator is refused with the reason', () => {
    expect(run({ creator: staff(people.sam) }, 'REPLY')).toMatchObject({
      refusal: { code: 'CREATOR_IS_ACTOR' },
    });
  });

  test('reply to a client creator shows the task and the words to the client', () => {
    expect(run({ creator: client(people.maria) }, 'REPLY', { comment: 'Which flat?' })).toMatchObject({
      value: { changes: { assigneeId: people.maria, audience: 'CLIENT' }, audience: 'CLIENT' },
    });
  });

  test.each([
    ['a system', { ...staff(people.ana), kind: 'SYSTEM' as const }],
    ['somebody who left', { ...staff(people.ana), active: false }],
  ])('reply to %s goes to the case manager', (_, creator) => {
    const caseFile = { closed: false, owner: staff(people.owner) };
    expect(run({ creator, caseFile }, 'REPLY')).toMatchObject({
      value: { changes: { assigneeId: people.owner } },
    });
    expect(run({ creator }, 'REPLY')).toMatchObject({ refusal: { code: 'NO_ONE_TO_REPLY_TO' } });
  });

  test('nothing moves in a closed case or after deletion', () => {
    const caseFile = { closed: true, owner: null };
    expect(run({ status: 'RESOLVED', caseFile }, 'REOPEN')).toMatchObject({
      refusal: { code: 'CASE_CLOSED' },
    });
    expect(run({ deleted: true }, 'DOING')).toMatchObject({ refusal: { code: 'TASK_DELETED' } });
  });

  test('an action the workflow does not have is refused by name', () => {
    const outcome = decide(standardWorkflow, taskWith(), actor(people.sam), {
      action: 'ESCALATE',
      ...moment,
    });
    expect(outcome).toMatchObject({ refusal: { code: 'UNKNOWN_ACTION' } });
  });

  test('a wrong status names the step that helps', () => {
    expect(run({}, 'COMPLETE')).toMatchObject({
      refusal: {
        message: 'Complete is possible while a task is In progress; this one is New.',
        remedy: 'Use Doing first.',
      },
    });
  });
});

describe('properties', () => {
  test('what is offered is what is accepted', () => {
    fc.assert(
      fc.property(taskArbitrary, actorArbitrary, (task, who) => {
        for (const option of availableActions(standardWorkflow, task, who)) {
          const elsewhere = { ...legal, departmentId: 'archive', action: option.action, ...moment };
          const outcome = decide(standardWorkflow, task, who, elsewhere);
          expect(outcome.ok ? null : outcome.refusal.code).toBe(
            option.available ? null : (option.refusal?.code ?? 'missing'),
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a decision never leaves the workflow and never resolves without 100 %', () => {
    fc.assert(
      fc.property(taskArbitrary, actorArbitrary, fc.constantFrom(...taskActions), (task, who, action) => {
        const outcome = decide(standardWorkflow, task, who, { action, ...legal, ...moment });
        fc.pre(outcome.ok);
        const { status = task.status, percentComplete, completedAt } = outcome.value.changes;
        const resolves = action === 'COMPLETE';
        expect(Object.keys({ ...standardWorkflow.statuses, [task.status]: 1 })).toContain(status);
        expect([resolves, resolves]).toEqual([percentComplete === 100, typeof completedAt === 'string']);
        expect(action === 'CANCEL' && outcome.value.words === null).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('a client contact never has a staff role, and staff never a client role', () => {
    fc.assert(
      fc.property(taskArbitrary, actorArbitrary, (task, who) => {
        const roles = rolesOf(who, task);
        const clientRoles = roles.filter((role) => role.startsWith('CLIENT_'));
        expect(clientRoles.length).toBe(who.kind === 'CLIENT_CONTACT' ? roles.length : 0);
      }),
    );
  });

  test('each role alone decides what is offered', () => {
    fc.assert(
      fc.property(statusArbitrary, roleArbitrary, (status, role) => {
        const [task, who] = asRole[role]();
        expect(rolesOf(who, task)).toEqual([role]);
        const offered = availableActions(standardWorkflow, { ...task, status }, who)
          .filter((option) => option.available)
          .map((option) => option.action);
        const expected = taskActions.filter(
          (a) => seed000[a][status] !== undefined && whoMay[a].includes(role),
        );
        expect(offered.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
