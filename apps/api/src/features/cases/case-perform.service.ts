import { type CaseTypeContent, caseVerbOfAction, decideCase } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { requestOf } from '../activity/idempotency.service.ts';
import { type CasePlanned, changeCase } from './case-change.service.ts';
import { type LockedCaseFile, lockedCaseFacts } from './case-lock.service.ts';
import { typeOfCaseView } from './case-type-of.queries.ts';
import type { CaseOutcome } from './case-outcome.queries.ts';
import { workflowOfCase } from './case-workflows.queries.ts';
import { caseTextsProblem } from './case.texts.ts';

/** What somebody asks for: the action's name and what it needs. */
export type CaseActionInput = {
  readonly action: string;
  readonly comment?: string | null;
  /** How the case ends, where it closes. */
  readonly outcome?: string | null;
  /** What the client is told about its end. */
  readonly summary?: string | null;
};

export type CaseActionOrder = {
  readonly caseId: string;
  /** The version the actor saw. */
  readonly expectedVersion: number;
  readonly request: CaseActionInput;
  readonly idempotencyKey?: string | null;
};

/**
 * The one way an action of a case is performed (F37, F41). Refusals come from its workflow (TASKS_OUTSTANDING while it
 * has tasks to be done) or are NOT_FOUND, FORBIDDEN, CONFLICT, INVALID_INPUT and KEY_REUSED.
 */
export function performCaseAction(session: WriteSession, order: CaseActionOrder): Promise<CaseOutcome> {
  const { caseId, expectedVersion, request, idempotencyKey } = order;
  return changeCase(
    session,
    {
      caseId,
      expectedVersion,
      operation: 'performCaseAction',
      idempotencyKey: idempotencyKey ?? null,
      request: requestOf(request),
    },
    (locked, moment) => planAction(locked, moment, request),
  );
}

async function planAction(
  locked: LockedCaseFile,
  session: WriteSession,
  request: CaseActionInput,
): Promise<CasePlanned> {
  const workflow = await workflowOfCase(session, locked);
  const now = session.clock.now().toISOString();
  const decided = decideCase(workflow, lockedCaseFacts(locked), session.viewer, { ...request, now });
  if (!decided.ok) {
    const field = decided.refusal.code === 'COMMENT_REQUIRED' ? 'comment' : null;
    return failed(problems.refused(decided.refusal, field));
  }
  const { changes, words, audience } = decided.value;
  const closes = changes.status === 'CLOSED';
  const problem =
    caseTextsProblem(request) ??
    (closes
      ? outcomeProblem((await typeOfCaseView(session, locked))?.content ?? null, request)
      : notClosingProblem(request));
  if (problem !== null) return failed(problem);
  const verb = caseVerbOfAction(request.action);
  return {
    ok: true,
    value: {
      verb,
      state: { ...changes, ...endOf(locked, changes, request) },
      words,
      audience,
      ...(verb === 'MOVED' ? { extra: { action: request.action } } : {}),
    },
  };
}

/** A closed case says how it ended; one that is taken up again says so no longer, its history does. */
function endOf(
  { state }: LockedCaseFile,
  { closedAt, status }: { readonly closedAt?: string | null; readonly status?: string },
  { outcome, summary }: CaseActionInput,
) {
  if (closedAt === undefined) return {};
  if (closedAt === null) return { outcome: null, summary: null };
  return status === 'CLOSED'
    ? { outcome: textOrNull(outcome), summary: textOrNull(summary) }
    : { outcome: state.outcome, summary: state.summary };
}

function textOrNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** A type that names outcomes wants one of them. */
function outcomeProblem(type: CaseTypeContent | null, { outcome }: CaseActionInput): Problem | null {
  const outcomes = type?.outcomes ?? [];
  const chosen = textOrNull(outcome);
  if (outcomes.length === 0) return null;
  if (chosen === null) return problems.invalid('outcome', 'Choose how the case ended.');
  return outcomes.includes(chosen)
    ? null
    : problems.invalid('outcome', `Choose one of: ${outcomes.join(', ')}.`);
}

function notClosingProblem({ outcome, summary }: CaseActionInput): Problem | null {
  const given = isGiven(outcome) ? 'outcome' : 'summary';
  return isGiven(outcome) || isGiven(summary)
    ? problems.invalid(given, 'Only closing a case takes an outcome and a summary.')
    : null;
}
