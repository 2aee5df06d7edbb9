import { decideStage } from '@docket/domain';

import { failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { tasksOfStage } from '../case-types/automation.service.ts';
import { type CasePlanned, changeCase } from './case-change.service.ts';
import { type LockedCaseFile, lockedCaseFacts } from './case-lock.service.ts';
import { typeOfCaseView } from './case-type-of.queries.ts';
import type { CaseOutcome } from './case-outcome.queries.ts';

export type StageOrder = {
  readonly caseId: string;
  /** The version the actor saw. */
  readonly expectedVersion: number;
  /** A stage of its type, by its key. */
  readonly stage: string;
  readonly idempotencyKey?: string | null;
};

/**
 * Moves a case to a stage of its type; stages may be skipped and gone back to. Refusals: UNKNOWN_STAGE, ALREADY_THERE,
 * WRONG_ROLE, CASE_CLOSED, NOT_FOUND, CONFLICT, KEY_REUSED.
 */
export function moveCaseStage(session: WriteSession, order: StageOrder): Promise<CaseOutcome> {
  const { caseId, expectedVersion, stage, idempotencyKey } = order;
  return changeCase(
    session,
    {
      caseId,
      expectedVersion,
      operation: 'moveCaseStage',
      idempotencyKey: idempotencyKey ?? null,
      request: stage,
    },
    (locked, moment) => planStage(locked, moment, stage),
    async (moment, locked, { id: entryId }) => {
      const type = await typeOfCaseView(moment, locked);
      if (type !== null) await tasksOfStage(moment, { caseId, entryId }, type, stage);
    },
  );
}

async function planStage(locked: LockedCaseFile, session: WriteSession, stage: string): Promise<CasePlanned> {
  const stages = (await typeOfCaseView(session, locked))?.content.stages ?? [];
  const decided = decideStage(stages, lockedCaseFacts(locked), session.viewer, stage);
  if (!decided.ok) return failed(problems.refused(decided.refusal, 'stage'));
  const { changes, words, audience } = decided.value;
  return { ok: true, value: { verb: 'MOVED', state: changes, words, audience } };
}
