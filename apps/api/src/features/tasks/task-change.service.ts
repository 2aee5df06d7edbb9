import type { ActivityVerb, Audience, TaskField } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { isUuid } from '../../platform/ids/uuid.ts';

import { taskFieldsOf } from '../activity/activity-view.queries.ts';
import { conflictSince } from '../activity/conflict.queries.ts';
import { type HistoryEntry, recordActivity, type TaskState } from '../activity/activity.service.ts';
import { type KeyedRequest, keyTaken, onceTaken } from '../activity/idempotency.service.ts';
import { writeClocks } from '../schedule/clock-writes.service.ts';
import { type LockedTask, type LockRequest, lockTaskOnce } from './task-lock.service.ts';
import { type Change, tell } from './task-tell.service.ts';
import { answerItsCase, rechosenClocks, turnedClocks } from './task-turn.service.ts';
import { type Diff, peopleDiff, stateDiff } from './task.diff.ts';
import type { TaskDone, TaskOutcome } from './task-outcome.queries.ts';
import { peopleAfter, type PeopleChange } from './task.people.ts';

/** Who asks for a change of which task, having seen which version of it. */
export type ChangeOrder = LockRequest & {
  /** The version the viewer saw; null acts on the task as it stands (imports, comments). */
  readonly expectedVersion: number | null;
  readonly operation: string;
  readonly idempotencyKey: string | null;
  /** What the key stands for. */
  readonly request: KeyedRequest['request'];
  /** Where an imported change comes from. */
  readonly sourceRef?: string | null;
  /** Fields that merge: an old version is a conflict only when one of these was changed since. */
  readonly mergeFields?: readonly TaskField[];
  /** Refuse first and compare versions afterwards: somebody who comes second to a queue is told that. */
  readonly lateVersion?: boolean;
};

/** What shall happen to a locked task. */
export type Plan = {
  readonly verb: ActivityVerb;
  readonly state?: Partial<TaskState>;
  readonly people?: PeopleChange;
  readonly words?: string | null;
  readonly audience: Audience;
  /** A public comment or an internal note written with it. */
  readonly text?: { readonly kind: 'comment' | 'note'; readonly body: string; readonly id?: string };
  readonly attachmentId?: string;
  readonly undoesId?: string;
  /** People may already have been told of what this takes back. */
  readonly recalls?: boolean;
  /** More to keep in the entry, for what is not a column. */
  readonly extra?: HistoryEntry['after'];
  /** The same before the change. */
  readonly extraBefore?: HistoryEntry['before'];
  /** Comments, notes and files leave the version alone. */
  readonly keepsVersion?: boolean;
  /** What else is written with it, in the same transaction. */
  readonly alongside?: (session: WriteSession) => Promise<void>;
};

/** A plan, nothing to do, or why not. */
export type Planned = Attempt<Plan | null>;

/** Decides on a locked task; the session's clock stands still from the moment the lock was won. */
export type Planner = (locked: LockedTask, session: WriteSession) => Planned | Promise<Planned>;

type Refused = Extract<TaskOutcome, { ok: false }>;

/**
 * The one way a task changes: once per key, the case and then the task locked, visibility and version checked, the plan
 * decided on what was locked, written with its entry, and told (rules 4, 12, 13). A refusal changes nothing.
 */
export async function changeTask(
  session: WriteSession,
  order: ChangeOrder,
  plan: Planner,
): Promise<TaskOutcome> {
  const { taskId, operation, idempotencyKey: key, request, expectedVersion } = order;
  if (!isUuid(taskId)) return { ...failed(problems.notFound('taskId')), taskId: null, conflict: null };
  const done = { taskId, activityId: session.newId() };
  const keyed = { key, operation, request: [taskId, expectedVersion, request] };
  const attempt = await onceTaken<TaskDone, Refused>(session, keyed, done, async (values) => {
    const locked = await lockTaskOnce(session, order, values);
    return locked === keyTaken ? locked : attemptChange(session, order, { done, plan, locked });
  });
  return attempt.ok || 'taskId' in attempt ? attempt : { ...attempt, taskId: null, conflict: null };
}

type Attempted = {
  readonly done: TaskDone & { readonly activityId: string };
  readonly plan: Planner;
  readonly locked: LockedTask | null;
};

