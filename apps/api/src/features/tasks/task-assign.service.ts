import { claimRefusal, decideReassign, type Refusal } from '@docket/domain';

import { failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { requestOf } from '../activity/idempotency.service.ts';
import { changeTask, type Planned } from './task-change.service.ts';
import type { LockedTask } from './task-lock.service.ts';
import { lockedFacts } from './task-perform.service.ts';
import { contactProblem, withContactsClient } from './task.contacts.ts';
import type { TaskOutcome } from './task-outcome.queries.ts';
import { standInWords, wordsProblem } from './task.texts.ts';

export type ReassignOrder = {
  readonly taskId: string;
  readonly expectedVersion: number | null;
  /** Null puts the task back into its department's queue. */
  readonly personId: string | null;
  readonly comment?: string | null;
  readonly idempotencyKey?: string | null;
};

/** Gives an open task to another person, status kept (F61, F62); refusals as `decideReassign` words them. */
export function reassignTask(session: WriteSession, order: ReassignOrder): Promise<TaskOutcome> {
  const { idempotencyKey, ...request } = order;
  return changeTask(
    session,
    {
      ...order,
      operation: 'reassignTask',
      idempotencyKey: idempotencyKey ?? null,
      request: requestOf(request),
    },
    (locked, moment) => planReassign(locked, moment, order),
  );
}

function planReassign(locked: LockedTask, session: WriteSession, order: ReassignOrder): Planned {
  if (order.personId !== null && locked.person === null) return failed(problems.notFound('personId'));
  const problem = wordsProblem(order.comment);
  if (problem !== null) return failed(problem);
  const decided = decideReassign(locked.workflow, lockedFacts(locked), session.viewer, locked.person);
  if (!decided.ok) return failed(problems.refused(decided.refusal));
  const { changes, involves } = decided.value;
  const client = withContactsClient({ ...locked.state, ...changes }, locked.person);
  const contact = contactProblem(client, [locked.person]);
  if (contact !== null) return failed({ ...contact, field: 'personId' });
  const words = order.comment?.trim() ?? '';
  return {
    ok: true,
    value: {
      verb: 'REASSIGNED',
      state: { ...changes, ...client },
      people: { add: involves },
      words: words === '' ? standInWords(locked.person?.standsInFor, 'INTERNAL') : words,
      audience: 'INTERNAL',
    },
  };
}

export type ClaimOrder = {
  readonly taskId: string;
  readonly expectedVersion: number | null;
  readonly idempotencyKey?: string | null;
};

/** Takes a task from the queue (F57). Of several who try at once one gets it; the others hear ALREADY_CLAIMED. */
export function claimTask(session: WriteSession, order: ClaimOrder): Promise<TaskOutcome> {
  const { idempotencyKey, ...request } = order;
  return changeTask(
    session,
    {
      ...order,
      operation: 'claimTask',
      idempotencyKey: idempotencyKey ?? null,
      request: requestOf(request),
      lateVersion: true,
    },
    async (locked, moment) => {
      const refusal = claimRefusal(locked.workflow, lockedFacts(locked), moment.viewer);
      if (refusal !== null) return failed(problems.refused(await withHolder(moment, locked, refusal)));
      const assigneeId = moment.viewer.id;
      return { ok: true, value: { verb: 'CLAIMED', state: { assigneeId }, audience: 'INTERNAL' } };
    },
  );
}

const holderName: Statement = { name: 'claim-holder', text: 'SELECT name FROM person WHERE id = $1' };

/** Who was quicker, for whoever comes second to a queue. */
async function withHolder(
  { db, viewer }: WriteSession,
  { state: { assigneeId } }: LockedTask,
  refusal: Refusal,
): Promise<Refusal> {
  if (refusal.code !== 'ALREADY_CLAIMED' || assigneeId === null) return refusal;
  if (assigneeId === viewer.id) return { ...refusal, message: 'You already hold this task.' };
  const [holder] = await db.rows<{ name: string }>(holderName, [assigneeId]);
  return holder === undefined ? refusal : { ...refusal, message: `${holder.name} already holds this task.` };
}
