import { describe, expect, test } from '@jest/globals';

import { permissionsOfRole } from '../access/roles.ts';
import { checkWorkflow } from '../workflow/check.ts';
import { availableCaseActions, decideCase } from './decide.ts';
import { caseActors, caseWith } from './fixtures.ts';
import { caseRolesOf } from './roles.ts';
import { standardCaseWorkflow } from './standard.ts';
import { caseSubject } from './subject.ts';
import {
  type CaseAction,
  caseActions,
  type CaseRole,
  caseRoles,
  type CaseStatus,
  caseStatuses,
  isCaseClosed,
  isCasePaused,
} from './vocabulary.ts';

const now = '2026-11-22T10:00:00.000Z';
const because = { comment: 'Because', now };

/** What each action turns each status into, written down by hand. */
const leads: Record<CaseAction, Partial<Record<CaseStatus, CaseStatus>>> = {
  HOLD: { OPEN: 'ON_HOLD', REOPENED: 'ON_HOLD' },
  RESUME: { ON_HOLD: 'OPEN' },
  CLOSE: { OPEN: 'CLOSED', ON_HOLD: 'CLOSED', REOPENED: 'CLOSED' },
  CANCEL: { OPEN: 'CANCELLED', ON_HOLD: 'CANCELLED', REOPENED: 'CANCELLED' },
  REOPEN: { CLOSED: 'REOPENED', CANCELLED: 'REOPENED' },
};
const managers: CaseRole[] = ['OWNER', 'MANAGER', 'ADMINISTRATOR'];
const whoMay: Record<CaseAction, CaseRole[]> = {
  HOLD: [...managers, 'PARTICIPANT'],
  RESUME: [...managers, 'PARTICIPANT'],
  CLOSE: [...managers, 'CLIENT'],
  CANCEL: [...managers, 'CLIENT'],
  REOPEN: [...managers, 'CLIENT'],
};

test('the workflow of cases is sound', () => {
  expect(checkWorkflow(standardCaseWorkflow, caseSubject)).toEqual([]);
});

test('a workflow of cases has no stages: they come from the type', () => {
  const stages = [{ key: 'review', label: 'Review' }];
  const statuses = { ...standardCaseWorkflow.statuses, OPEN: { label: 'Open', stages } };
  expect(checkWorkflow({ ...standardCaseWorkflow, statuses }, caseSubject)).toEqual([
    {
      code: 'STAGES_ELSEWHERE',
      at: 'OPEN/review',
      message: 'The stages of a case come from its type, not from its workflow: take Review out.',
    },
  ]);
});

describe('every status × action × role', () => {
  const cells = caseStatuses.flatMap((status) =>
    caseActions.flatMap((action) => caseRoles.map((role) => [status, action, role] as const)),
  );

  test.each(cells)('%s, %s by %s', (status, action, role) => {
    const outcome = decideCase(standardCaseWorkflow, caseWith({ status }), caseActors[role], {
      action,
      ...because,
    });
    const target = leads[action][status] ?? 'WRONG_STATUS';
    const expected = target === 'WRONG_STATUS' || whoMay[action].includes(role) ? target : 'WRONG_ROLE';
    expect(outcome.ok ? outcome.value.changes.status : outcome.refusal.code).toBe(expected);
  });

  test.each(cells)('%s, %s by %s is offered exactly when it is accepted', (status, action, role) => {
    for (const outstandingTasks of [0, 2]) {
      const file = caseWith({ status, outstandingTasks });
      const options = availableCaseActions(standardCaseWorkflow, file, caseActors[role]);
      const option = options.find((one) => one.action === action);
      const outcome = decideCase(standardCaseWorkflow, file, caseActors[role], { action, ...because });
      expect(option).toMatchObject({ available: outcome.ok, refusal: outcome.ok ? null : outcome.refusal });
    }
  });
});

test.each(caseRoles)('somebody is %s and nothing else', (role) => {
  expect(caseRolesOf(caseActors[role], caseWith())).toEqual([role]);
});

test('whoever has nothing to do with it has no role, a contact of another client neither', () => {
  expect(caseRolesOf(caseActors.NOBODY, caseWith())).toEqual([]);
  expect(caseRolesOf(caseActors.CLIENT, caseWith({ clientId: 'smith' }))).toEqual([]);
  expect(caseRolesOf({ ...caseActors.CLIENT, clientId: null }, caseWith({ clientId: null }))).toEqual([]);
});

