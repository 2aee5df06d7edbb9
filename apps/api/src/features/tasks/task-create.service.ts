import { refusals, type Workflow } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import {
  type HistoryEntry,
  type NewTask,
  recordActivity,
  type TaskOrigin,
  type TaskState,
} from '../activity/activity.service.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import { setCaseVariables } from '../cases/case-set-variables.service.ts';
import { clocksOfNewTask, type NewClocks } from '../schedule/task-clocks.service.ts';
import { lookUp, type Named, type Names, takeNumber } from './task-names.service.ts';
import type { TaskDone, TaskOutcome } from './task-outcome.queries.ts';
import { tell } from './task-tell.service.ts';
import { stateDiff } from './task.diff.ts';
import { kindOf, usualWorkflow } from './task-kinds.queries.ts';
import { draftTask, type TaskWish } from './task.draft.ts';
import { placeOfType } from './task.placement.ts';
import { peopleAfter } from './task.people.ts';
import { standInWords } from './task.texts.ts';
import { readTyped, type TypedOrder, type TypedWish } from './task-typed.service.ts';

export type CreateOrder = TypedOrder & {
  readonly idempotencyKey?: string | null;
  /** The import that makes the task, and where it comes from. */
  readonly importRunId?: string | null;
  readonly sourceRef?: string | null;
};

export type NewTaskIds = { readonly taskId: string; readonly activityId: string };

/**
 * Creates a task in its workflow's first status (F1, F13), of a type where one is named (F47–F50). Its creator is the
 * session's viewer. Without a department it lies in the assignee's, else the creator's own; a client's contact in it makes
 * the client see it. Refusals: NOT_FOUND of a named id, INVALID_INPUT, TARGET_FIXED, PERSON_INACTIVE,
 * PERSON_NOT_IN_DEPARTMENT, CASE_CLOSED, KEY_REUSED.
 */
export async function createTask(session: WriteSession, order: CreateOrder): Promise<TaskOutcome> {
  const { idempotencyKey, ...request } = order;
  const ids = { taskId: session.newId(), activityId: session.newId() };
  const keyed = { key: idempotencyKey ?? null, operation: 'createTask', request: requestOf(request) };
  const attempt = await once<TaskDone>(session, keyed, ids, () => create(session, order, ids));
  return attempt.ok ? attempt : { ...attempt, taskId: null, conflict: null };
}

async function create(
  session: WriteSession,
  order: CreateOrder,
  ids: NewTaskIds,
): Promise<Attempt<NewTaskIds>> {
  const now = session.clock.now();
  const moment: WriteSession = { ...session, clock: { now: () => now } };
  const typed = await readTyped(moment, order);
  return typed.ok ? makeTask(moment, { ...typed.value, order, ids, origin: null }) : typed;
}

/** A task to be made: what is asked for after its type had its say, and where it comes from. */
export type Making = TypedWish & {
  readonly order: Pick<
    CreateOrder,
    'caseAttachmentIds' | 'sendCaseDetails' | 'importRunId' | 'sourceRef' | 'dueOn'
  >;
  readonly ids: NewTaskIds;
  /** The rule that makes it; null where a person does. */
  readonly origin: TaskOrigin | null;
};

/** Writes a new task with its entry, lists, clocks and what goes along from its case; refusals as `createTask`. */
export async function makeTask(moment: WriteSession, making: Making): Promise<Attempt<NewTaskIds>> {
  const { viewer } = moment;
  const { type, ids, order } = making;
  const named = await namesOf(moment, making);
  // Work of somebody who is away begins with whoever stands in.
  const wish = isGiven(making.wish.assigneeId)
    ? { ...making.wish, assigneeId: named.holderId ?? making.wish.assigneeId }
    : making.wish;
  const placed = type === null ? wish : placeOfType(type.content, wish, named);
  if ('code' in placed) return failed(placed);
  const workflow = await workflowFor(moment, making, named);
  // A department that nobody named comes from the type or from the assignee: it is there.
  const departmentExists = named.departmentExists || !isGiven(making.wish.departmentId);
  const draft = draftTask(placed, { ...named, departmentExists }, viewer, workflow);
  if (!draft.ok) return draft;
  const clocks = await clocksOf(moment, making, { named, draft: draft.value });
  if (!clocks.ok) return clocks;
  const taken = await takeNumber(moment, draft.value.caseId, named.client);
  if (taken === null) return failed(problems.refused(refusals.caseClosed(), 'caseId'));
  const { dueOn } = clocks.value;
  const state = { ...draft.value, dueOn, sequenceInCase: taken.sequence, form: making.form };
  const people = peopleOf(wish, state, viewer.id);
  const born = bornAs(making, workflow, { number: taken.number, creatorId: viewer.id });
  const entry = firstEntry(making, state, {
    people: people.rows,
    born,
    words: standInWords(named.standsInFor, state.audience),
  });
  const change = { was: null, state, entry, people, recalls: false };
  await Promise.all([
    recordActivity(moment, entry, clocks.value.counted),
    tell(moment, change),
    sendFiles(moment, ids.taskId, order.caseAttachmentIds ?? []),
  ]);
  await followVariables(moment, making, { caseId: state.caseId, number: taken.number });
  return { ok: true, value: ids };
}

