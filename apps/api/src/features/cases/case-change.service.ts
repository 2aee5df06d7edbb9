import type { Audience, CaseVerb } from '@docket/domain';

import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { conflictSince } from '../activity/conflict.queries.ts';
import {
  type CaseHistoryEntry,
  type CaseState,
  recordCaseActivity,
} from '../activity/case-activity.service.ts';
import type { FieldValues } from '../activity/activity.service.ts';
import { type KeyedRequest, once } from '../activity/idempotency.service.ts';
import type { TakenBack } from '../activity/undo.service.ts';
import { rechosenCaseClocks, turnCaseClocks } from '../schedule/case-clocks.service.ts';
import type { Rechoice } from '../schedule/clock-choice.service.ts';
import { writeClocks } from '../schedule/clock-writes.service.ts';
import { type LockedCaseFile, lockCase } from './case-lock.service.ts';
import type { CaseDone, CaseOutcome } from './case-outcome.queries.ts';
import { asksForCases, seesCase } from './case-sees.service.ts';
import { tellOfCase } from './case-tell.service.ts';
import { caseDiff } from './case.diff.ts';
import { type CaseField, caseFieldsOf } from './case.fields.ts';

/** Who asks for a change of which case, having seen which version of it. */
export type CaseOrderOfChange = {
  readonly caseId: string;
  /** The version the viewer saw; null acts on the case as it stands (remarks). */
  readonly expectedVersion: number | null;
  readonly operation: string;
  readonly idempotencyKey: string | null;
  /** What the key stands for. */
  readonly request: KeyedRequest['request'];
  /** Fields that merge: an old version is a conflict only when one of these was changed since. */
  readonly mergeFields?: readonly CaseField[];
};

/** What shall happen to a locked case. */
export type CasePlan = {
  readonly verb: CaseVerb;
  readonly state?: Partial<CaseState>;
  /** Everyone who takes part from now on; absent leaves them as they are. */
  readonly participantIds?: readonly string[];
  readonly words?: string | null;
  readonly audience: Audience;
  /** A public comment or an internal note written with it. */
  readonly text?: { readonly kind: 'comment' | 'note'; readonly body: string };
  readonly attachmentId?: string;
  /** What this takes back; `recalls` where people may already have been told of it. */
  readonly undoes?: Pick<TakenBack<unknown>, 'id' | 'at' | 'recalls'>;
  /** More to keep in the entry, for what is not a column. */
  readonly extra?: FieldValues;
  /** Comments, notes and files leave the version alone. */
  readonly keepsVersion?: boolean;
};

/** A plan, nothing to do, or why not. */
export type CasePlanned = Attempt<CasePlan | null>;

/** Decides on a locked case; the session's clock stands still from the moment the lock was won. */
export type CasePlanner = (
  locked: LockedCaseFile,
  session: WriteSession,
) => CasePlanned | Promise<CasePlanned>;

/** What has to follow in the same transaction once the change stands. */
export type CaseFollowUp = (
  session: WriteSession,
  locked: LockedCaseFile,
  plan: CasePlan & { readonly id: string },
) => Promise<void>;

type Refused = Extract<CaseOutcome, { ok: false }>;

/**
 * The one way a case changes: once per key, the case locked, its version checked, the plan decided on what was locked,
 * written with its entry, and told (rules 12, 13). A refusal changes nothing. Cases are seen by all staff with
 * CASES_READ and by their clients; whoever does not see one is told that there is none.
 */
export async function changeCase(
  session: WriteSession,
  order: CaseOrderOfChange,
  plan: CasePlanner,
  followUp?: CaseFollowUp,
): Promise<CaseOutcome> {
  const { caseId, operation, idempotencyKey: key, request, expectedVersion } = order;
  if (!isUuid(caseId) || !asksForCases(session.viewer)) return missing();
  const done = { caseId, activityId: session.newId() };
  const keyed = { key, operation, request: [caseId, expectedVersion, request] };
  const attempt = await once<CaseDone, Refused>(session, keyed, done, () =>
    attemptChange(session, order, done, { plan, followUp }),
  );
  return attempt.ok || 'caseId' in attempt ? attempt : { ...attempt, caseId: null, conflict: null };
}