test.each([
  ['OWNER', true],
  ['MANAGER', true],
  ['PARTICIPANT', false],
  ['ADMINISTRATOR', false],
] as const)('%s steers the case without CASES_WRITE, having TASKS_WRITE: %s', (role, steers) => {
  const caseworker = { ...caseActors[role], permissions: new Set(permissionsOfRole.CASEWORKER) };
  expect(caseRolesOf(caseworker, caseWith())).toEqual(steers ? [role] : []);
  const reader = { ...caseActors[role], permissions: new Set(['CASES_READ'] as const) };
  expect(caseRolesOf(reader, caseWith())).toEqual([]);
});

describe('a case with outstanding tasks', () => {
  const act = (action: CaseAction, outstandingTasks: number) =>
    decideCase(standardCaseWorkflow, caseWith({ outstandingTasks }), caseActors.OWNER, {
      action,
      ...because,
    });

  test('cannot be closed, in the words the dialog shows', () => {
    expect(act('CLOSE', 3)).toEqual({
      ok: false,
      refusal: {
        code: 'TASKS_OUTSTANDING',
        message: 'This case can’t be closed yet: 3 tasks are outstanding.',
        remedy:
          'Complete or cancel each of them first; reassign one, or remind whoever holds it, where that helps.',
      },
    });
  });

  test('cannot be cancelled, and one task is named as one', () => {
    expect(act('CANCEL', 1)).toMatchObject({
      refusal: {
        code: 'TASKS_OUTSTANDING',
        message: 'This case can’t be cancelled yet: 1 task is outstanding.',
      },
    });
  });

  test('can be put on hold', () => {
    expect(act('HOLD', 3)).toMatchObject({ value: { changes: { status: 'ON_HOLD' } } });
  });
});

describe('what follows', () => {
  const owner = caseActors.OWNER;

  test('closing remembers the moment, reopening forgets it', () => {
    const closed = decideCase(standardCaseWorkflow, caseWith(), owner, { action: 'CLOSE', now });
    expect(closed.ok && closed.value.changes).toEqual({ status: 'CLOSED', closedAt: now });
    const file = caseWith({ status: 'CLOSED' });
    const reopened = decideCase(standardCaseWorkflow, file, owner, { action: 'REOPEN', now });
    expect(reopened.ok && reopened.value.changes).toEqual({ status: 'REOPENED', closedAt: null });
  });

  test('the stage of its type stays whatever the status', () => {
    const file = caseWith({ stage: 'review' });
    const outcome = decideCase(standardCaseWorkflow, file, owner, { action: 'HOLD', now });
    expect(outcome.ok && outcome.value.changes).toEqual({ status: 'ON_HOLD' });
  });

  test('cancelling asks why, and keeps the reason as a private note', () => {
    const cancel = (comment: string) =>
      decideCase(standardCaseWorkflow, caseWith(), owner, { action: 'CANCEL', comment, now });
    expect(cancel('  ')).toMatchObject({
      refusal: { code: 'COMMENT_REQUIRED', message: 'Enter why you are cancelling this case' },
    });
    expect(cancel(' Moved away ')).toMatchObject({ value: { words: 'Moved away', audience: 'INTERNAL' } });
  });

  test('what the client writes the client may read', () => {
    const request = { action: 'CLOSE', comment: 'Thank you', now };
    expect(decideCase(standardCaseWorkflow, caseWith(), caseActors.CLIENT, request)).toMatchObject({
      value: { audience: 'CLIENT' },
    });
  });

  test('refusals speak of the case and of its people', () => {
    const hold = { action: 'HOLD', now };
    expect(decideCase(standardCaseWorkflow, caseWith({ status: 'CLOSED' }), owner, hold)).toMatchObject({
      refusal: {
        message: 'Put on hold is possible while a case is Open or Reopened; this one is Closed.',
        remedy: 'Use Reopen case first.',
      },
    });
    const close = { action: 'CLOSE', now };
    expect(decideCase(standardCaseWorkflow, caseWith(), caseActors.PARTICIPANT, close)).toMatchObject({
      refusal: {
        message:
          'Close case is for the case manager, a manager of the case manager’s department, or an administrator.',
      },
    });
    expect(decideCase(standardCaseWorkflow, caseWith(), owner, { action: 'DOING', now })).toMatchObject({
      refusal: { code: 'UNKNOWN_ACTION', message: 'This case’s workflow has no action DOING.' },
    });
  });
});

test('closed means closed or cancelled, and only a case on hold rests', () => {
  expect(caseStatuses.filter(isCaseClosed)).toEqual(['CLOSED', 'CANCELLED']);
  expect(caseStatuses.filter(isCasePaused)).toEqual(['ON_HOLD']);
});
