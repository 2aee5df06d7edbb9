import {
  calendarDay,
  decide,
  type Decision,
  type Involvement,
  phaseOfStatus,
  type TaskFacts,
  verbOfAction,
} from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { requestOf } from '../activity/idempotency.service.ts';
import { changeTask, type Plan, type Planned } from './task-change.service.ts';
import type { LockedTask } from './task-lock.service.ts';
import { contactProblem, withContactsClient } from './task.contacts.ts';
import type { TaskOutcome } from './task-outcome.queries.ts';
import { typeRules } from './task-kinds.queries.ts';
import { nothingFollows, variablesAfter } from './task-variables.service.ts';
import { unansweredProblem } from './task-form.service.ts';
import { personIdsWith } from './task.people.ts';
import { standInWords, wordsProblem } from './task.texts.ts';

/** What somebody asks for: the action's name and what it needs; ids as the caller gave them. */
export type ActionInput = {
  readonly action: string;
  readonly comment?: string | null;
  readonly departmentId?: string | null;
  readonly personId?: string | null;
  /** Take the task over when starting it for somebody else. */
  readonly takeOver?: boolean | null;
  /** Stay informed after handing it on. */
  readonly keepWatching?: boolean | null;
  /** Calendar day. */
  readonly dueOn?: string | null;
};

export type ActionOrder = {
  readonly taskId: string;
  /** The version the actor saw; null acts on the task as it stands (imports). */
  readonly expectedVersion: number | null;
  readonly request: ActionInput;
  readonly idempotencyKey?: string | null;
  /** Where an imported event comes from. */
  readonly sourceRef?: string | null;
};

/**
 * The one way an action is performed, whoever asks: staff, client, program or importer (F1–F8, F90). Refusals come from
 * the workflow or are NOT_FOUND, CONFLICT, INVALID_INPUT and KEY_REUSED; a refused action changes nothing. Actor and
 * moment are the session's.
 */
export function performAction(session: WriteSession, order: ActionOrder): Promise<TaskOutcome> {
  const { taskId, expectedVersion, request, idempotencyKey, sourceRef } = order;
  return changeTask(
    session,
    {
      taskId,
      expectedVersion,
      operation: 'performAction',
      idempotencyKey: idempotencyKey ?? null,
      request: requestOf(request),
      personId: request.personId ?? null,
      departmentId: request.departmentId ?? null,
      sourceRef: sourceRef ?? null,
    },
    (locked, moment) => planAction(locked, moment, request),
  );
}

/** What the workflow needs to know of a locked task. */
export function lockedFacts(locked: LockedTask): TaskFacts {
  const { state, parts, creator, caseFile } = locked;
  return {
    status: state.status,
    stage: state.stage,
    deleted: state.deletedAt !== null,
    typeRules: typeRules(locked),
    departmentId: state.departmentId,
    assigneeId: state.assigneeId,
    coAssigneeIds: personIdsWith(parts, 'CO_ASSIGNEE'),
    creator,
    caseFile: caseFile === null ? null : { closed: caseFile.closed, owner: caseFile.owner },
    startOn: state.startOn,
    startedAt: state.startedAt,
  };
}

async function planAction(locked: LockedTask, session: WriteSession, request: ActionInput): Promise<Planned> {
  const problem = inputProblem(locked, request);
  if (problem !== null) return failed(problem);
  const now = session.clock.now();
  const decided = decide(locked.workflow, lockedFacts(locked), session.viewer, {
    ...request,
    person: locked.person,
    now: now.toISOString(),
    today: calendarDay(now, session.viewer.timeZone),
  });
  if (!decided.ok) return failed(problems.refused(decided.refusal, fieldsOf[decided.refusal.code] ?? null));
  const { status } = decided.value.changes;
  const ends = status !== undefined && phaseOfStatus[status] === 'DONE';
  const unanswered = ends ? unansweredProblem(locked) : null;
  if (unanswered !== null) return failed(unanswered);
  const followed = ends ? await variablesAfter(session, locked, request) : nothingFollows;
  if (!followed.ok) return followed;
  const planned = actionPlan(locked, session, request, decided.value);
  return planned.ok && planned.value !== null
    ? { ok: true, value: { ...planned.value, ...followed.value } }
    : planned;
}

function actionPlan(
  locked: LockedTask,
  session: WriteSession,
  request: ActionInput,
  { changes, involves, words, audience }: Decision,
): Planned {
  const assignee = changes.assigneeId === locked.person?.id ? locked.person : null;
  const client = withContactsClient({ ...locked.state, ...changes }, assignee);
  const problem = contactProblem(client, [assignee]);
  if (problem !== null) return failed({ ...problem, field: 'personId' });
  const says = audience === 'CLIENT' && words !== null;
  const verb = verbOfAction(request.action);
  const plan: Plan = {
    verb,
    state: { ...changes, ...client, ...(says ? { commentCount: locked.state.commentCount + 1 } : {}) },
    people: { add: [...involves, ...watching(session, request)] },
    words: words ?? standInWords(assignee?.standsInFor, audience),
    audience,
    ...(says ? { text: { kind: 'comment', body: words } as const } : {}),
    ...(verb === 'MOVED' ? { extra: { action: request.action } } : {}),
  };
  return { ok: true, value: plan };
}

/** Whoever hands a task on may stay informed. */
function watching({ viewer }: WriteSession, { action, keepWatching }: ActionInput): readonly Involvement[] {
  return action === 'FORWARD' && keepWatching === true ? [{ personId: viewer.id, reason: 'WATCHING' }] : [];
}

/** Which field of the input a refusal is about, where it is about one. */
const fieldsOf: Readonly<Record<string, string>> = {
  COMMENT_REQUIRED: 'comment',
  DEPARTMENT_REQUIRED: 'departmentId',
  PERSON_NOT_IN_DEPARTMENT: 'personId',
  PERSON_INACTIVE: 'personId',
  ALREADY_THERE: 'personId',
};

function inputProblem(locked: LockedTask, request: ActionInput): Problem | null {
  if (isGiven(request.personId) && locked.person === null) return problems.notFound('personId');
  if (isGiven(request.departmentId) && !locked.departmentExists) return problems.notFound('departmentId');
  return wordsProblem(request.comment);
}
