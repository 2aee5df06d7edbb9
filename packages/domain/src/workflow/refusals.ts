import { type Place, placeAfter, placeLabel, stagesOf, startsFrom } from './place.ts';
import type { Subject } from './subject.ts';
import { type AnyAction, type AnyWorkflow, statusLabel } from './workflow.ts';

export const refusalCodes = [
  'UNKNOWN_ACTION',
  'TASK_DELETED',
  'WRONG_STATUS',
  'WRONG_STAGE',
  'WRONG_ROLE',
  'CASE_CLOSED',
  'TASKS_OUTSTANDING',
  'NOT_CANCELLABLE',
  'UNKNOWN_STAGE',
  'CREATOR_IS_ACTOR',
  'NO_ONE_TO_REPLY_TO',
  'ALREADY_THERE',
  'COMMENT_REQUIRED',
  'DEPARTMENT_REQUIRED',
  'PERSON_REQUIRED',
  'PERSON_NOT_IN_DEPARTMENT',
  'PERSON_INACTIVE',
  'ALREADY_CLAIMED',
  'TASK_STARTED',
  'TARGET_FIXED',
  'UNDO_EXPIRED',
  'UNDO_SUPERSEDED',
  'UNDO_NOT_YOURS',
  'UNDO_NOT_POSSIBLE',
  'UNDO_TASKS_BEGUN',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Why something cannot be done now, in words for the person, and what would help (B2). */
export type Refusal = { readonly code: RefusalCode; readonly message: string; readonly remedy: string };

const anyOf = new Intl.ListFormat('en', { type: 'disjunction' });
const allOf = new Intl.ListFormat('en', { type: 'conjunction' });

/** The one place that words each refusal. */
export const refusals = {
  unknownAction: ({ noun }: Subject, action: string): Refusal => ({
    code: 'UNKNOWN_ACTION',
    message: `This ${noun}’s workflow has no action ${action}.`,
    remedy: `Use one of the actions that ${noun === 'task' ? 'Task' : 'Case'}.actions lists.`,
  }),
  taskDeleted: (): Refusal => ({
    code: 'TASK_DELETED',
    message: 'This task was deleted.',
    remedy: 'An administrator can restore it.',
  }),
  wrongStatus: ({ noun }: Subject, workflow: AnyWorkflow, action: AnyAction, place: Place): Refusal => {
    const needed = action.from.map((from) => statusLabel(workflow, from));
    return {
      code: 'WRONG_STATUS',
      message: `${action.label} is possible while a ${noun} is ${anyOf.format(needed)}; this one is ${statusLabel(workflow, place.status)}.`,
      remedy: remedyForPlace(workflow, action, place),
    };
  },
  wrongStage: ({ noun }: Subject, workflow: AnyWorkflow, action: AnyAction, place: Place): Refusal => {
    const stages = stagesOf(workflow, place.status).filter(({ key }) => action.fromStages?.includes(key));
    const needed = stages.map(({ key }) => placeLabel(workflow, { ...place, stage: key }));
    const where = needed.length === 0 ? 'at another stage' : anyOf.format(needed);
    return {
      code: 'WRONG_STAGE',
      message: `${action.label} is possible while a ${noun} is ${where}; this one is ${placeLabel(workflow, place)}.`,
      remedy: remedyForPlace(workflow, action, place),
    };
  },
  wrongRole: ({ roleLabels }: Subject, { label, by }: Pick<AnyAction, 'label' | 'by'>): Refusal => {
    const staff = by.filter((role) => !role.startsWith('CLIENT'));
    const people = (staff.length === 0 ? by : staff).map((role) => roleLabels[role] ?? role);
    return {
      code: 'WRONG_ROLE',
      message: people.length === 0 ? `Nobody may use ${label}.` : `${label} is for ${anyOf.format(people)}.`,
      remedy: 'Ask one of them, or add a comment.',
    };
  },
  caseClosed: (): Refusal => ({
    code: 'CASE_CLOSED',
    message: 'The case this task belongs to is closed.',
    remedy: 'Reopen the case first.',
  }),
  caseEnded: (status: string): Refusal => ({
    code: 'CASE_CLOSED',
    message: `This case is ${status.toLowerCase()}.`,
    remedy: 'Reopen it first.',
  }),
  tasksOutstanding: (count: number, ending: 'closed' | 'cancelled'): Refusal => ({
    code: 'TASKS_OUTSTANDING',
    message: `This case can’t be ${ending} yet: ${count === 1 ? '1 task is' : `${count} tasks are`} outstanding.`,
    remedy:
      count === 1
        ? 'Complete or cancel it first; reassign it, or remind whoever holds it, where that helps.'
        : 'Complete or cancel each of them first; reassign one, or remind whoever holds it, where that helps.',
  }),
  notCancellable: (): Refusal => ({
    code: 'NOT_CANCELLABLE',
    message: 'Tasks of this type cannot be cancelled.',
    remedy: 'Complete it, or forward it to whoever can.',
  }),
  unknownStage: (stage: string, stages: readonly string[]): Refusal => ({
    code: 'UNKNOWN_STAGE',
    message: `This case’s type has no stage ${stage}.`,
    remedy: stages.length === 0 ? 'Cases of this type have no stages.' : `Choose ${anyOf.format(stages)}.`,
  }),
  atThatStage: (label: string): Refusal => ({
    code: 'ALREADY_THERE',
    message: `The case is already at ${label}.`,
    remedy: 'Choose another stage.',
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
  personRequired: (): Refusal => ({
    code: 'PERSON_REQUIRED',
    message: 'Choose the person to give the task to.',
    remedy: 'To leave the choice to a department, forward it there instead.',
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
  targetFixed: (): Refusal => ({
    code: 'TARGET_FIXED',
    message: 'The target of this work is fixed.',
    remedy: 'Ask an administrator whether its type or policy should let case managers change it.',
  }),
  undoExpired: (): Refusal => ({
    code: 'UNDO_EXPIRED',
    message: 'The time to take this back has passed.',
    remedy: 'Use the next action instead, for example Reopen.',
  }),
  undoSuperseded: (noun: Subject['noun']): Refusal => ({
    code: 'UNDO_SUPERSEDED',
    message: `Something else has happened to the ${noun} since.`,
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
  undoTasksBegun: (numbers: readonly string[]): Refusal => ({
    code: 'UNDO_TASKS_BEGUN',
    message: `Somebody has already worked on ${allOf.format(numbers)}, which this made.`,
    remedy: 'Go back to the earlier stage instead, and cancel what is not needed.',
  }),
};

/** Names the action that would lead to where this one starts; falls back to the plain fact. */
function remedyForPlace(workflow: AnyWorkflow, action: AnyAction, place: Place): string {
  const step = Object.values(workflow.actions).find(
    (other) => startsFrom(other, place) && startsFrom(action, placeAfter(workflow, other, place)),
  );
  if (step === undefined || step === action) return 'Nothing needs to be done.';
  return `Use ${step.label} first.`;
}
