import { failed } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { requestOf } from '../activity/idempotency.service.ts';
import { changeCase } from '../cases/case-change.service.ts';
import type { CaseOutcome } from '../cases/case-outcome.queries.ts';
import { bodyProblem } from './body.ts';

export type CaseWordsOrder = {
  readonly caseId: string;
  readonly body: string;
  readonly idempotencyKey?: string | null;
};

/** Writes a public comment on a case, meant for its client (F87); whoever sees the case may. The entry carries it. */
export function addCaseComment(session: WriteSession, order: CaseWordsOrder): Promise<CaseOutcome> {
  return say(session, order, 'comment');
}

/** Writes an internal note on a case, which no client ever reads (F42, F88). The entry carries it. */
export function addCaseNote(session: WriteSession, order: CaseWordsOrder): Promise<CaseOutcome> {
  return say(session, order, 'note');
}

function say(session: WriteSession, order: CaseWordsOrder, kind: 'comment' | 'note'): Promise<CaseOutcome> {
  const body = order.body.trim();
  const isPublic = kind === 'comment';
  return changeCase(
    session,
    {
      caseId: order.caseId,
      expectedVersion: null,
      operation: isPublic ? 'addCaseComment' : 'addCaseNote',
      idempotencyKey: order.idempotencyKey ?? null,
      request: requestOf({ body: order.body }),
    },
    ({ state }) => {
      const problem = bodyProblem(body);
      if (problem !== null) return failed(problem);
      return {
        ok: true,
        value: {
          verb: isPublic ? 'COMMENTED' : 'NOTED',
          ...(isPublic ? { state: { commentCount: state.commentCount + 1 } } : {}),
          audience: isPublic ? 'CLIENT' : 'INTERNAL',
          text: { kind, body },
          keepsVersion: true,
        },
      };
    },
  );
}
