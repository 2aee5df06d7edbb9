import { failureOf } from '@docket/client';
import {
  type ActionErrors,
  type ActionField,
  dayWords,
  isKnownMove,
  type KnownMove,
  timeAgo,
} from '@docket/ui';
import type { ActionableTaskFragment, ActivityVerb, UserErrorCode } from '#gql';
import { moveText } from './moveTexts.ts';
import { labelOf } from './offers.ts';
import type { MovePayload, MoveRequest } from './sendMove.ts';

/** What became of a move, in the words people read. */
export type MoveOutcome =
  | { readonly kind: 'DONE'; readonly text: string; readonly activityId: string | null }
  /** Somebody had already brought about the same. */
  | { readonly kind: 'ALREADY'; readonly text: string }
  | { readonly kind: 'CONFLICT'; readonly title: string; readonly text: string }
  | { readonly kind: 'FIELDS'; readonly errors: ActionErrors }
  | { readonly kind: 'FAILURE'; readonly title: string; readonly text: string; readonly canRetry: boolean };

interface Around {
  readonly task: ActionableTaskFragment;
  readonly request: MoveRequest;
  readonly viewerId: string;
  readonly now: Date;
  readonly timeZone: string;
  readonly today: string;
}

const fieldOfCode = new Map<UserErrorCode, ActionField>([
  ['COMMENT_REQUIRED', 'comment'],
  ['DEPARTMENT_REQUIRED', 'department'],
  ['PERSON_NOT_IN_DEPARTMENT', 'person'],
  ['PERSON_INACTIVE', 'person'],
]);

type DonePayload = NonNullable<MovePayload['task']>;

function forwardedText(number: string, task: DonePayload): string {
  const department = task.department?.name ?? '';
  if (task.assignee === null) return moveText('done.FORWARD.queue', { number, department });
  return moveText('done.FORWARD', { number, department, person: task.assignee.name });
}

/** The result in noun and verb: "T-1042 forwarded to Sam Okafor (Legal)". */
function doneText(task: DonePayload, { request, task: before, viewerId, today }: Around): string {
  const { number } = task;
  const person = task.assignee?.name ?? '';
  switch (request.move) {
    case 'DOING':
      return before.assignee?.id !== viewerId && task.assignee?.id === viewerId
        ? moveText('done.DOING.mine', { number })
        : moveText('done.DOING', { number });
    case 'FORWARD':
      return forwardedText(number, task);
    case 'REOPEN':
      return person === ''
        ? moveText('done.REOPEN.nobody', { number })
        : moveText('done.REOPEN', { number, person });
    case 'POSTPONE':
      return moveText('done.POSTPONE', { number, date: dayWords(request.form.dueOn, today) });
    default:
      return isKnownMove(request.move)
        ? moveText(`done.${request.move}`, { number, person })
        : moveText('done.OWN', { number, label: labelOf(before, request.move) });
  }
}

const sameResult = {
  DOING: 'DOING',
  COMPLETE: 'COMPLETE',
  CANCEL: 'CANCEL',
  REOPEN: 'REOPEN',
  DELETED: 'DELETE',
} as const satisfies Partial<Record<ActivityVerb, KnownMove>>;

function isResult(verb: ActivityVerb): verb is keyof typeof sameResult {
  return verb in sameResult;
}

function conflictOutcome(conflict: NonNullable<MovePayload['conflict']>, around: Around): MoveOutcome {
  const { verb, at, actor } = conflict;
  const { move } = around.request;
  if (isResult(verb) && sameResult[verb] === move) {
    return { kind: 'ALREADY', text: moveText(`already.${sameResult[verb]}`, { name: actor.name }) };
  }
  const ago = timeAgo(at, around.now, around.timeZone);
  return {
    kind: 'CONFLICT',
    title: moveText(`acted.${verb}`, { name: actor.name, ago }),
    text: isKnownMove(move)
      ? moveText(`notApplied.${move}`)
      : moveText('notApplied.OWN', { label: labelOf(around.task, move) }),
  };
}

function refusedOutcome({ userErrors: [first] }: MovePayload): MoveOutcome {
  if (first === undefined || first.code === 'NOT_FOUND') {
    return { kind: 'FAILURE', title: moveText('notFound'), text: '', canRetry: false };
  }
  const field = fieldOfCode.get(first.code);
  if (field !== undefined) return { kind: 'FIELDS', errors: { [field]: first.message } };
  return { kind: 'FAILURE', title: first.message, text: first.remedy ?? '', canRetry: false };
}

/** Reads a payload: done, refused at a field, refused as a whole, or overtaken by somebody else. */
export function outcomeOf(payload: MovePayload | undefined, around: Around): MoveOutcome {
  if (payload === undefined) return failureOutcome(new Error('The answer was empty.'), around);
  if (payload.conflict !== null) return conflictOutcome(payload.conflict, around);
  if (payload.userErrors.length > 0 || payload.task === null) return refusedOutcome(payload);
  const activityId = payload.activity?.undoable === true ? payload.activity.id : null;
  return { kind: 'DONE', text: doneText(payload.task, around), activityId };
}

/** Words for a request that got no answer: what is not done, and what was kept. */
export function failureOutcome(error: unknown, { task, request }: Around): MoveOutcome {
  const { kind, message, incident } = failureOf(error);
  const { move } = request;
  const undone = isKnownMove(move)
    ? moveText(`undone.${move}`, { number: task.number })
    : moveText('undone.OWN', { number: task.number, label: labelOf(task, move) });
  const kept = request.form.comment.trim() === '' ? '' : moveText('keptComment');
  const titles = { OFFLINE: moveText('offline', { undone }), FORBIDDEN: moveText('forbidden', { undone }) };
  if (kind === 'OFFLINE' || kind === 'FORBIDDEN') {
    return { kind: 'FAILURE', title: titles[kind], text: kept, canRetry: kind === 'OFFLINE' };
  }
  const title = message === '' || kind === 'BROKEN' ? moveText('broken', { undone }) : message;
  const number = incident === null ? '' : moveText('errorNumber', { incident });
  const text = [kept, moveText('tryAgainText'), number].filter((part) => part !== '').join(' ');
  return { kind: 'FAILURE', title, text, canRetry: true };
}
