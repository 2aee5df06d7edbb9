import { holders, overseers } from '../role-groups.ts';
import { standardWorkflow } from '../standard.ts';
import type { Workflow } from '../workflow.ts';

const { FORWARD, REPLY, CANCEL, REOPEN, COMPLETE } = standardWorkflow.actions;

/** A task of a case with as little ceremony as can be: new, then closed or cancelled (seed 001). */
export const caseTaskWorkflow = {
  key: 'case-task',
  version: 1,
  label: 'Case task',
  initial: 'NEW',
  statuses: {
    NEW: { label: 'New' },
    RESOLVED: { label: 'Closed' },
    CANCELLED: { label: 'Cancelled' },
  },
  actions: {
    COMPLETE: {
      ...COMPLETE,
      label: 'Close',
      from: ['NEW'],
      by: [...holders, ...overseers, 'CASE_MANAGER', 'CLIENT_ASSIGNEE'],
    },
    FORWARD: { ...FORWARD, from: ['NEW'] },
    REPLY: { ...REPLY, from: ['NEW'] },
    CANCEL: { ...CANCEL, from: ['NEW'] },
    REOPEN: { ...REOPEN, to: 'NEW' },
  },
} as const satisfies Workflow;
