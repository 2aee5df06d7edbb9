import { refusals } from '@docket/domain';

import type { CaseOutcome } from '../features/cases/case-outcome.queries.ts';
import { performCaseAction } from '../features/cases/case-perform.service.ts';
import { addCaseComment } from '../features/conversation/case-conversation.service.ts';
import { failed, problems } from '../graphql/problems.ts';
import type { WriteSession } from '../graphql/session.ts';
import type { ClientCaseAction } from './portal.enums.ts';

export type ClientCaseMove = {
  readonly caseId: string;
  /** The version they saw. */
  readonly expectedVersion: number;
  readonly action: ClientCaseAction;
  readonly comment: string | null;
  readonly idempotencyKey: string | null;
};

type Moved = {
  readonly outcome: CaseOutcome;
  /** We still have something to finish and were told what the client wants. */
  readonly stillOpen: boolean;
};

/** What the client wants, in words for whoever runs the case. */
const wishes: Readonly<Partial<Record<ClientCaseAction, string>>> = {
  CLOSE: 'I think this is sorted.',
  CANCEL: 'I don’t need this any more.',
};

/**
 * A client's step with their case (F90). Where we have something to finish first, it is not refused: whoever runs the case
 * reads what the client wants. Refusals as `performCaseAction`.
 */
export async function moveCase(session: WriteSession, move: ClientCaseMove): Promise<Moved> {
  const { action, comment, ...seen } = move;
  if (action === 'CANCEL' && (comment?.trim() ?? '') === '') {
    return { outcome: unsaid(move), stillOpen: false };
  }
  const outcome = await performCaseAction(session, { ...seen, request: { action, comment } });
  const wish = wishes[action];
  if (outcome.ok || wish === undefined || !isOurs(outcome.problem)) return { outcome, stillOpen: false };
  const { caseId, idempotencyKey } = move;
  const body = [wish, comment?.trim() ?? ''].filter((text) => text !== '').join('\n\n');
  const told = await addCaseComment(session, { caseId, body, idempotencyKey });
  return { outcome: told, stillOpen: told.ok };
}

/** Said before anything else: why is asked whether or not we are done. */
function unsaid({ caseId }: ClientCaseMove): CaseOutcome {
  const problem = problems.refused(refusals.commentRequired('Tell us why.'), 'comment');
  return { ...failed(problem), caseId, conflict: null };
}

/** What keeps the case open is for us to do: tasks that are not done, or how it ended. */
function isOurs({ code, field }: { readonly code: string; readonly field: string | null }): boolean {
  return code === 'TASKS_OUTSTANDING' || (code === 'INVALID_INPUT' && field === 'outcome');
}