/** Everybody and everything the new task names, with what its type names where nobody chose. */
function namesOf(moment: WriteSession, making: Making): Promise<Named> {
  const { viewer } = moment;
  const { type, wish, order } = making;
  const { assigneeId = null, coAssigneeIds, watcherIds } = wish;
  const usual = type?.content.assignment;
  const people = [viewer.id, assigneeId, usual?.assigneeId, coAssigneeIds, watcherIds];
  const personIds = people.flat().filter((id) => isGiven(id));
  const contactId = viewer.kind === 'CLIENT_CONTACT' ? viewer.id : assigneeId;
  const departmentId = wish.departmentId ?? usual?.defaultDepartmentId ?? null;
  const workflow = isGiven(order.importRunId) ? null : (type?.content.workflow ?? usualWorkflow.key);
  const names = { ...wish, departmentId, personIds, workflow, assigneeId, ...chosenBy(making) };
  return lookUp(moment, names, contactId);
}

/** What of it no viewer chose: of imports and rules everything, else the department where the type names it. */
function chosenBy({ wish, order, origin }: Making): Pick<Names, 'asNamed' | 'placed'> {
  const asNamed = origin !== null || isGiven(order.importRunId);
  return { asNamed, placed: asNamed || !isGiven(wish.departmentId) };
}

/** The workflow in force for its type; an import replays the usual one as it ships. */
async function workflowFor(
  moment: WriteSession,
  { type }: Making,
  { workflowVersion }: Named,
): Promise<Workflow> {
  const key = type?.content.workflow ?? usualWorkflow.key;
  const kind = await kindOf(moment, {
    workflow: key,
    workflowVersion: workflowVersion ?? usualWorkflow.version,
  });
  return kind.workflow;
}

type Drafted = { readonly named: Named; readonly draft: TaskState };

/**
 * The clocks the task begins with, and its due day, which they give where nobody named one; only a task that a rule makes
 * may have none. Imports promise nothing.
 */
async function clocksOf(
  session: WriteSession,
  { order, wish, type, ids, origin }: Making,
  { named, draft }: Drafted,
): Promise<Attempt<NewClocks>> {
  const { targetMinutes, removeTarget } = wish;
  if (isGiven(order.importRunId)) return { ok: true, value: { counted: [], dueOn: draft.dueOn } };
  const clocks = await clocksOfNewTask(session, {
    taskId: ids.taskId,
    type: type === null ? null : { key: type.key, target: type.content.target },
    priority: draft.priority,
    clientId: draft.clientId,
    account: named.client,
    versions: named.promises,
    targetMinutes: removeTarget === true ? null : (targetMinutes ?? undefined),
  });
  if (!clocks.ok) return clocks;
  if (order.dueOn !== undefined) return { ok: true, value: { ...clocks.value, dueOn: draft.dueOn } };
  return clocks.value.dueOn === null && origin === null
    ? failed(problems.invalid('dueOn', 'Choose the day it is due.'))
    : clocks;
}

function bornAs(
  { type, order, origin }: Making,
  workflow: Workflow,
  named: Pick<NewTask, 'number' | 'creatorId'>,
): NewTask {
  return {
    ...named,
    workflow: workflow.key,
    workflowVersion: workflow.version,
    typeKey: type?.key ?? null,
    typeVersion: type?.version ?? null,
    origin,
    caseDetails: order.sendCaseDetails === true,
    importRunId: order.importRunId ?? null,
  };
}

/** What the plugin of its type sets in the case, whose row the number has locked. */
async function followVariables(
  moment: WriteSession,
  { variables }: Making,
  { caseId, number }: { readonly caseId: string | null; readonly number: string },
): Promise<void> {
  if (caseId !== null) await setCaseVariables(moment, caseId, { variables, because: `Set by ${number}` });
}

const filesAlong: Statement = {
  name: 'task-case-files-insert',
  text: `INSERT INTO task_case_file (task_id, attachment_id, created_at)
    SELECT t.id, a.id, $3 FROM task t JOIN attachment a ON a.case_id = t.case_id
    WHERE t.id = $1 AND a.id = ANY ($2::uuid[]) AND a.state = 'READY'`,
};

async function sendFiles(
  { db, clock }: WriteSession,
  taskId: string,
  attachmentIds: readonly string[],
): Promise<void> {
  if (attachmentIds.length === 0) return;
  await db.rows(filesAlong, [taskId, attachmentIds, clock.now().toISOString()]);
}

function peopleOf(wish: TaskWish, { assigneeId, status }: TaskState, creatorId: string) {
  return peopleAfter(
    [],
    { creatorId, assigneeId, status, deleted: false, actorId: creatorId },
    { coAssigneeIds: wish.coAssigneeIds ?? [], watcherIds: wish.watcherIds ?? [] },
  );
}

function firstEntry(
  { ids, wish, order, origin, type }: Making,
  state: TaskState,
  rest: Pick<HistoryEntry, 'people' | 'born' | 'words'>,
): HistoryEntry {
  const { coAssigneeIds, watcherIds } = wish;
  return {
    ...rest,
    id: ids.activityId,
    verb: 'CREATED',
    head: { taskId: ids.taskId, version: 0, sequence: 0, hash: null, updatedAt: '' },
    state,
    goneIds: [],
    fromStatus: null,
    toStatus: state.status,
    before: {},
    after: {
      ...stateDiff(null, state).after,
      ...(coAssigneeIds?.length ? { coAssigneeIds } : {}),
      ...(watcherIds?.length ? { watcherIds } : {}),
      ...(type === null ? {} : { typeKey: type.key, typeVersion: type.version }),
      ...(origin === null ? {} : { origin }),
      ...(order.caseAttachmentIds?.length ? { caseAttachmentIds: order.caseAttachmentIds } : {}),
    },
    audience: state.audience,
    text: null,
    attachmentId: null,
    undoesId: null,
    sourceRef: order.sourceRef ?? null,
    bumpsVersion: true,
    touches: true,
  };
}
