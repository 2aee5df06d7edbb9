import { type TaskPriority, withDefaults } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { Viewer, WriteSession } from '../../graphql/session.ts';
import {
  type CaseHistoryEntry,
  type CaseState,
  type JsonObject,
  type NewCase,
  recordCaseActivity,
} from '../activity/case-activity.service.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import { automationSession } from '../case-types/automation-actor.service.ts';
import { tasksOfRaisedCase } from '../case-types/automation.service.ts';
import { newestDefinition } from '../case-types/definitions.queries.ts';
import { clocksOfNewCase } from '../schedule/clock-start.service.ts';
import { caseNamesProblem, takeCaseNumber } from './case-names.service.ts';
import type { CaseOutcome } from './case-outcome.queries.ts';
import { tellOfCase } from './case-tell.service.ts';
import { variablesOf } from './case-variables.service.ts';
import { workflowOfNewCase } from './case-workflows.queries.ts';
import { caseDiff } from './case.diff.ts';
import { caseTextsProblem } from './case.texts.ts';

/** What a new case shall be; ids as the caller gave them. */
export type CaseWish = {
  readonly typeKey: string;
  readonly title: string;
  readonly description?: string | null;
  readonly clientId?: string | null;
  /** Who runs it; the viewer without one, unless that is a client. */
  readonly ownerId?: string | null;
  readonly priority?: TaskPriority | null;
  readonly variables?: JsonObject | null;
  readonly participantIds?: readonly string[] | null;
};

export type CreateCaseOrder = CaseWish & {
  /** The id it gets; a fresh one without. */
  readonly caseId?: string;
  readonly idempotencyKey?: string | null;
};

type Ids = { readonly caseId: string; readonly activityId: string };
type Draft = { readonly state: CaseState; readonly participantIds: readonly string[] };

/**
 * Raises a case of a type as it is in force now, at its first stage, numbered without gaps (F37, F38). Its creator is the
 * session's viewer. Refusals: NOT_FOUND of a named id or type, INVALID_INPUT, KEY_REUSED.
 */
export async function createCase(session: WriteSession, order: CreateCaseOrder): Promise<CaseOutcome> {
  const { idempotencyKey, participantIds, caseId, ...wish } = order;
  const ids = { caseId: caseId ?? session.newId(), activityId: session.newId() };
  const request = requestOf({ ...wish, participantIds: participantIds ?? null });
  const keyed = { key: idempotencyKey ?? null, operation: 'createCase', request };
  const attempt = await once(session, keyed, ids, () => create(session, order, ids));
  return attempt.ok ? attempt : { ...attempt, caseId: null, conflict: null };
}

async function create(session: WriteSession, wish: CaseWish, ids: Ids): Promise<Attempt<Ids>> {
  const now = session.clock.now();
  const moment: WriteSession = { ...session, clock: { now: () => now } };
  const type = await newestDefinition(moment, 'CASE_TYPE', wish.typeKey);
  if (type === null) return failed(problems.notFound('typeKey'));
  if (type.content.retired) {
    return failed(problems.invalid('typeKey', `No new cases of the type ${type.content.label} are opened.`));
  }
  const problem = caseTextsProblem(wish) ?? (await caseNamesProblem(moment, wish));
  if (problem !== null) return failed(problem);
  const { form } = type.content;
  const variables = variablesOf(form, withDefaults(form, wish.variables ?? {}));
  if (!variables.ok) return variables;
  const workflow = await workflowOfNewCase(moment, type.content.workflow);
  const participantIds = [...new Set(wish.participantIds)];
  const place = { status: workflow.initial, stage: type.content.stages[0]?.key ?? null };
  const state = newState({ ...wish, variables: variables.value }, place, moment.viewer);
  const draft = { state, participantIds };
  const born = {
    number: await takeCaseNumber(moment, type.content.numberPrefix),
    creatorId: moment.viewer.id,
    typeKey: type.key,
    typeVersion: type.version,
    workflow: workflow.key,
    workflowVersion: workflow.version,
  };
  const entry = firstEntry(ids, draft, born);
  await tellOfCase(moment, entry, { participantIds, recalls: false });
  const clocks = await clocksOfNewCase(moment, { ...state, caseId: ids.caseId, typeKey: type.key });
  await recordCaseActivity(moment, entry, clocks);
  const maker = await automationSession(moment, state.ownerId);
  await tasksOfRaisedCase(maker, { caseId: ids.caseId, entryId: ids.activityId }, type);
  return { ok: true, value: ids };
}

function newState(wish: CaseWish, place: Pick<CaseState, 'status' | 'stage'>, viewer: Viewer): CaseState {
  const usualOwner = viewer.kind === 'CLIENT_CONTACT' ? null : viewer.id;
  return {
    ...place,
    title: wish.title.trim(),
    description: wish.description ?? null,
    priority: wish.priority ?? 'NORMAL',
    clientId: wish.clientId ?? null,
    ownerId: isGiven(wish.ownerId) ? wish.ownerId : usualOwner,
    variables: wish.variables ?? {},
    outcome: null,
    summary: null,
    closedAt: null,
    commentCount: 0,
    attachmentCount: 0,
  };
}

function firstEntry(ids: Ids, draft: Draft, born: NewCase): CaseHistoryEntry {
  const { state, participantIds } = draft;
  return {
    id: ids.activityId,
    verb: 'CREATED',
    born,
    head: { caseId: ids.caseId, version: 0, sequence: 0, hash: null, updatedAt: '' },
    state,
    joinedIds: participantIds,
    leftIds: [],
    fromStatus: null,
    toStatus: state.status,
    before: {},
    after: caseDiff(null, draft).after,
    words: null,
    audience: 'INTERNAL',
    text: null,
    attachmentId: null,
    undoesId: null,
    sourceRef: null,
    bumpsVersion: true,
    touches: true,
  };
}
