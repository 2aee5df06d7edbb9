import { expect, test } from '@jest/globals';

import { checkWorkflow } from './check.ts';
import { standardWorkflow } from './standard.ts';
import type { Workflow, WorkflowAction } from './workflow.ts';

const codes = (workflow: Workflow) =>
  checkWorkflow(workflow).map((finding) => `${finding.code} ${finding.at}`);
const { actions } = standardWorkflow;

function withActions(changed: Record<string, Partial<WorkflowAction>>): Workflow {
  const merged: Record<string, WorkflowAction> = { ...actions };
  for (const [name, change] of Object.entries(changed)) {
    merged[name] = { ...actions.DOING, ...merged[name], ...change };
  }
  return { ...standardWorkflow, actions: merged };
}

test('the standard workflow is sound', () => {
  expect(checkWorkflow(standardWorkflow)).toEqual([]);
});

test('a status nobody can reach is found', () => {
  expect(codes(withActions({ DOING: { to: null } }))).toEqual([
    'UNREACHABLE IN_PROGRESS',
    'UNREACHABLE RESOLVED',
  ]);
});

test('a dead end is found', () => {
  const stuck = withActions({ COMPLETE: { to: null }, CANCEL: { from: ['NEW'] }, REPLY: { from: ['NEW'] } });
  expect(codes(stuck)).toEqual(['DEAD_END IN_PROGRESS', 'UNREACHABLE RESOLVED', 'DEAD_END REOPENED']);
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
  ]);
});

test('an action from nowhere or for nobody is found', () => {
  expect(codes(withActions({ FORWARD: { from: [], by: [] } }))).toEqual([
    'NO_SOURCE FORWARD',
    'NOBODY FORWARD',
  ]);
});

test('two things with one label are found', () => {
  expect(codes(withActions({ FORWARD: { label: 'reply' } }))).toEqual(['LABEL_TWICE reply']);
});
