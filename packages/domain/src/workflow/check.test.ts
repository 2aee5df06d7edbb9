import { describe, expect, test } from '@jest/globals';

import { checkWorkflow } from './check.ts';
import { standardWorkflow } from './standard.ts';
import type { AnyAction, AnyWorkflow, Workflow } from './workflow.ts';

const codes = (workflow: AnyWorkflow) =>
  checkWorkflow(workflow).map((finding) => `${finding.code} ${finding.at}`);
const { actions } = standardWorkflow;

/** The standard workflow with some actions changed; a new name starts from what Doing is. */
function withActions(changed: Record<string, Partial<AnyAction>>): AnyWorkflow {
  const merged: Record<string, AnyAction> = { ...actions };
  for (const [name, change] of Object.entries(changed)) {
    merged[name] = { ...actions.DOING, ...merged[name], ...change };
  }
  return { ...standardWorkflow, actions: merged };
}

const received = { key: 'received', label: 'Received' };
const checking = { key: 'checking', label: 'Being checked' };

/** The standard workflow whose work in progress has two stages, with an action from the first to the second. */
function withStages(check: Partial<AnyAction> = {}): AnyWorkflow {
  const step: AnyAction = { ...actions.DOING, label: 'Check', from: ['IN_PROGRESS'], to: null };
  const CHECK = { ...step, fromStages: ['received'], toStage: 'checking', ...check };
  const statuses = {
    ...standardWorkflow.statuses,
    IN_PROGRESS: { label: 'In progress', stages: [received, checking] },
  };
  return { ...standardWorkflow, statuses, actions: { ...actions, CHECK } };
}

test('the standard workflow is sound, with stages too', () => {
  expect(checkWorkflow(standardWorkflow)).toEqual([]);
  expect(checkWorkflow(withStages())).toEqual([]);
});

describe('ways through the statuses', () => {
  test('a status nobody can reach is found, and what could be done only there', () => {
    expect(codes(withActions({ DOING: { to: null } }))).toEqual([
      'MEANING_CHANGED DOING',
      'UNREACHABLE IN_PROGRESS',
      'UNREACHABLE RESOLVED',
      'NEVER_POSSIBLE COMPLETE',
    ]);
  });

  test('a dead end is found', () => {
    const stuck = withActions({
      COMPLETE: { to: null },
      CANCEL: { from: ['NEW'] },
      REPLY: { from: ['NEW'] },
    });
    expect(codes(stuck)).toEqual([
      'MEANING_CHANGED COMPLETE',
      'DEAD_END IN_PROGRESS',
      'UNREACHABLE RESOLVED',
      'DEAD_END REOPENED',
    ]);
  });

  test('a missing start, a missing end and unknown statuses are found', () => {
    const bare: Workflow = {
      ...standardWorkflow,
      initial: 'WAITING',
      statuses: { NEW: { label: 'New' } },
      actions: { DOING: actions.DOING },
    };
    expect(codes(bare)).toEqual([
      'INITIAL_MISSING WAITING',
      'NO_END standard',
      'UNKNOWN_STATUS DOING',
      'UNKNOWN_STATUS DOING',
      'UNREACHABLE NEW',
      'DEAD_END NEW',
      'NEVER_POSSIBLE DOING',
    ]);
  });

  test('a status that tasks do not have is found, and so is a start with nothing left to do', () => {
    const statuses = { ...standardWorkflow.statuses, ESCALATED: { label: 'Escalated' } };
    expect(checkWorkflow({ ...standardWorkflow, statuses })).toEqual([
      {
        code: 'UNKNOWN_STATUS',
        at: 'ESCALATED',
        message:
          'A task cannot be ESCALATED. There are New, In progress, Waiting, Resolved, Cancelled, Reopened; name a stage of one of them instead.',
      },
    ]);
    expect(codes({ ...standardWorkflow, initial: 'RESOLVED' })).toEqual(['INITIAL_ENDS RESOLVED']);
  });
});

