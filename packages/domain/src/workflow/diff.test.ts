import { describe, expect, test } from '@jest/globals';

import { standardCaseWorkflow } from '../cases/standard.ts';
import { caseSubject } from '../cases/subject.ts';
import { diffWorkflows } from './diff.ts';
import { documentSubmissionWorkflow } from './ready/document-submission.ts';
import { readyWorkflows } from './ready/ready.ts';
import { serviceDeskWorkflow } from './ready/service-desk.ts';
import { standardWorkflow } from './standard.ts';
import type { AnyAction, AnyWorkflow } from './workflow.ts';

const { actions, statuses } = standardWorkflow;
const withAction = (name: string, change: Partial<AnyAction>): AnyWorkflow => ({
  ...standardWorkflow,
  actions: {
    ...actions,
    [name]: { ...actions.DOING, ...Object.entries(actions).find(([key]) => key === name)?.[1], ...change },
  },
});
const changes = (after: AnyWorkflow, before: AnyWorkflow = standardWorkflow) => diffWorkflows(before, after);

test('nothing changed, nothing to say', () => {
  for (const workflow of readyWorkflows) {
    expect(diffWorkflows(workflow, { ...workflow, version: 9 })).toEqual([]);
  }
});

describe('one change, one sentence', () => {
  const waiting = { ...statuses, WAITING: { label: 'Waiting' } };
  test.each<[string, AnyWorkflow, string]>([
    [
      'a name',
      { ...standardWorkflow, label: 'Usual' },
      'The workflow is called “Usual” instead of “Standard”.',
    ],
    [
      'the start',
      { ...standardWorkflow, initial: 'REOPENED' },
      'New tasks start as Reopened instead of New.',
    ],
    ['a new status', { ...standardWorkflow, statuses: waiting }, 'There is a new status “Waiting”.'],
    [
      'another word',
      { ...standardWorkflow, statuses: { ...statuses, NEW: { label: 'To do' } } },
      'The status NEW is called “To do” instead of “New”.',
    ],
    [
      'a word on a button',
      withAction('DOING', { label: 'Start' }),
      'The action DOING is called “Start” instead of “Doing”.',
    ],
    [
      'one more source',
      withAction('COMPLETE', { from: ['IN_PROGRESS', 'NEW'] }),
      '“Complete” can also be used from New.',
    ],
    [
      'one source less',
      withAction('DOING', { from: ['NEW'] }),
      '“Doing” can no longer be used from Reopened.',
    ],
    ['another target', withAction('REOPEN', { to: 'NEW' }), '“Reopen” leads to New instead of Reopened.'],
    [
      'one more role',
      withAction('DOING', { by: [...actions.DOING.by, 'CREATOR'] }),
      '“Doing” is also for its creator.',
    ],
    [
      'one role less',
      withAction('COMPLETE', { by: actions.COMPLETE.by.filter((role) => role !== 'CANDIDATE') }),
      '“Complete” is no longer for a member of its department while nobody holds it.',
    ],
    ['the comment', withAction('COMPLETE', { comment: 'REQUIRED' }), '“Complete” needs a comment.'],
    ['who holds it', withAction('REOPEN', { assigns: 'CREATOR' }), '“Reopen” sends it back to its creator.'],
    [
      'a new action',
      withAction('SEND', { label: 'Send', by: ['ASSIGNEE'] }),
      'There is a new action “Send”: from New or Reopened to In progress, for the assignee.',
    ],
  ])('%s', (_, after, sentence) => {
    expect(changes(after)).toEqual([sentence]);
  });

  test('what goes away', () => {
    const { DOING: _, ...left } = actions;
    expect(changes({ ...standardWorkflow, actions: left })).toEqual(['The action “Doing” is gone.']);
    expect(changes(standardWorkflow, { ...standardWorkflow, statuses: waiting })).toEqual([
      'The status “Waiting” is gone.',
    ]);
  });

  test('cases are called cases', () => {
    const after = { ...standardCaseWorkflow, initial: 'ON_HOLD' as const };
    expect(diffWorkflows(standardCaseWorkflow, after, caseSubject)).toEqual([
      'New cases start as On hold instead of Open.',
    ]);
  });
});

test('a target that comes or goes', () => {
  const forward = withAction('FORWARD', { to: 'NEW' });
  expect(changes(forward)).toEqual(['“Forward” leads to New instead of keeping the status.']);
  expect(changes(standardWorkflow, forward)).toEqual([
    '“Forward” keeps the status instead of leading to New.',
  ]);
});

describe('stages', () => {
  const [received, checking] = documentSubmissionWorkflow.statuses.IN_PROGRESS.stages;
  const staged = (stages: readonly { key: string; label: string }[]): AnyWorkflow => ({
    ...documentSubmissionWorkflow,
    statuses: { ...documentSubmissionWorkflow.statuses, IN_PROGRESS: { label: 'Handed in', stages } },
  });

  test.each([
    [
      'a new one',
      [received, checking, { key: 'sent', label: 'Sent' }],
      ['Handed in has a new stage “Sent”.'],
    ],
    ['one less', [received], ['Handed in loses the stage “Being checked”.']],
    [
      'another word',
      [{ ...received, label: 'Arrived' }, checking],
      ['The stage received of Handed in is called “Arrived” instead of “Received”.'],
    ],
    [
      'another order',
      [checking, received],
      ['The stages of Handed in come in another order: Being checked and Received.'],
    ],
  ])('%s', (_, stages, sentences) => {
    expect(changes(staged(stages), documentSubmissionWorkflow)).toEqual(sentences);
  });

  test('an action may be used at other stages, and lead to another', () => {
    const { ACCEPT, CHECK } = documentSubmissionWorkflow.actions;
    const { fromStages: _, ...anywhere } = ACCEPT;
    const after = {
      ...documentSubmissionWorkflow,
      actions: {
        ...documentSubmissionWorkflow.actions,
        ACCEPT: anywhere,
        CHECK: { ...CHECK, toStage: 'received' },
      },
    };
    expect(changes(after, documentSubmissionWorkflow)).toEqual([
      '“Start checking” leads to Handed in · Received instead of Handed in · Being checked.',
      '“Accept” can be used at every stage.',
    ]);
    expect(changes(documentSubmissionWorkflow, after)).toContain(
      '“Accept” can be used only at the stage Being checked.',
    );
  });
});

test('from the standard to the service desk', () => {
  expect(changes(serviceDeskWorkflow)).toEqual([
    'The workflow is called “Service desk” instead of “Standard”.',
    'There is a new status “Waiting on customer”.',
    '“Complete” can also be used from Waiting on customer.',
    '“Forward” can also be used from Waiting on customer.',
    '“Reply” can also be used from Waiting on customer.',
    '“Cancel task” can also be used from Waiting on customer.',
    'There is a new action “Wait for customer”: from In progress to Waiting on customer, for the assignee, a co-assignee, a member of its department while nobody holds it, a manager of its department, or an administrator.',
    'There is a new action “Customer answered”: from Waiting on customer to In progress, for the assignee, a co-assignee, a member of its department while nobody holds it, a manager of its department, an administrator, the client it is assigned to, or the client who asked for it.',
  ]);
});
