import { type Subject, taskSubject } from './subject.ts';
import {
  type AssignmentRule,
  assignmentRules,
  type CommentRule,
  commentRules,
  type TaskPhase,
} from './vocabulary.ts';

/** What each rule about comments says of an action. */
export const commentRuleLabels = {
  NONE: 'takes no comment',
  OPTIONAL: 'may carry a comment',
  REQUIRED: 'needs a comment',
} as const satisfies Record<CommentRule, string>;

/** What each rule about who holds a task afterwards says of an action. */
export const assignmentRuleLabels = {
  UNCHANGED: 'leaves it with whoever holds it',
  CREATOR: 'sends it back to its creator',
  PERSON: 'gives it to a person chosen with it',
  DEPARTMENT: 'gives it to a department chosen with it, and to a person there if chosen',
} as const satisfies Record<AssignmentRule, string>;

export type Choice<Value extends string = string> = { readonly value: Value; readonly label: string };

/** Everything a workflow can be made of, with the words an editor shows. */
export type LabelChoices = {
  readonly statuses: readonly (Choice & { readonly phase: TaskPhase })[];
  readonly roles: readonly Choice[];
  readonly comments: readonly Choice<CommentRule>[];
  readonly assignments: readonly Choice<AssignmentRule>[];
  /** The actions of fixed name and what each has to do; any other name is free. */
  readonly actions: readonly Choice[];
  readonly hasStages: boolean;
};

/** The statuses, roles and rules there are for tasks, or for another subject; in the order of the vocabulary (F9). */
export function labelChoices(subject: Subject = taskSubject): LabelChoices {
  const { statuses, statusLabels, phases, roles, roleLabels, meanings, hasStages } = subject;
  const isTask = subject.noun === 'task';
  return {
    statuses: statuses.map((value) => ({
      value,
      label: statusLabels[value] ?? value,
      phase: phases[value] ?? 'TODO',
    })),
    roles: roles.map((value) => ({ value, label: roleLabels[value] ?? value })),
    comments: commentRules.map((value) => ({ value, label: commentRuleLabels[value] })),
    assignments: assignmentRules
      .filter((value) => isTask || value === 'UNCHANGED')
      .map((value) => ({ value, label: assignmentRuleLabels[value] })),
    actions: Object.entries(meanings).map(([value, { words }]) => ({ value, label: words })),
    hasStages,
  };
}