describe('actions', () => {
  test.each([
    ['from nowhere', { FORWARD: { from: [] } }, ['NO_SOURCE FORWARD']],
    ['for nobody', { FORWARD: { by: [] } }, ['NOBODY FORWARD']],
    ['for a role that does not exist', { FORWARD: { by: ['BOSS'] } }, ['UNKNOWN_ROLE FORWARD']],
    ['cancelling without asking why', { CANCEL: { comment: 'OPTIONAL' } }, ['REASON_MISSING CANCEL']],
    ['ending and handing on', { COMPLETE: { assigns: 'DEPARTMENT' } }, ['HANDS_ON_AN_END COMPLETE']],
    ['ending and handing to a person', { COMPLETE: { assigns: 'PERSON' } }, ['HANDS_ON_AN_END COMPLETE']],
    [
      'with a fixed name and another meaning',
      { FORWARD: { assigns: 'UNCHANGED' } },
      ['MEANING_CHANGED FORWARD'],
    ],
    ['with a name that is no name', { 'send back': { label: 'Send back' } }, ['NAME_INVALID send back']],
    ['with the name of an edit', { CLAIM: { label: 'Take' } }, ['NAME_INVALID CLAIM']],
    ['with the label of another', { FORWARD: { label: 'reply' } }, ['LABEL_TWICE reply']],
    ['without a label', { FORWARD: { label: ' ' } }, ['LABEL_MISSING actions']],
  ] as const)('%s', (_, changed, found) => {
    expect(codes(withActions(changed))).toEqual(found);
  });

  test('giving up under any name needs a reason, in words that say what to do', () => {
    const drop = { label: 'Drop', to: 'CANCELLED', comment: 'NONE' } as const;
    expect(checkWorkflow(withActions({ DROP: drop })).map(({ message }) => message)).toEqual([
      'Drop gives the task up, so it has to ask why: make its comment required.',
    ]);
  });
});

describe('stages', () => {
  test.each([
    ['that is not there', { toStage: 'sent' }, ['UNKNOWN_STAGE CHECK', 'UNREACHABLE IN_PROGRESS/checking']],
    ['that no status it starts from has', { fromStages: ['received', 'sent'] }, ['UNKNOWN_STAGE CHECK']],
    [
      'of another status than it starts from',
      { from: ['IN_PROGRESS', 'NEW'] },
      ['NO_SOURCE CHECK', 'UNKNOWN_STAGE CHECK'],
    ],
    ['that cannot be reached', { toStage: 'received' }, ['UNREACHABLE IN_PROGRESS/checking']],
  ])('a stage %s is found', (_, change, found) => {
    expect(codes(withStages(change))).toEqual(found);
  });

  test('a stage from which no end can be reached is found, and named as people read it', () => {
    const workflow = withStages();
    const only = { fromStages: ['received'] };
    const { COMPLETE, CANCEL, REPLY, FORWARD } = actions;
    const stuck = {
      ...workflow,
      actions: {
        ...workflow.actions,
        COMPLETE: { ...COMPLETE, ...only },
        CANCEL: { ...CANCEL, from: ['NEW'] },
        REPLY: { ...REPLY, from: ['NEW'] },
        FORWARD,
      },
    };
    expect(checkWorkflow(stuck)).toEqual([
      {
        code: 'DEAD_END',
        at: 'IN_PROGRESS/checking',
        message: 'From In progress · Being checked a task can never be finished or given up.',
      },
    ]);
  });

  test('two of one key or label, and a key that is none, are found', () => {
    const stages = [received, { key: 'Received!', label: 'received' }, { ...checking, key: 'received' }];
    const statuses = { ...standardWorkflow.statuses, NEW: { label: 'New', stages } };
    expect(codes({ ...standardWorkflow, statuses })).toEqual(
      expect.arrayContaining([
        'NAME_INVALID NEW/Received!',
        'STAGE_TWICE NEW/received',
        'LABEL_TWICE received',
      ]),
    );
  });
});
