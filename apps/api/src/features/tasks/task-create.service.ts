import { refusals } from '@docket/domain';

import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { type HistoryEntry, recordActivity, type TaskState } from '../activity/activity.service.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import { lookUp, takeNumber } from './task-names.service.ts';
import type { TaskDone, TaskOutcome } from './task-outcome.queries.ts';
import { tell } from './task-tell.service.ts';
import { stateDiff } from './task.diff.ts';
import { draftTask, newTaskWorkflow, type TaskWish } from './task.draft.ts';
import { peopleAfter } from './task.people.ts';

export type CreateOrder = TaskWish & {
  readonly idempotencyKey?: string | null;
  /** The import that makes the task, and where it comes from. */
  readonly importRunId?: string | null;
  readonly sourceRef?: string | null;
};

type Ids = { readonly taskId: string; readonly activityId: string };

/**
 * Creates a task in its workflow's first status (F1, F13). Its creator is the session's viewer. Without a department it
 * lies in the assignee's, else the creator's own; a client's contact in it makes the client see it. Refusals: NOT_FOUND
 * of a named id, INVALID_INPUT, PERSON_INACTIVE, PERSON_NOT_IN_DEPARTMENT, CASE_CLOSED, KEY_REUSED.
 */
export async function createTask(session: WriteSession, order: CreateOrder): Promise<TaskOutcome> {
  const { idempotencyKey, ...request } = order;
  const ids = { taskId: session.newId(), activityId: session.newId() };
  const keyed = { key: idempotencyKey ?? null, operation: 'createTask', request: requestOf(request) };
  const attempt = await once<TaskDone>(session, keyed, ids, () => create(session, order, ids));
  return attempt.ok ? attempt : { ...attempt, taskId: null, conflict: null };
}

async function create(session: WriteSession, order: CreateOrder, ids: Ids): Promise<Attempt<Ids>> {
  const now = session.clock.now();
  const moment: WriteSession = { ...session, clock: { now: () => now } };
  const { viewer } = moment;
  const { assigneeId = null, coAssigneeIds, watcherIds } = order;
  const personIds = [viewer.id, assigneeId ?? [], coAssigneeIds ?? [], watcherIds ?? []].flat();
  const contactId = viewer.kind === 'CLIENT_CONTACT' ? viewer.id : assigneeId;
  const named = await lookUp(moment, { ...order, personIds }, contactId);
  const draft = draftTask(order, named, viewer);
  if (!draft.ok) return draft;
  const taken = await takeNumber(moment, draft.value.caseId, named.client);
  if (taken === null) return failed(problems.refused(refusals.caseClosed(), 'caseId'));
  const state = { ...draft.value, sequenceInCase: taken.sequence };
  const people = peopleOf(order, state, viewer.id);
  const entry = firstEntry(order, ids, state, {
    people: people.rows,
    born: {
      number: taken.number,
      creatorId: viewer.id,
      workflow: newTaskWorkflow,
      importRunId: order.importRunId ?? null,
    },
  });
  const change = { was: null, state, entry, people, recalls: false };
  await Promise.all([recordActivity(moment, entry), tell(moment, change)]);
  return { ok: true, value: ids };
}

function peopleOf(order: CreateOrder, { assigneeId, status }: TaskState, creatorId: string) {
  return peopleAfter(
    [],
    { creatorId, assigneeId, status, deleted: false, actorId: creatorId },
    { coAssigneeIds: order.coAssigneeIds ?? [], watcherIds: order.watcherIds ?? [] },
  );
}

function firstEntry(
  order: CreateOrder,
  ids: Ids,
  state: TaskState,
  rest: Pick<HistoryEntry, 'people' | 'born'>,
): HistoryEntry {
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
      ...(order.coAssigneeIds?.length ? { coAssigneeIds: order.coAssigneeIds } : {}),
      ...(order.watcherIds?.length ? { watcherIds: order.watcherIds } : {}),
    },
    words: null,
    audience: state.audience,
    text: null,
    attachmentId: null,
    undoesId: null,
    sourceRef: order.sourceRef ?? null,
    bumpsVersion: true,
    touches: true,
  };
}