async function attemptChange(
  session: WriteSession,
  order: ChangeOrder,
  { done, plan, locked }: Attempted,
): Promise<TaskOutcome> {
  if (locked === null) return { ...failed(problems.notFound('taskId')), taskId: null, conflict: null };
  const late = await lateness(session, order, locked);
  if (late !== null && order.lateVersion !== true) return late;
  const moment = at(session);
  const planned = await plan(locked, moment);
  if (!planned.ok) return refusal(locked, planned.problem);
  if (late !== null) return late;
  if (planned.value === null) return { ok: true, value: { ...done, activityId: null } };
  await writeChange(moment, order, locked, { ...planned.value, id: done.activityId });
  return { ok: true, value: done };
}

/** The change with its entry, its mails and hints, its clocks and those of its case, and what else the plan asks for. */
async function writeChange(
  moment: WriteSession,
  order: ChangeOrder,
  locked: LockedTask,
  plan: Plan & { readonly id: string },
): Promise<void> {
  // What an import tells of happened long ago: it was promised nothing.
  const imported = isGiven(order.sourceRef);
  const rechoice = imported ? null : await rechosenClocks(moment, locked, plan.state);
  const internal = plan.audience === 'INTERNAL' ? (rechoice?.words ?? null) : null;
  const change = changeOf(moment, order, locked, { ...plan, words: plan.words ?? internal });
  const clocks = await turnedClocks(moment, locked, change, rechoice);
  // Neither needs an answer of the other, so they travel together.
  await Promise.all([
    recordActivity(moment, change.entry, rechoice === null ? clocks : []),
    tell(moment, change),
    rechoice === null ? null : writeClocks(moment, clocks, true),
    imported ? null : answerItsCase(moment, locked, change),
    plan.alongside?.(moment),
  ]);
}

/** One instant for everything a change writes: never before that of the change it waited for. */
function at(session: WriteSession): WriteSession {
  const now = session.clock.now();
  return { ...session, clock: { now: () => now } };
}

function refusal(locked: LockedTask, problem: Problem): TaskOutcome {
  return { ...failed(problem), taskId: locked.id, conflict: null };
}

/** CONFLICT when the viewer saw an older version, unless the changes since leave the order's own fields alone. */
async function lateness(
  session: WriteSession,
  { expectedVersion, mergeFields }: ChangeOrder,
  { id, head }: LockedTask,
): Promise<TaskOutcome | null> {
  if (expectedVersion === null || expectedVersion === head.version) return null;
  const subject = { noun: 'task', id } as const;
  const conflict = await conflictSince(session.db, subject, head.version - expectedVersion, taskFieldsOf);
  const apart = mergeFields !== undefined && conflict !== null;
  if (apart && !mergeFields.some((field) => conflict.fields.includes(field))) return null;
  return { ...failed(problems.conflict()), taskId: id, conflict };
}

function changeOf(
  session: WriteSession,
  order: ChangeOrder,
  locked: LockedTask,
  plan: Plan & { readonly id: string },
): Change {
  const state: TaskState = { ...locked.state, ...plan.state };
  const people = peopleAfter(
    locked.parts,
    {
      creatorId: locked.creator.id,
      assigneeId: state.assigneeId,
      status: state.status,
      deleted: state.deletedAt !== null,
      actorId: session.viewer.id,
    },
    plan.people,
  );
  const diff = withExtra(stateDiff(locked.state, state), peopleDiff(locked.parts, people), plan);
  const moved = state.status !== locked.state.status;
  const entry: HistoryEntry = {
    id: plan.id,
    verb: plan.verb,
    head: locked.head,
    state,
    people: people.rows,
    goneIds: people.goneIds,
    fromStatus: moved ? locked.state.status : null,
    toStatus: moved ? state.status : null,
    ...diff,
    words: plan.words ?? null,
    audience: plan.audience,
    text: plan.text === undefined ? null : { id: session.newId(), ...plan.text },
    attachmentId: plan.attachmentId ?? null,
    undoesId: plan.undoesId ?? null,
    sourceRef: order.sourceRef ?? null,
    bumpsVersion: plan.keepsVersion !== true,
    touches: plan.keepsVersion !== true || plan.audience === 'CLIENT',
  };
  return { was: locked.state, state, people, entry, recalls: plan.recalls === true };
}

function withExtra(state: Diff, people: Diff, { extra = {}, extraBefore = {} }: Plan): Diff {
  return {
    before: { ...state.before, ...people.before, ...extraBefore },
    after: { ...state.after, ...people.after, ...extra },
  };
}
