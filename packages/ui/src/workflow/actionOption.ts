import type { AssignmentRule, CommentRule, PersonKind } from '@docket/domain';
import type { TaskMove } from './actionLooks.ts';

/** The data of `Task.actions` that the dialog is drawn from. */
export type DialogOption = {
  readonly action: TaskMove;
  /** The word on the button, from the task's workflow. */
  readonly label: string;
  readonly comment: CommentRule;
  readonly assigns: AssignmentRule;
  /** Who Reply gives the task to. */
  readonly destination: { readonly name: string; readonly kind?: PersonKind | undefined } | null;
};

/** The task a dialog speaks of. */
export type DialogTask = {
  readonly number: string;
  readonly title: string;
  readonly assigneeName: string | null;
  /** False when Reply goes to the case manager because the creator cannot answer. */
  readonly destinationIsCreator?: boolean | undefined;
};

/** What a person fills in; kept as a draft until the action succeeded. */
export type ActionForm = {
  readonly comment: string;
  readonly departmentId: string | null;
  readonly personId: string | null;
  readonly keepWatching: boolean;
  /** Calendar day, empty when unchanged. */
  readonly dueOn: string;
};

export const emptyActionForm: ActionForm = {
  comment: '',
  departmentId: null,
  personId: null,
  keepWatching: true,
  dueOn: '',
};

export type ActionField = 'comment' | 'department' | 'person' | 'dueOn';

/** The words at each field that keeps the form from being sent. */
export type ActionErrors = Readonly<Partial<Record<ActionField, string>>>;
