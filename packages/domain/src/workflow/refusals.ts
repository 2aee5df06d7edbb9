import type { TaskRole, TaskStatus } from './vocabulary.ts';
import { statusLabel, type Workflow, type WorkflowAction } from './workflow.ts';

export const refusalCodes = [
  'UNKNOWN_ACTION',
  'TASK_DELETED',
  'WRONG_STATUS',
  'WRONG_ROLE',
  'CASE_CLOSED',
  'CREATOR_IS_ACTOR',
  'NO_ONE_TO_REPLY_TO',
  'ALREADY_THERE',
  'COMMENT_REQUIRED',
  'DEPARTMENT_REQUIRED',
  'PERSON_NOT_IN_DEPARTMENT',
  'PERSON_INACTIVE',
  'ALREADY_CLAIMED',
  'TASK_STARTED',
  'UNDO_EXPIRED',
  'UNDO_SUPERSEDED',
  'UNDO_NOT_YOURS',
  'UNDO_NOT_POSSIBLE',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Why something cannot be done now, in words for the person, and what would help (B2). */
export type Refusal = { readonly code: RefusalCode; readonly message: string; readonly remedy: string };

/** What each role is called in a sentence. */
export const roleLabels = {
  ASSIGNEE: 'the assignee',
  CO_ASSIGNEE: 'a co-assignee',
  CANDIDATE: 'a member of its department while nobody holds it',
  CREATOR: 'its creator',
  MANAGER: 'a manager of its department',
  CASE_MANAGER: 'the case manager',
  ADMINISTRATOR: 'an administrator',
  CLIENT_ASSIGNEE: 'the client it is assigned to',
  CLIENT_CREATOR: 'the client who asked for it',
} as const satisfies Record<TaskRole, string>;

const anyOf = new Intl.ListFormat('en', { type: 'disjunction' });

/** The one place that words each refusal. */
export const refusals = {
  unknownAction: (action: string): Refusal => ({
    code: 'UNKNOWN_ACTION',
    message: `This task's workflow has no action ${action}.`,
    remedy: 'Use one of the actions that Task.actions lists.',
  }),
  taskDeleted: (): Refusal => ({
    code: 'TASK_DELETED',
    message: 'This task was deleted.',
    remedy: 'An administrator can restore it.',
  }),
  wrongStatus: (workflow: Workflow, action: WorkflowAction, status: TaskStatus): Refusal => {
    const needed = action.from.map((from) => statusLabel(workflow, from));
    return {
      code: 'WRONG_STATUS',
      message: `${action.label} is possible while a task is ${anyOf.format(needed)}; this one is ${statusLabel(workflow, status)}.`,
      remedy: remedyForStatus(workflow, action, status),
    };
  },
  wrongRole: (action: WorkflowAction): Refusal => {
    const people = action.by.filter((role) => !role.startsWith('CLIENT_')).map((role) => roleLabels[role]);
    return {
      code: 'WRONG_ROLE',
      message: `${action.label} is for ${anyOf.format(people)}.`,
      remedy: 'Ask one of them, or add a comment.',
    };
  },
  caseClosed: (): Refusal => ({
    code: 'CASE_CLOSED',
    message: 'The case this task belongs to is closed.',
    remedy: 'Reopen the case first.',
  }),
  creatorIsActor: (): Refusal => ({
    code: 'CREATOR_IS_ACTOR',
    message: 'You created this task, so there is nobody to send it back to.',
    remedy: 'Forward it or cancel it.',
  }),
  noOneToReplyTo: (): Refusal => ({
    code: 'NO_ONE_TO_REPLY_TO',
    message: 'The creator is no longer active and the task has no case manager.',
    remedy: 'Forward it to a department.',
  }),
  alreadyThere: (): Refusal => ({
    code: 'ALREADY_THERE',
    message: 'The task is already there.',
    remedy: 'Choose another department or person.',
  }),
  commentRequired: (question: string): Refusal => ({
    code: 'COMMENT_REQUIRED',
    message: question,
    remedy: 'Write a comment and try again.',
  }),
  departmentRequired: (): Refusal => ({
    code: 'DEPARTMENT_REQUIRED',
    message: 'Choose the department to forward to.',
    remedy: 'The person is optional: without one the task waits in the department’s queue.',
  }),
  personNotInDepartment: (): Refusal => ({
    code: 'PERSON_NOT_IN_DEPARTMENT',
    message: 'That person does not work in the chosen department.',
    remedy: 'Choose one of its members, or leave the person empty.',
  }),
  personInactive: (): Refusal => ({
    code: 'PERSON_INACTIVE',
    message: 'That person is no longer active.',
    remedy: 'Choose somebody else.',
  }),
  alreadyClaimed: (): Refusal => ({
    code: 'ALREADY_CLAIMED',
    message: 'Somebody already holds this task.',
    remedy: 'Take another one from the queue.',
  }),
  taskStarted: (): Refusal => ({
    code: 'TASK_STARTED',
    message: 'Work on this task has started, so it stays on record.',
    remedy: 'Cancel it instead.',
  }),
  undoExpired: (): Refusal => ({
    code: 'UNDO_EXPIRED',
    message: 'The time to take this back has passed.',
    remedy: 'Use the next action instead, for example Reopen.',
  }),
  undoSuperseded: (): Refusal => ({
    code: 'UNDO_SUPERSEDED',
    message: 'Something else has happened to the task since.',
    remedy: 'Use the next action instead, for example Reopen.',
  }),
  undoNotYours: (): Refusal => ({
    code: 'UNDO_NOT_YOURS',
    message: 'Only the person who did this can take it back.',
    remedy: 'Ask them, or use the next action instead.',
  }),
  undoNotPossible: (): Refusal => ({
    code: 'UNDO_NOT_POSSIBLE',
    message: 'This cannot be taken back.',
    remedy: 'Make the opposite change instead.',
  }),
};

/** Names the action that would lead to a status this one starts from; falls back to the plain fact. */
function remedyForStatus(workflow: Workflow, action: WorkflowAction, status: TaskStatus): string {
  const step = Object.values(workflow.actions).find(
    (other) => other.to !== null && other.from.includes(status) && action.from.includes(other.to),
  );
  if (step === undefined || step === action) return 'Nothing needs to be done.';
  return `Use ${step.label} first.`;
}
