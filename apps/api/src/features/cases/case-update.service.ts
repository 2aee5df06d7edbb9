import { caseStatusLabels, isCaseClosed, refusals, type TaskPriority } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { CaseState, JsonObject } from '../activity/case-activity.service.ts';
import { requestOf } from '../activity/idempotency.service.ts';
import { type CasePlanned, changeCase } from './case-change.service.ts';
import { type LockedCaseFile, lockedCaseFacts } from './case-lock.service.ts';
import { caseNamesProblem, newClientProblem } from './case-names.service.ts';
import type { CaseOutcome } from './case-outcome.queries.ts';
import { typeOfCaseView } from './case-type-of.queries.ts';
import { variablesOf } from './case-variables.service.ts';
import { caseDiff } from './case.diff.ts';
import { caseFieldsOf } from './case.fields.ts';
import { maySteer } from './case.policy.ts';
import { caseTextsProblem } from './case.texts.ts';

/** New values; a field left out stays as it is, null clears it. */
export type CaseEdits = {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly priority?: TaskPriority | null;
  readonly clientId?: string | null;
  readonly ownerId?: string | null;
  readonly participantIds?: readonly string[] | null;
  readonly variables?: JsonObject | null;
};

export type UpdateCaseOrder = {
  readonly caseId: string;
  /** The version the editor saw. */
  readonly expectedVersion: number;
  readonly edits: CaseEdits;
  readonly idempotencyKey?: string | null;
};

const editNames: readonly (keyof CaseEdits)[] = [
  'title',
  'description',
  'priority',
  'clientId',
  'ownerId',
  'participantIds',
  'variables',
];

/** Fields that always hold something. */
const neverEmpty = ['title', 'priority', 'ownerId', 'variables'] as const;

/**
 * Changes fields of a case. Edits merge field by field: an old version is a CONFLICT only when the same field was changed
 * since. Other refusals: FORBIDDEN, CASE_CLOSED, NOT_FOUND of a named id, INVALID_INPUT, KEY_REUSED.
 */
export function updateCase(session: WriteSession, order: UpdateCaseOrder): Promise<CaseOutcome> {
  const { caseId, expectedVersion, edits, idempotencyKey } = order;
  return changeCase(
    session,
    {
      caseId,
      expectedVersion,
      operation: 'updateCase',
      idempotencyKey: idempotencyKey ?? null,
      request: requestOf(edits),
      mergeFields: caseFieldsOf(editNames.filter((name) => edits[name] !== undefined)),
    },
    (locked, moment) => planUpdate(locked, moment, edits),
  );
}

async function planUpdate(
  locked: LockedCaseFile,
  session: WriteSession,
  edits: CaseEdits,
): Promise<CasePlanned> {
  const problem =
    steeringProblem(locked, session) ??
    editsProblem(edits) ??
    (await caseNamesProblem(session, edits)) ??
    (await newClientProblem(session, locked, edits.clientId));
  if (problem !== null) return failed(problem);
  const variables = await variablesAfter(session, locked, edits);
  if (!variables.ok) return variables;
  const { participantIds: asked } = edits;
  const participantIds = asked === undefined ? locked.participantIds : [...new Set(asked)];
  const state = stateAfter({ ...edits, variables: variables.value });
  const diff = caseDiff(locked, { state: { ...locked.state, ...state }, participantIds });
  if (Object.keys(diff.after).length === 0) return { ok: true, value: null };
  return { ok: true, value: { verb: 'EDITED', state, participantIds, audience: 'INTERNAL' } };
}

/** Why the viewer may not change the fields of this case now, or null. */
function steeringProblem(locked: LockedCaseFile, { viewer }: WriteSession): Problem | null {
  const facts = lockedCaseFacts(locked);
  if (!maySteer(viewer, facts)) {
    return problems.forbidden('caseId', 'The case manager, participants and their managers change a case.');
  }
  return isCaseClosed(facts.status)
    ? problems.refused(refusals.caseEnded(caseStatusLabels[facts.status]))
    : null;
}

function editsProblem(edits: CaseEdits): Problem | null {
  const empty = neverEmpty.find((name) => edits[name] === null);
  return empty === undefined
    ? caseTextsProblem(edits)
    : problems.invalid(empty, 'This field cannot be empty.');
}

/** What the form of its type's version has to say; null where the edits leave the variables alone. */
async function variablesAfter(
  session: WriteSession,
  locked: LockedCaseFile,
  { variables }: CaseEdits,
): Promise<Attempt<JsonObject | null>> {
  if (!isGiven(variables)) return { ok: true, value: null };
  const type = await typeOfCaseView(session, locked);
  return variablesOf(type?.content.form ?? null, variables);
}

function stateAfter({ title, description, priority, clientId, ownerId, variables }: CaseEdits) {
  return {
    ...(isGiven(title) ? { title: title.trim() } : {}),
    ...(description === undefined ? {} : { description }),
    ...(isGiven(priority) ? { priority } : {}),
    ...(clientId === undefined ? {} : { clientId }),
    ...(isGiven(ownerId) ? { ownerId } : {}),
    ...(isGiven(variables) ? { variables } : {}),
  } satisfies Partial<CaseState>;
}
