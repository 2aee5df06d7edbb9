import { type Refusal, refusals } from './refusals.ts';
import { type CommentRule, phaseOfStatus } from './vocabulary.ts';
import type { Workflow, WorkflowAction } from './workflow.ts';

/** What the type of a task says about the actions of its workflow. */
export type TaskTypeRules = {
  /** Whether its tasks can be given up (F51). */
  readonly cancellable: boolean;
  /** Whether completing takes a comment; an action that needs one needs it anyway (settled point 5). */
  readonly completionComment: CommentRule;
};

type Actions = Workflow['actions'];

/** The actions as they stand for tasks of the type; without a type, as the workflow has them. */
export function actionsOfType(actions: Actions, rules: TaskTypeRules | null | undefined): Actions {
  if (!rules) return actions;
  const { completionComment } = rules;
  return Object.fromEntries(
    Object.entries(actions).map(([name, action]) => {
      const completes = action.to !== null && phaseOfStatus[action.to] === 'DONE';
      const asks = completes && action.comment !== 'REQUIRED';
      return [name, asks ? { ...action, comment: completionComment } : action];
    }),
  );
}

/** Why the type forbids the action; `null` when it does not. */
export function typeRefusal(action: WorkflowAction, rules: TaskTypeRules | null | undefined): Refusal | null {
  const drops = action.to !== null && phaseOfStatus[action.to] === 'DROPPED';
  return drops && rules?.cancellable === false ? refusals.notCancellable() : null;
}
