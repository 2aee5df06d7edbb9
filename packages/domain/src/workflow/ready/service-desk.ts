import { clients, holders, overseers } from '../role-groups.ts';
import { standardWorkflow } from '../standard.ts';
import type { Workflow } from '../workflow.ts';

const { DOING, COMPLETE, FORWARD, REPLY, CANCEL, REOPEN } = standardWorkflow.actions;
const open = ['NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED'] as const;

/** The standard workflow with a status for waiting on the customer (F11, settled point 1). */
export const serviceDeskWorkflow = {
  key: 'service-desk',
  version: 1,
  label: 'Service desk',
  initial: 'NEW',
  statuses: {
    ...standardWorkflow.statuses,
    WAITING: { label: 'Waiting on customer' },
  },
  actions: {
    DOING,
    WAIT: {
      label: 'Wait for customer',
      from: ['IN_PROGRESS'],
      to: 'WAITING',
      by: [...holders, ...overseers],
      comment: 'REQUIRED',
      assigns: 'UNCHANGED',
    },
    ANSWERED: {
      label: 'Customer answered',
      from: ['WAITING'],
      to: 'IN_PROGRESS',
      by: [...holders, ...overseers, ...clients],
      comment: 'OPTIONAL',
      assigns: 'UNCHANGED',
    },
    COMPLETE: { ...COMPLETE, from: ['IN_PROGRESS', 'WAITING'] },
    FORWARD: { ...FORWARD, from: open },
    REPLY: { ...REPLY, from: open },
    CANCEL: { ...CANCEL, from: open },
    REOPEN,
  },
} as const satisfies Workflow;
