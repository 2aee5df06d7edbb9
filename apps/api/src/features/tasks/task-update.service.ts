import { isDeepStrictEqual } from 'node:util';

import {
  type Audience,
  editableFields,
  limits,
  orderedTaskMails,
  refusals,
  rolesOf,
  type TaskField,
  type TaskMail,
  type TaskPriority,
} from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { JsonObject, TaskState } from '../activity/activity.service.ts';
import { requestOf } from '../activity/idempotency.service.ts';
import { changeTask, type Planned } from './task-change.service.ts';
import type { LockedTask } from './task-lock.service.ts';
import { helpersProblem, lookUp, type Named, namesProblem } from './task-names.service.ts';
import { placeTask } from './task-place.service.ts';
import { lockedFacts } from './task-perform.service.ts';
import type { TaskOutcome } from './task-outcome.queries.ts';
import { formAfter, formDiff } from './task-form.service.ts';
import { nothingFollows, variablesFrom } from './task-variables.service.ts';
import { type PeopleChange, personIdsWith } from './task.people.ts';
import { textProblem } from './task.texts.ts';

/** New values; a field left out stays as it is, null clears it. */
export type TaskEdits = {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly priority?: TaskPriority | null;
  readonly startOn?: string | null;
  readonly dueOn?: string | null;
  readonly percentComplete?: number | null;
  readonly clientId?: string | null;
  readonly caseId?: string | null;
  readonly coAssigneeIds?: readonly string[] | null;
  readonly watcherIds?: readonly string[] | null;
  readonly audience?: Audience | null;
  readonly mails?: readonly TaskMail[] | null;
  /** All answers of its type’s form. */
  readonly form?: JsonObject | null;
};

export type UpdateOrder = {
  readonly taskId: string;
  /** The version the editor saw; null edits the task as it stands (imports). */
  readonly expectedVersion: number | null;
  readonly edits: TaskEdits;
  readonly idempotencyKey?: string | null;
  /** Where an imported edit comes from. */
  readonly sourceRef?: string | null;
};

const fieldOf = {
  title: 'TITLE',
  description: 'DESCRIPTION',
  priority: 'PRIORITY',
  startOn: 'START_ON',
  dueOn: 'DUE_ON',
  percentComplete: 'PERCENT_COMPLETE',
  clientId: 'CLIENT',
  caseId: 'CASE',
  coAssigneeIds: 'CO_ASSIGNEES',
  watcherIds: 'WATCHERS',
  audience: 'AUDIENCE',
  form: 'FORM',
  mails: 'MAILS',
} as const satisfies Record<keyof TaskEdits, TaskField>;

/** Fields that always hold something. */
const neverEmpty: readonly (keyof TaskEdits)[] = [
  'title',
  'priority',
  'dueOn',
  'percentComplete',
  'audience',
  'form',
  'mails',
];

/**
 * Changes fields outside the workflow, as far as the viewer's roles allow (F13, F30). Edits merge field by field: an old
 * version is a CONFLICT only when the same field was changed since. Other refusals: FORBIDDEN for a field, NOT_FOUND of a
 * named id, INVALID_INPUT, TASK_DELETED, CASE_CLOSED, KEY_REUSED.
 */
export function updateTask(session: WriteSession, order: UpdateOrder): Promise<TaskOutcome> {
  const { taskId, expectedVersion, edits, idempotencyKey, sourceRef } = order;
  return changeTask(
    session,
    {
      taskId,
      expectedVersion,
      operation: 'updateTask',
      idempotencyKey: idempotencyKey ?? null,
      sourceRef: sourceRef ?? null,
      request: requestOf(edits),
      mergeFields: namesOf(edits).map((name) => fieldOf[name]),
    },
    (locked, moment) => planUpdate(locked, moment, edits),
  );
}

async function planUpdate(locked: LockedTask, session: WriteSession, edits: TaskEdits): Promise<Planned> {
  const refused = rightsProblem(locked, session, edits) ?? valuesProblem(locked, edits);
  if (refused !== null) return failed(refused);
  const named = await namesIn(locked, session, edits);
  const problem = named === null ? null : peopleProblem(edits, named);
  if (problem !== null) return failed(problem);
  const placed = named === null ? null : await placeTask(session, locked, edits, named);
  if (placed?.ok === false) return placed;
  const answered = formAfter(locked, edits);
  if (!answered.ok) return answered;
  const changes = { ...plainState(edits), ...placed?.value, ...answered.value };
  return editPlan(locked, session, changes, listsOf(edits));
}

/** The edit with what it says in the history, and what follows from new answers. */
async function editPlan(
  locked: LockedTask,
  session: WriteSession,
  state: Partial<TaskState>,
  people: PeopleChange,
): Promise<Planned> {
  if (!differs(locked, state, people)) return { ok: true, value: null };
  const told = formDiff(locked, state.form);
  const followed = told === null ? nothingFollows : await variablesFrom(session, locked, state.form ?? {});
  if (!followed.ok) return followed;
  const plan = { verb: 'EDITED', state, people, audience: 'INTERNAL' } as const;
  return { ok: true, value: { ...plan, ...told, ...followed.value } };
}

