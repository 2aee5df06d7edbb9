import { caseRolesOf, caseSubject, caseTargetSetters, isCaseClosed, refusals } from '@docket/domain';

import { failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { requestOf } from '../activity/idempotency.service.ts';
import { changeCase, type CasePlanned } from '../cases/case-change.service.ts';
import { type LockedCaseFile, lockedCaseFacts } from '../cases/case-lock.service.ts';
import type { CaseOutcome } from '../cases/case-outcome.queries.ts';
import { planTarget, type Retarget, type TargetWish } from './target.service.ts';

export type CaseTargetOrder = TargetWish & {
  readonly caseId: string;
  readonly idempotencyKey: string | null;
};

/** Sets or removes the target of a case, with a reason; refusals as `planTarget`, and WRONG_ROLE, NOT_FOUND. */
export function setCaseTarget(session: WriteSession, order: CaseTargetOrder): Promise<CaseOutcome> {
  const { caseId, idempotencyKey, measure, minutes, reason } = order;
  const planned: { retarget: Retarget | null } = { retarget: null };
  return changeCase(
    session,
    {
      caseId,
      expectedVersion: null,
      operation: 'setTarget',
      idempotencyKey,
      request: requestOf({ measure, minutes, reason }),
    },
    async (locked, moment) => {
      const attempt = await plan(locked, moment, order);
      planned.retarget = attempt.ok ? attempt.value : null;
      return attempt.ok ? { ok: true, value: attempt.value && entryOf(attempt.value) } : attempt;
    },
    async (moment) => planned.retarget?.write(moment),
  );
}

async function plan(locked: LockedCaseFile, session: WriteSession, wish: TargetWish) {
  const { id, state, typeKey, clocks } = locked;
  const roles = caseRolesOf(session.viewer, lockedCaseFacts(locked));
  if (!roles.some((role) => caseTargetSetters.includes(role))) {
    return failed(
      problems.refused(refusals.wrongRole(caseSubject, { label: 'Change target', by: caseTargetSetters })),
    );
  }
  const work = {
    subject: { taskId: null, caseId: id },
    noun: 'case' as const,
    clocks,
    type: null,
    typeKey,
    priority: state.priority,
    clientId: state.clientId,
    finished: isCaseClosed(state.status),
  };
  return planTarget(session, work, wish);
}

function entryOf({ words, after }: Retarget): NonNullable<Extract<CasePlanned, { ok: true }>['value']> {
  return { verb: 'TARGETED', words, audience: 'INTERNAL', extra: after, keepsVersion: true };
}
