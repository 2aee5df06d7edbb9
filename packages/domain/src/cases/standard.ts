import {
  type CaseAction,
  caseStatusLabels,
  type CaseWorkflow,
  type CaseWorkflowAction,
} from './vocabulary.ts';

const managers = ['OWNER', 'MANAGER', 'ADMINISTRATOR'] as const;
const open = ['OPEN', 'ON_HOLD', 'REOPENED'] as const;

/** The way of every case from opening to closing (F37, F41). */
export const standardCaseWorkflow = {
  key: 'case',
  version: 1,
  label: 'Case',
  initial: 'OPEN',
  statuses: {
    OPEN: { label: caseStatusLabels.OPEN },
    ON_HOLD: { label: caseStatusLabels.ON_HOLD },
    CLOSED: { label: caseStatusLabels.CLOSED },
    CANCELLED: { label: caseStatusLabels.CANCELLED },
    REOPENED: { label: caseStatusLabels.REOPENED },
  },
  actions: {
    HOLD: {
      label: 'Put on hold',
      from: ['OPEN', 'REOPENED'],
      to: 'ON_HOLD',
      by: [...managers, 'PARTICIPANT'],
      comment: 'OPTIONAL',
      assigns: 'UNCHANGED',
    },
    RESUME: {
      label: 'Resume',
      from: ['ON_HOLD'],
      to: 'OPEN',
      by: [...managers, 'PARTICIPANT'],
      comment: 'OPTIONAL',
      assigns: 'UNCHANGED',
    },
    CLOSE: {
      label: 'Close case',
      from: open,
      to: 'CLOSED',
      by: [...managers, 'CLIENT'],
      comment: 'OPTIONAL',
      assigns: 'UNCHANGED',
    },
    CANCEL: {
      label: 'Cancel case',
      from: open,
      to: 'CANCELLED',
      by: [...managers, 'CLIENT'],
      comment: 'REQUIRED',
      assigns: 'UNCHANGED',
    },
    REOPEN: {
      label: 'Reopen case',
      from: ['CLOSED', 'CANCELLED'],
      to: 'REOPENED',
      by: [...managers, 'CLIENT'],
      comment: 'OPTIONAL',
      assigns: 'UNCHANGED',
    },
  } satisfies Record<CaseAction, CaseWorkflowAction>,
} as const satisfies CaseWorkflow;
