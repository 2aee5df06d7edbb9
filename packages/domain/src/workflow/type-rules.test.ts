import { describe, expect, test } from '@jest/globals';

import { standardCaseWorkflow } from '../cases/standard.ts';
import { availableActions, decide } from './decide.ts';
import { actor, people, taskWith } from './fixtures.ts';
import { isCaseWorkflow, isTaskWorkflow } from './known.ts';
import { approvalWorkflow } from './ready/approval.ts';
import { readyWorkflows } from './ready/ready.ts';
import { standardWorkflow } from './standard.ts';

const moment = { now: '2026-11-22T10:00:00.000Z', today: '2026-11-22' };
const sam = actor(people.sam);

describe('a type whose tasks cannot be cancelled', () => {
  const task = taskWith({ typeRules: { cancellable: false, completionComment: 'OPTIONAL' } });

  test('refuses to cancel them, and says so before anybody tries', () => {
    const refusal = {
      code: 'NOT_CANCELLABLE',
      message: 'Tasks of this type cannot be cancelled.',
      remedy: 'Complete it, or forward it to whoever can.',
    };
    const request = { action: 'CANCEL', comment: 'Duplicate', ...moment };
    expect(decide(standardWorkflow, task, sam, request)).toEqual({ ok: false, refusal });
    const offered = availableActions(standardWorkflow, task, sam);
    expect(offered.find(({ action }) => action === 'CANCEL')).toMatchObject({ available: false, refusal });
  });

  test('leaves everything else alone', () => {
    expect(decide(standardWorkflow, task, sam, { action: 'DOING', ...moment }).ok).toBe(true);
  });
});

describe('a type that asks for a comment on completion', () => {
  const task = taskWith({
    status: 'IN_PROGRESS',
    typeRules: { cancellable: true, completionComment: 'REQUIRED' },
  });

  test('refuses completing without one', () => {
    const complete = { action: 'COMPLETE', ...moment };
    expect(decide(standardWorkflow, task, sam, complete)).toMatchObject({
      refusal: { code: 'COMMENT_REQUIRED', message: 'Enter a comment for Complete' },
    });
    expect(decide(standardWorkflow, task, sam, { ...complete, comment: 'Done' }).ok).toBe(true);
  });

  test('is what the option says', () => {
    const rules = availableActions(standardWorkflow, task, sam).map(({ action, comment }) => [
      action,
      comment,
    ]);
    expect(rules).toContainEqual(['COMPLETE', 'REQUIRED']);
    expect(rules).toContainEqual(['DOING', 'NONE']);
  });
});

test('a type that asks nothing does not spare an action its own reason', () => {
  const task = taskWith({ typeRules: { cancellable: true, completionComment: 'NONE' } });
  const rules = availableActions(approvalWorkflow, task, sam).map(({ action, comment }) => [action, comment]);
  expect(rules).toContainEqual(['APPROVE', 'NONE']);
  expect(rules).toContainEqual(['REJECT', 'REQUIRED']);
});

test('what is stored as a workflow is one of tasks, of cases, or of neither', () => {
  expect(readyWorkflows.every(isTaskWorkflow)).toBe(true);
  expect(readyWorkflows.some(isCaseWorkflow)).toBe(false);
  expect([isCaseWorkflow(standardCaseWorkflow), isTaskWorkflow(standardCaseWorkflow)]).toEqual([true, false]);
  const strange = { ...standardWorkflow.actions.DOING, by: ['BOSS'] };
  expect(isTaskWorkflow({ ...standardWorkflow, actions: { DOING: strange } })).toBe(false);
});
