import { holders, overseers } from './role-groups.ts';
import { type TaskAction, taskStatusLabels } from './vocabulary.ts';
import type { Workflow, WorkflowAction } from './workflow.ts';

/** The common workflow of every task list (F1–F8, seed 000). */
export const standardWorkflow = {
  key: 'standard',
  version: 1,
  label: 'Standard',
  initial: 'NEW',
  statuses: {
    NEW: { label: taskStatusLabels.NEW },
    IN_PROGRESS: { label: taskStatusLabels.IN_PROGRESS },
    RESOLVED: { label: taskStatusLabels.RESOLVED },
    CANCELLED: { label: taskStatusLabels.CANCELLED },
    REOPENED: { label: taskStatusLabels.REOPENED },
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
