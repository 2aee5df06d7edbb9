import { standardWorkflow } from '../standard.ts';
import type { Workflow } from '../workflow.ts';
import { approvalWorkflow } from './approval.ts';
import { caseTaskWorkflow } from './case-task.ts';
import { documentSubmissionWorkflow } from './document-submission.ts';
import { serviceDeskWorkflow } from './service-desk.ts';

/** The workflows every organisation begins with, to use or to start its own from. */
export const readyWorkflows: readonly Workflow[] = [
  standardWorkflow,
  caseTaskWorkflow,
  serviceDeskWorkflow,
  approvalWorkflow,
  documentSubmissionWorkflow,
];
