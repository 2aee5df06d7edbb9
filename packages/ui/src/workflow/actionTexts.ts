import { firstName } from '../people/names.ts';
import { isKnownMove, type KnownMove } from './actionLooks.ts';
import type { ActionErrors, ActionForm, DialogOption, DialogTask } from './actionOption.ts';

/** Every word of an action's dialog. */
export type ActionTexts = {
  readonly title: string;
  readonly intro: string | null;
  readonly commentLabel: string;
  /** Who reads the comment, written under its label. */
  readonly commentHint: string | null;
  readonly commentMissing: string;
  readonly submit: string;
  /** The button that leaves everything as it is; never just "Cancel". */
  readonly keep: string;
  readonly danger: boolean;
};

type Asking = {
  readonly task: DialogTask;
  readonly option: DialogOption;
  /** "Sam Okafor", or "Anyone in Legal". */
  readonly destination: string | null;
};

type Wording = (asking: Asking) => Partial<ActionTexts>;

const subject = ({ task }: Asking) => `${task.number} ${task.title}`;

const wordings = {
  DOING: (asking) => ({
    title: `Start ${subject(asking)}?`,
    intro: `${asking.task.assigneeName ?? 'Nobody'} holds this task.`,
    submit: `Start for ${firstName(asking.task.assigneeName ?? 'them')}`,
    keep: 'Leave it',
  }),
  COMPLETE: (asking) => ({
    title: `Complete ${subject(asking)}`,
    commentLabel: 'Closing comment',
    keep: 'Not yet',
  }),
  FORWARD: (asking) => ({
    title: `Forward ${subject(asking)}`,
    commentLabel: 'Note to them',
    commentHint: 'Internal: only staff read this.',
    submit: asking.destination === null ? 'Forward' : `Forward to ${asking.destination}`,
    keep: 'Keep it',
  }),
  REPLY: replyWording,
  CANCEL: (asking) => ({
    title: `Cancel ${subject(asking)}?`,
    commentLabel: 'Why are you cancelling this task?',
    commentMissing: 'Enter why you are cancelling this task',
    submit: 'Cancel task',
    keep: 'Keep task',
    danger: true,
  }),
  REOPEN: (asking) => ({
    title: `Reopen ${subject(asking)}?`,
    commentLabel: 'Why does it need more work?',
    submit: 'Reopen task',
    keep: 'Leave it closed',
  }),
  REASSIGN: (asking) => ({
    title: `Reassign ${subject(asking)}`,
    commentLabel: 'Note to them',
    commentHint: 'Internal: only staff read this.',
    submit: asking.destination === null ? 'Reassign' : `Reassign to ${asking.destination}`,
    keep: 'Leave it',
  }),
  CLAIM: (asking) => ({ title: `Claim ${subject(asking)}`, keep: 'Leave it' }),
  POSTPONE: (asking) => ({
    title: `Postpone ${subject(asking)}`,
    submit: asking.destination === null ? 'Postpone' : `Postpone to ${asking.destination}`,
    keep: 'Keep the date',
  }),
  DELETE: (asking) => ({
    title: `Delete ${subject(asking)}?`,
    intro: 'It disappears from every list. An administrator can restore it.',
    submit: 'Delete task',
    keep: 'Keep task',
    danger: true,
  }),
} as const satisfies Record<KnownMove, Wording>;

function replyWording(asking: Asking): Partial<ActionTexts> {
  const { task, option } = asking;
  const name = option.destination?.name ?? 'the creator';
  const first = firstName(name);
  const client = option.destination?.kind === 'CLIENT_CONTACT';
  const why = task.destinationIsCreator === false ? 'who manages this case' : 'who created this';
  return {
    title: `Reply: ${subject(asking)}`,
    intro: client ? `${first} will be asked in the portal.` : `Send back to ${name}, ${why}.`,
    commentLabel: `What do you need from ${first}?`,
    commentHint: client
      ? `${first} reads this in the portal and by email.`
      : 'Internal: only staff read this.',
    submit: `Reply to ${first}`,
    keep: 'Keep it',
  };
}

/** The words for an action on a task; what the workflow renamed appears under its own label. */
export function actionTexts(asking: Asking): ActionTexts {
  const { label } = asking.option;
  const plain: ActionTexts = {
    title: `${label}: ${subject(asking)}`,
    intro: null,
    commentLabel: 'Comment',
    commentHint: null,
    commentMissing: `Enter a comment for ${label}`,
    submit: label,
    keep: 'Leave it',
    danger: false,
  };
  const { action } = asking.option;
  return isKnownMove(action) ? { ...plain, ...wordings[action](asking) } : plain;
}

/** What still has to be filled in before the action can be sent; empty when nothing is missing. */
export function missingInForm(option: DialogOption, form: ActionForm, commentMissing: string): ActionErrors {
  return {
    ...(option.assigns === 'DEPARTMENT' && form.departmentId === null
      ? { department: 'Choose the department to forward to' }
      : {}),
    ...(option.assigns === 'PERSON' && form.personId === null
      ? { person: 'Choose who takes this task' }
      : {}),
    ...(option.action === 'POSTPONE' && form.dueOn === '' ? { dueOn: 'Choose the new due date' } : {}),
    ...(option.comment === 'REQUIRED' && form.comment.trim() === '' ? { comment: commentMissing } : {}),
  };
}
