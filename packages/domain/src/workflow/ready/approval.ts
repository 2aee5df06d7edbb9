import { holders, overseers } from '../role-groups.ts';
import { standardWorkflow } from '../standard.ts';
import type { Workflow } from '../workflow.ts';

const { FORWARD, CANCEL, REOPEN } = standardWorkflow.actions;
const toDecide = ['NEW', 'REOPENED'] as const;
const open = [...toDecide, 'WAITING'] as const;

/** Somebody decides: approved, or rejected with the reason; questions wait for whoever asked (F12). */
export const approvalWorkflow = {
  key: 'approval',
  version: 1,
  label: 'Approval',
  initial: 'NEW',
  statuses: {
    NEW: { label: 'To be decided' },
    WAITING: { label: 'Waiting for an answer' },
    RESOLVED: {
      label: 'Decided',
      stages: [
        { key: 'approved', label: 'Approved' },
        { key: 'rejected', label: 'Rejected' },
      ],
    },
    CANCELLED: { label: 'Withdrawn' },
    REOPENED: { label: 'To be decided again' },
  },
  actions: {
    APPROVE: {
      label: 'Approve',
      from: toDecide,
      to: 'RESOLVED',
      toStage: 'approved',
      by: [...holders, ...overseers],
      comment: 'OPTIONAL',
      assigns: 'UNCHANGED',
    },
    REJECT: {
      label: 'Reject',
      from: toDecide,
      to: 'RESOLVED',
      toStage: 'rejected',
      by: [...holders, ...overseers],
      comment: 'REQUIRED',
      assigns: 'UNCHANGED',
    },
    ASK: {
      label: 'Ask a question',
      from: toDecide,
      to: 'WAITING',
      by: [...holders, ...overseers],
      comment: 'REQUIRED',
      assigns: 'UNCHANGED',
    },
    ANSWER: {
      label: 'Answer',
      from: ['WAITING'],
      to: 'NEW',
      by: [...holders, ...overseers, 'CREATOR', 'CASE_MANAGER', 'CLIENT_CREATOR'],
      comment: 'REQUIRED',
      assigns: 'UNCHANGED',
    },
    FORWARD: { ...FORWARD, from: open },
    CANCEL: { ...CANCEL, label: 'Withdraw', from: open },
    REOPEN: { ...REOPEN, label: 'Decide again' },
  },
} as const satisfies Workflow;
