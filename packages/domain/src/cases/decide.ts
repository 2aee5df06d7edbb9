import { accepted, type Outcome } from '../workflow/decision.ts';
import { type Refusal, refusals } from '../workflow/refusals.ts';
import { stepAsked, type StepOption, stepOption, stepRefusal } from '../workflow/step.ts';
import type { CaseActorFacts, CaseChanges, CaseDecision, CaseFileFacts, CaseRequest } from './facts.ts';
import { caseRolesOf } from './roles.ts';
import { caseSubject } from './subject.ts';
import {
  type CaseRole,
  type CaseStatus,
  type CaseWorkflow,
  type CaseWorkflowAction,
  isCaseClosed,
} from './vocabulary.ts';

/** Every action of the case's workflow for this actor, in the workflow's order (B2). */
export function availableCaseActions(
  workflow: CaseWorkflow,
  file: CaseFileFacts,
  actor: CaseActorFacts,
): readonly StepOption<CaseStatus>[] {
  const roles = caseRolesOf(actor, file);
  return Object.entries(workflow.actions).map((entry) =>
    stepOption(workflow, entry, placeOf(file), standingRefusal({ workflow, file, action: entry[1], roles })),
  );
}

/**
 * What an action changes of a case, or why it is refused; TASKS_OUTSTANDING where it would end the case too early
 * (F41). Pure: the caller locks the case, so that nobody adds a task meanwhile, then writes and tells.
 */
export function decideCase(
  workflow: CaseWorkflow,
  file: CaseFileFacts,
  actor: CaseActorFacts,
  request: CaseRequest,
): Outcome<CaseDecision> {
  const roles = caseRolesOf(actor, file);
  const asked = stepAsked({
    subject: caseSubject,
    actions: workflow.actions,
    request,
    refusalOf: (action) => standingRefusal({ workflow, file, action, roles }),
  });
  if (!asked.ok) return asked;
  const { action, words } = asked.value;
  const audience = actor.kind === 'CLIENT_CONTACT' ? 'CLIENT' : 'INTERNAL';
  return accepted({ changes: reaching(action.to, file, request.now), words, audience });
}

type Standing = {
  readonly workflow: CaseWorkflow;
  readonly file: CaseFileFacts;
  readonly action: CaseWorkflowAction;
  readonly roles: readonly CaseRole[];
};

function standingRefusal({ workflow, file, action, roles }: Standing): Refusal | null {
  const place = placeOf(file);
  const refusal = stepRefusal({ subject: caseSubject, workflow, action, place, roles });
  if (refusal !== null) return refusal;
  if (action.to === null || !isCaseClosed(action.to) || file.outstandingTasks === 0) return null;
  const ending = action.to === 'CANCELLED' ? 'cancelled' : 'closed';
  return refusals.tasksOutstanding(file.outstandingTasks, ending);
}

/** The stage of a case belongs to its type, so that its workflow leaves it alone. */
function placeOf({ status }: CaseFileFacts) {
  return { status, stage: null };
}

function reaching(status: CaseStatus | null, file: CaseFileFacts, now: string): CaseChanges {
  if (status === null || status === file.status) return {};
  if (isCaseClosed(status)) return { status, closedAt: now };
  return isCaseClosed(file.status) ? { status, closedAt: null } : { status };
}