async function attemptChange(
  session: WriteSession,
  order: CaseOrderOfChange,
  done: CaseDone & { readonly activityId: string },
  { plan, followUp }: { readonly plan: CasePlanner; readonly followUp: CaseFollowUp | undefined },
): Promise<CaseOutcome> {
  const locked = await lockCase(session, order.caseId);
  if (locked === null || !(await seesCase(session, locked))) return missing();
  const late = await lateness(session, order, locked);
  if (late !== null) return late;
  const now = session.clock.now();
  const moment: WriteSession = { ...session, clock: { now: () => now } };
  const planned = await plan(locked, moment);
  if (!planned.ok) return refusal(locked, planned.problem);
  if (planned.value === null) return { ok: true, value: { ...done, activityId: null } };
  await writeChange(moment, locked, { ...planned.value, id: done.activityId }, followUp);
  return { ok: true, value: done };
}

/** The change with its entry, its mails and hints, its clocks, and what follows from it. */
async function writeChange(
  moment: WriteSession,
  locked: LockedCaseFile,
  plan: CasePlan & { readonly id: string },
  followUp: CaseFollowUp | undefined,
): Promise<void> {
  const { id: caseId, typeKey, clocks: known, state: was } = locked;
  const rechoice = await rechosenCaseClocks(moment, {
    caseId,
    typeKey,
    clocks: known,
    was,
    state: { ...was, ...plan.state },
  });
  const { entry, participantIds } = entryOf(moment, locked, toldWith(plan, rechoice));
  await tellOfCase(moment, entry, { participantIds, recalls: plan.undoes?.recalls === true });
  const clocks = await turnCaseClocks(moment, {
    clocks: known,
    was: was.status,
    status: entry.state.status,
    writesToClient: entry.text?.kind === 'comment',
    takesBack: plan.undoes?.at ?? null,
    rechosen: rechoice?.clocks ?? [],
  });
  await recordCaseActivity(moment, entry, rechoice === null ? clocks : []);
  if (rechoice !== null) await writeClocks(moment, clocks, true);
  await followUp?.(moment, locked, plan);
}

/** Another promise is told to staff where nobody said anything else. */
function toldWith<Told extends CasePlan>(plan: Told, rechoice: Rechoice | null): Told {
  const internal = plan.audience === 'INTERNAL' ? rechoice?.words : null;
  return { ...plan, words: plan.words ?? internal ?? null };
}

function missing(): CaseOutcome {
  return { ...failed(problems.notFound('caseId')), caseId: null, conflict: null };
}

function refusal(locked: LockedCaseFile, problem: Problem): CaseOutcome {
  return { ...failed(problem), caseId: locked.id, conflict: null };
}

/** CONFLICT when the viewer saw an older version, unless the changes since leave the order's own fields alone. */
async function lateness(
  session: WriteSession,
  { expectedVersion, mergeFields }: CaseOrderOfChange,
  { id, head }: LockedCaseFile,
): Promise<CaseOutcome | null> {
  if (expectedVersion === null || expectedVersion === head.version) return null;
  const subject = { noun: 'case', id } as const;
  const conflict = await conflictSince(session.db, subject, head.version - expectedVersion, caseFieldsOf);
  const apart = mergeFields !== undefined && conflict !== null;
  if (apart && !mergeFields.some((field) => conflict.fields.includes(field))) return null;
  return { ...failed(problems.conflict('case')), caseId: id, conflict };
}

function entryOf(
  session: WriteSession,
  locked: LockedCaseFile,
  plan: CasePlan & { readonly id: string },
): { readonly entry: CaseHistoryEntry; readonly participantIds: readonly string[] } {
  const was = { state: locked.state, participantIds: locked.participantIds };
  const state: CaseState = { ...locked.state, ...plan.state };
  const participantIds = plan.participantIds ?? locked.participantIds;
  const diff = caseDiff(was, { state, participantIds });
  const moved = state.status !== locked.state.status;
  const entry: CaseHistoryEntry = {
    id: plan.id,
    verb: plan.verb,
    head: locked.head,
    state,
    joinedIds: participantIds.filter((id) => !locked.participantIds.includes(id)),
    leftIds: locked.participantIds.filter((id) => !participantIds.includes(id)),
    fromStatus: moved ? locked.state.status : null,
    toStatus: moved ? state.status : null,
    before: diff.before,
    after: { ...diff.after, ...plan.extra },
    words: plan.words ?? null,
    audience: plan.audience,
    text: plan.text === undefined ? null : { id: session.newId(), ...plan.text },
    attachmentId: plan.attachmentId ?? null,
    undoesId: plan.undoes?.id ?? null,
    sourceRef: null,
    bumpsVersion: plan.keepsVersion !== true,
    touches: plan.keepsVersion !== true || plan.audience === 'CLIENT',
  };
  return { entry, participantIds };
}
