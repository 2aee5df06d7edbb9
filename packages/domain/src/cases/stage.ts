import { accepted, type Outcome, refused } from '../workflow/decision.ts';
import { type Refusal, refusals } from '../workflow/refusals.ts';
import type { Stage } from '../workflow/workflow.ts';
import type { CaseActorFacts, CaseDecision, CaseFileFacts } from './facts.ts';
import { caseRolesOf } from './roles.ts';
import { caseSubject } from './subject.ts';
import { type CaseRole, caseStatusLabels, isCaseClosed } from './vocabulary.ts';

const movers: readonly CaseRole[] = ['OWNER', 'PARTICIPANT', 'MANAGER', 'ADMINISTRATOR'];

/** A stage of the case's type as screens need it: whether the case can move there now and, if not, why not. */
export type StageOption = {
  readonly stage: string;
  readonly label: string;
  readonly available: boolean;
  readonly refusal: Refusal | null;
};

/** Every stage of the case's type for this actor, in their order (B2). */
export function availableStages(
  stages: readonly Stage[],
  file: CaseFileFacts,
  actor: CaseActorFacts,
): readonly StageOption[] {
  return stages.map(({ key, label }) => {
    const refusal = stageRefusal(stages, file, actor, key);
    return { stage: key, label, available: refusal === null, refusal };
  });
}

/**
 * What moving a case to a stage of its type changes (the action `MOVE`), or why it is refused: CASE_CLOSED,
 * UNKNOWN_STAGE, WRONG_ROLE, ALREADY_THERE. Stages may be skipped and gone back to; the history tells.
 */
export function decideStage(
  stages: readonly Stage[],
  file: CaseFileFacts,
  actor: CaseActorFacts,
  stageKey: string,
): Outcome<CaseDecision> {
  const refusal = stageRefusal(stages, file, actor, stageKey);
  if (refusal !== null) return refused(refusal);
  return accepted({ changes: { stage: stageKey }, words: null, audience: 'INTERNAL' });
}

function stageRefusal(
  stages: readonly Stage[],
  file: CaseFileFacts,
  actor: CaseActorFacts,
  stageKey: string,
): Refusal | null {
  if (isCaseClosed(file.status)) return refusals.caseEnded(caseStatusLabels[file.status]);
  const stage = stages.find(({ key }) => key === stageKey);
  if (stage === undefined) {
    const labels = stages.map(({ label }) => label);
    return refusals.unknownStage(stageKey, labels);
  }
  const may = caseRolesOf(actor, file).some((role) => movers.includes(role));
  if (!may) return refusals.wrongRole(caseSubject, { label: `Moving to ${stage.label}`, by: movers });
  return stageKey === file.stage ? refusals.atThatStage(stage.label) : null;
}
