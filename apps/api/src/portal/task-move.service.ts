import type { JsonObject } from '../features/activity/activity.service.ts';
import { once } from '../features/activity/idempotency.service.ts';
import type { TaskDone, TaskOutcome } from '../features/tasks/task-outcome.queries.ts';
import { performAction } from '../features/tasks/task-perform.service.ts';
import { updateTask } from '../features/tasks/task-update.service.ts';
import type { Session, WriteSession } from '../graphql/session.ts';
import type { Statement } from '../platform/database/database.ts';
import { isUuid } from '../platform/ids/uuid.ts';
import { taskForm, type TaskFormRow, typedAnswers } from './form.view.ts';

export type ClientMove = {
  readonly taskId: string;
  /** The version they saw. */
  readonly expectedVersion: number;
  readonly action: string;
  readonly comment: string | null;
  readonly idempotencyKey: string | null;
};

type Refused = Extract<TaskOutcome, { ok: false }>;

/** Ends a transaction so that nothing of it stays. */
class NothingStays extends Error {
  readonly outcome: Refused;

  constructor(outcome: Refused) {
    super(outcome.problem.message);
    this.outcome = outcome;
  }
}

/**
 * A client's step with a task, and with it their answers to its questions: both happen or neither (F53, F90). Refusals as
 * `updateTask` and `performAction`.
 */
export async function moveTask(
  session: Session,
  move: ClientMove,
  given: JsonObject | null,
): Promise<TaskOutcome> {
  const { action, comment, ...seen } = move;
  if (given === null) {
    return session.transaction((tx) => performAction(tx, { ...seen, request: { action, comment } }));
  }
  const answers = await answersAfter(session, move.taskId, given);
  try {
    return await session.transaction((tx) => answerOnce(tx, move, answers));
  } catch (error) {
    if (error instanceof NothingStays) return error.outcome;
    throw error;
  }
}

/** The two changes are one request, under one key. */
async function answerOnce(tx: WriteSession, move: ClientMove, answers: JsonObject): Promise<TaskOutcome> {
  const { idempotencyKey: key, ...order } = move;
  const request = [order.taskId, order.expectedVersion, order.action, order.comment, answers];
  const done: TaskDone = { taskId: order.taskId, activityId: null };
  const attempt = await once<TaskDone>(tx, { key, operation: 'moveTask', request }, done, async () => {
    await answerAndMove(tx, move, answers);
    return { ok: true, value: done };
  });
  return attempt.ok ? attempt : { ...attempt, taskId: null, conflict: null };
}

async function answerAndMove(tx: WriteSession, move: ClientMove, form: JsonObject): Promise<void> {
  const { taskId, expectedVersion, action, comment } = move;
  const answered = await updateTask(tx, { taskId, expectedVersion, edits: { form } });
  if (!answered.ok) throw new NothingStays(answered);
  // Answers that differ are a version of their own.
  const seen = answered.value.activityId === null ? expectedVersion : expectedVersion + 1;
  const moved = await performAction(tx, { taskId, expectedVersion: seen, request: { action, comment } });
  if (!moved.ok) throw new NothingStays(moved);
}

const asked: Statement = {
  name: 'portal-task-asked',
  text: 'SELECT portal_task_questions($1::uuid) AS found',
};

/** All answers of the task with those given to what the client is asked; nothing else is theirs to answer. */
async function answersAfter({ db }: Session, taskId: string, given: JsonObject): Promise<JsonObject> {
  const [row] = isUuid(taskId) ? await db.rows<{ found: TaskFormRow | null }>(asked, [taskId]) : [];
  const found = row?.found ?? null;
  if (found === null) return given;
  const names = taskForm(found).questions.map(({ name }) => name);
  const theirs = Object.entries(given).filter(([name]) => names.includes(name));
  return { ...found.answers, ...typedAnswers(found.form, Object.fromEntries(theirs)) };
}
