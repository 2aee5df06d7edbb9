import { isEndPhase, type TaskPhase } from '../workflow/vocabulary.ts';
import type { Workflow, WorkflowAction } from '../workflow/workflow.ts';

/** Statuses a case can have; a workflow of cases may rename or leave out, never add. */
export const caseStatuses = ['OPEN', 'ON_HOLD', 'CLOSED', 'CANCELLED', 'REOPENED'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** The phase each status lies in: the same phases as a task's. */
export const phaseOfCaseStatus = {
  OPEN: 'DOING',
  ON_HOLD: 'WAITING',
  CLOSED: 'DONE',
  CANCELLED: 'DROPPED',
  REOPENED: 'DOING',
} as const satisfies Record<CaseStatus, TaskPhase>;

/** The usual word for each status; a workflow may call it otherwise. */
export const caseStatusLabels = {
  OPEN: 'Open',
  ON_HOLD: 'On hold',
  CLOSED: 'Closed',
  CANCELLED: 'Cancelled',
  REOPENED: 'Reopened',
} as const satisfies Record<CaseStatus, string>;

export const caseActions = ['HOLD', 'RESUME', 'CLOSE', 'CANCEL', 'REOPEN'] as const;
export type CaseAction = (typeof caseActions)[number];

/** What a person is to a case; `caseRolesOf` derives them, workflows of cases name them in `by`. */
export const caseRoles = ['OWNER', 'PARTICIPANT', 'MANAGER', 'ADMINISTRATOR', 'CLIENT'] as const;
export type CaseRole = (typeof caseRoles)[number];

/** What each role is called in a sentence. */
export const caseRoleLabels = {
  OWNER: 'the case manager',
  PARTICIPANT: 'a participant',
  MANAGER: 'a manager of the case manager’s department',
  ADMINISTRATOR: 'an administrator',
  CLIENT: 'the client',
} as const satisfies Record<CaseRole, string>;

/** What the history of a case records: its workflow's actions and every other change of it. */
export const caseVerbs = [
  'CREATED',
  ...caseActions,
  'MOVED',
  'EDITED',
  'TARGETED',
  'COMMENTED',
  'NOTED',
  'ATTACHED',
  'UNDONE',
] as const;
export type CaseVerb = (typeof caseVerbs)[number];

export type CaseWorkflow = Workflow<CaseStatus, CaseRole>;
export type CaseWorkflowAction = WorkflowAction<CaseStatus, CaseRole>;

/** True once a case is settled: closed or cancelled. */
export function isCaseClosed(status: CaseStatus): boolean {
  return isEndPhase(phaseOfCaseStatus[status]);
}

/** True while a case is on hold, when its clocks stand still. */
export function isCasePaused(status: CaseStatus): boolean {
  return phaseOfCaseStatus[status] === 'WAITING';
}

/** The verb the history records for an action of a case: its own for the known ones, `MOVED` for a custom one. */
export function caseVerbOfAction(action: string): CaseVerb {
  return caseActions.find((one) => one === action) ?? 'MOVED';
}
