import { accepted, type Outcome, refused } from './decision.ts';
import { type Place, placeAfter, placeIn, startsFrom } from './place.ts';
import { type Refusal, refusals } from './refusals.ts';
import type { Subject } from './subject.ts';
import type { CommentRule } from './vocabulary.ts';
import type { AnyAction, AnyWorkflow, Workflow, WorkflowAction } from './workflow.ts';

/** An action as screens need it: whether it is possible now and, if not, why not and what would help. */
export type StepOption<Status extends string> = {
  readonly action: string;
  readonly label: string;
  readonly available: boolean;
  readonly refusal: Refusal | null;
  readonly comment: CommentRule;
  readonly toStatus: Status | null;
  /** The stage it leads to, where the status it leads to has stages. */
  readonly toStage: string | null;
};

/** The action with the words that go with it, spaces around them removed; `null` where there are none. */
export type Step<Action> = { readonly action: Action; readonly words: string | null };

export type StepRequest = { readonly action: string; readonly comment?: string | null };

type Standing = {
  readonly subject: Subject;
  readonly workflow: AnyWorkflow;
  readonly action: AnyAction;
  readonly place: Place;
  readonly roles: readonly string[];
};

/** Why nobody with these roles can take the step from this place; `null` when they can (B2). */
export function stepRefusal({ subject, workflow, action, place, roles }: Standing): Refusal | null {
  const here = placeIn(workflow, place);
  if (!action.from.includes(here.status)) return refusals.wrongStatus(subject, workflow, action, here);
  if (!startsFrom(action, here)) return refusals.wrongStage(subject, workflow, action, here);
  return action.by.some((role) => roles.includes(role)) ? null : refusals.wrongRole(subject, action);
}

type Asked<Action> = {
  readonly subject: Subject;
  readonly actions: Readonly<Record<string, Action>>;
  readonly request: StepRequest;
  readonly refusalOf: (action: Action) => Refusal | null;
};

/** The step asked for, or why it is refused: unknown, not possible now, or without the words it needs. */
export function stepAsked<Action extends AnyAction>(asked: Asked<Action>): Outcome<Step<Action>> {
  const { subject, actions, request, refusalOf } = asked;
  const action = Object.hasOwn(actions, request.action) ? actions[request.action] : undefined;
  if (action === undefined) return refused(refusals.unknownAction(subject, request.action));
  const words = request.comment?.trim() ?? '';
  const refusal = refusalOf(action) ?? wordsRefusal(subject, action, words);
  return refusal === null ? accepted({ action, words: words === '' ? null : words }) : refused(refusal);
}

/** An action as an option at a place. */
export function stepOption<Status extends string>(
  workflow: Workflow<Status, string>,
  [name, action]: readonly [string, WorkflowAction<Status, string>],
  place: Place<Status>,
  refusal: Refusal | null,
): StepOption<Status> {
  return {
    action: name,
    label: action.label,
    available: refusal === null,
    refusal,
    comment: action.comment,
    toStatus: action.to,
    toStage: placeAfter(workflow, action, placeIn(workflow, place)).stage,
  };
}

function wordsRefusal(subject: Subject, action: AnyAction, words: string): Refusal | null {
  if (action.comment !== 'REQUIRED' || words !== '') return null;
  const drops = action.to !== null && subject.phases[action.to] === 'DROPPED';
  return refusals.commentRequired(
    drops ? `Enter why you are cancelling this ${subject.noun}` : `Enter a comment for ${action.label}`,
  );
}
