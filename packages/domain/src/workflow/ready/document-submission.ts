import { clients, holders, overseers } from '../role-groups.ts';
import { standardWorkflow } from '../standard.ts';
import type { Workflow } from '../workflow.ts';

const { FORWARD, CANCEL, REOPEN } = standardWorkflow.actions;
const wanted = ['NEW', 'WAITING', 'REOPENED'] as const;
const staff = [...holders, ...overseers] as const;

/** Documents are asked for, handed in, checked, and accepted or asked for again (F12). */
export const documentSubmissionWorkflow = {
  key: 'document-submission',
  version: 1,
  label: 'Document submission',
  initial: 'NEW',
  statuses: {
    NEW: { label: 'Requested' },
    IN_PROGRESS: {
      label: 'Handed in',
      stages: [
        { key: 'received', label: 'Received' },
        { key: 'checking', label: 'Being checked' },
      ],
    },
    WAITING: { label: 'Something is missing' },
    RESOLVED: { label: 'Accepted' },
    CANCELLED: { label: 'No longer needed' },
    REOPENED: { label: 'Requested again' },
  },
  actions: {
    SUBMIT: {
      label: 'Hand in',
      from: wanted,
      to: 'IN_PROGRESS',
      by: ['CLIENT_ASSIGNEE'],
      comment: 'OPTIONAL',
      // Whoever asked for the documents checks them.
      assigns: 'CREATOR',
    },
    RECEIVE: {
      label: 'Mark as received',
      from: wanted,
      to: 'IN_PROGRESS',
      by: staff,
      comment: 'NONE',
      assigns: 'UNCHANGED',
    },
    CHECK: {
      label: 'Start checking',
      from: ['IN_PROGRESS'],
      fromStages: ['received'],
      to: null,
      toStage: 'checking',
      by: staff,
      comment: 'NONE',
      assigns: 'UNCHANGED',
    },
    ACCEPT: {
      label: 'Accept',
      from: ['IN_PROGRESS'],
      fromStages: ['checking'],
      to: 'RESOLVED',
      by: staff,
      comment: 'OPTIONAL',
      assigns: 'UNCHANGED',
    },
    ASK_AGAIN: {
      label: 'Ask again',
      from: ['IN_PROGRESS'],
      to: 'WAITING',
      by: staff,
      comment: 'REQUIRED',
      // The person who has to hand in what is missing.
      assigns: 'PERSON',
    },
    FORWARD: { ...FORWARD, from: [...wanted, 'IN_PROGRESS'] },
    CANCEL: {
      ...CANCEL,
      label: 'No longer needed',
      from: [...wanted, 'IN_PROGRESS'],
      by: [...staff, 'CREATOR', 'CASE_MANAGER', ...clients],
    },
    REOPEN: { ...REOPEN, label: 'Request again' },
  },
} as const satisfies Workflow;
