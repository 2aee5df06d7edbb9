import type { TaskAction } from './vocabulary.ts';
import type { Workflow, WorkflowAction } from './workflow.ts';

const holders = ['ASSIGNEE', 'CO_ASSIGNEE', 'CANDIDATE'] as const;
const overseers = ['MANAGER', 'ADMINISTRATOR'] as const;

/** The common workflow of every task list (F1–F8, seed 000). */
export const standardWorkflow = {
  key: 'standard',
  label: 'Standard',
  initial: 'NEW',
  statuses: {
    NEW: { label: 'New' },
    IN_PROGRESS: { label: 'In progress' },
    RESOLVED: { label: 'Resolved' },
    CANCELLED: { label: 'Cancelled' },
    REOPENED: { label: 'Reopened' },
  },
  actions: {
    DOING: {
      label: 'Doing',
      from: ['NEW', 'REOPENED'],
      to: 'IN_PROGRESS',
      by: [...holders, ...overseers, 'CLIENT_ASSIGNEE'],
      comment: 'NONE',
      assigns: 'UNCHANGED',
    },
    COMPLETE: {
      label: 'Complete',
      from: ['IN_PROGRESS'],
      to: 'RESOLVED',
      by: [...holders, ...overseers, 'CLIENT_ASSIGNEE', 'CLIENT_CREATOR'],
      comment: 'OPTIONAL',
      assigns: 'UNCHANGED',
    },
    FORWARD: {
      label: 'Forward',
      from: ['NEW', 'IN_PROGRESS', 'REOPENED'],
      to: null,
      by: [...holders, ...overseers, 'CASE_MANAGER'],
      comment: 'OPTIONAL',
      assigns: 'DEPARTMENT',
    },
    REPLY: {
      label: 'Reply',
      from: ['NEW', 'IN_PROGRESS', 'REOPENED'],
      to: 'NEW',
      by: [...holders, ...overseers],
      comment: 'OPTIONAL',
      assigns: 'CREATOR',
    },
    CANCEL: {
      label: 'Cancel task',
      from: ['NEW', 'IN_PROGRESS', 'REOPENED'],
      to: 'CANCELLED',
      by: [...holders, ...overseers, 'CREATOR', 'CASE_MANAGER', 'CLIENT_ASSIGNEE', 'CLIENT_CREATOR'],
      comment: 'REQUIRED',
      assigns: 'UNCHANGED',
    },
    REOPEN: {
      label: 'Reopen',
      from: ['RESOLVED', 'CANCELLED'],
      to: 'REOPENED',
      by: [...holders, ...overseers, 'CREATOR', 'CASE_MANAGER', 'CLIENT_ASSIGNEE', 'CLIENT_CREATOR'],
      comment: 'OPTIONAL',
      assigns: 'UNCHANGED',
    },
  } satisfies Record<TaskAction, WorkflowAction>,
} as const satisfies Workflow;