function rightsProblem(locked: LockedTask, { viewer }: WriteSession, edits: TaskEdits): Problem | null {
  const facts = lockedFacts(locked);
  if (facts.deleted) return problems.refused(refusals.taskDeleted());
  const allowed = editableFields(rolesOf(viewer, facts), facts);
  const refused = namesOf(edits).find((name) => !allowed.includes(fieldOf[name]));
  return refused === undefined
    ? null
    : problems.forbidden(refused, 'You may not change this field of the task now.');
}

function valuesProblem(locked: LockedTask, edits: TaskEdits): Problem | null {
  const empty = neverEmpty.find((name) => edits[name] === null && valueBefore(locked, name) !== null);
  if (empty !== undefined) return problems.invalid(empty, 'This field cannot be empty.');
  if (edits.title?.trim() === '') return problems.invalid('title', 'Enter what is to be done.');
  return (
    textProblem('title', edits.title?.trim(), limits.taskTitle) ??
    textProblem('description', edits.description, limits.taskDescription) ??
    percentProblem(locked, edits.percentComplete ?? null)
  );
}

function valueBefore({ state }: LockedTask, name: keyof TaskEdits): unknown {
  return name === 'coAssigneeIds' || name === 'watcherIds' ? [] : state[name];
}

function percentProblem({ state }: LockedTask, percent: number | null): Problem | null {
  if (percent === null) return null;
  if (percent < 0 || percent > 100) return problems.invalid('percentComplete', 'Enter 0 to 100.');
  return state.status === 'RESOLVED' && percent !== 100
    ? problems.invalid('percentComplete', 'A completed task is done to 100 %.')
    : null;
}

/** Looks up what the edits name; null when they name nothing, so that plain edits need no statement for it. */
async function namesIn(locked: LockedTask, session: WriteSession, edits: TaskEdits): Promise<Named | null> {
  const { clientId, caseId, audience, coAssigneeIds, watcherIds } = edits;
  const naming = [clientId, caseId, audience, coAssigneeIds, watcherIds];
  if (naming.every((value) => value === undefined)) return null;
  const contacts = [locked.creator.id, locked.state.assigneeId ?? []].flat();
  const personIds = [...(coAssigneeIds ?? []), ...(watcherIds ?? []), ...contacts];
  return lookUp(session, { ...edits, personIds });
}

function peopleProblem(edits: TaskEdits, named: Named): Problem | null {
  return (
    namesProblem(edits, named) ??
    helpersProblem('coAssigneeIds', edits.coAssigneeIds ?? [], named) ??
    helpersProblem('watcherIds', edits.watcherIds ?? [], named)
  );
}

/** The edits of plain columns. */
function plainState(edits: TaskEdits) {
  const { title, description, priority, startOn, dueOn, percentComplete, mails } = edits;
  return {
    ...(isGiven(title) ? { title: title.trim() } : {}),
    ...(description === undefined ? {} : { description }),
    ...(isGiven(priority) ? { priority } : {}),
    ...(startOn === undefined ? {} : { startOn }),
    ...(isGiven(dueOn) ? { dueOn } : {}),
    ...(isGiven(percentComplete) ? { percentComplete } : {}),
    ...(isGiven(mails) ? { mails: orderedTaskMails(mails) } : {}),
  } satisfies Partial<TaskState>;
}

function listsOf({ coAssigneeIds, watcherIds }: TaskEdits): PeopleChange {
  return {
    ...(coAssigneeIds === undefined ? {} : { coAssigneeIds: coAssigneeIds ?? [] }),
    ...(watcherIds === undefined ? {} : { watcherIds: watcherIds ?? [] }),
  };
}

function differs(locked: LockedTask, changes: Partial<TaskState>, people: PeopleChange): boolean {
  const before: Readonly<Record<string, unknown>> = locked.state;
  const same = (ids: readonly string[] | undefined, reason: 'CO_ASSIGNEE' | 'WATCHING') =>
    ids === undefined || ids.toSorted().join() === personIdsWith(locked.parts, reason).toSorted().join();
  return (
    Object.entries(changes).some(
      ([field, value]) => field !== 'form' && !isDeepStrictEqual(before[field], value),
    ) ||
    formDiff(locked, changes.form) !== null ||
    !same(people.coAssigneeIds, 'CO_ASSIGNEE') ||
    !same(people.watcherIds, 'WATCHING')
  );
}

function namesOf(edits: TaskEdits): readonly (keyof TaskEdits)[] {
  return editNames.filter((name) => edits[name] !== undefined);
}

const editNames: readonly (keyof TaskEdits)[] = [
  'form',
  'title',
  'description',
  'priority',
  'startOn',
  'dueOn',
  'percentComplete',
  'clientId',
  'caseId',
  'coAssigneeIds',
  'watcherIds',
  'audience',
  'mails',
];
