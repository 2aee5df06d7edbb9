import { departmentOf } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { changeCase } from '../cases/case-change.service.ts';
import { changeTask, type Planned } from '../tasks/task-change.service.ts';
import type { LockedTask } from '../tasks/task-lock.service.ts';
import { lockedFacts } from '../tasks/task-perform.service.ts';
import type { Held } from './handover.queries.ts';
import { staffProblem } from './person-update.service.ts';

/** Who takes everything over: a person, or a department whose queue gets the tasks and whose manager the cases. */
export type HandOver = { readonly personId?: string | null; readonly departmentId?: string | null };

export type Leaver = { readonly id: string; readonly name: string };

/** Who gets what, as it was checked. */
export type Receiver = {
  /** Who gets the tasks; null for the queue of a department. */
  readonly personId: string | null;
  readonly departmentId: string | null;
  /** Who gets the cases; null where there is nobody to get them. */
  readonly ownerId: string | null;
};

const department: Statement = {
  name: 'handover-department',
  text: `SELECT d.id, (SELECT m.person_id FROM department_member m JOIN person p ON p.id = m.person_id
      WHERE m.department_id = d.id AND m.is_manager AND p.active AND p.id <> $2
      ORDER BY m.created_at, m.person_id LIMIT 1) AS "managerId"
    FROM department d WHERE d.id = $1 AND d.active`,
};
const standIns: Statement = {
  name: 'handover-people',
  text: `UPDATE person SET manager_id = CASE WHEN manager_id = $1 THEN nullif($2::uuid, id) ELSE manager_id END,
      substitute_id = CASE WHEN substitute_id = $1 THEN nullif($2::uuid, id) ELSE substitute_id END,
      updated_at = $3, version = version + 1
    WHERE manager_id = $1 OR substitute_id = $1`,
};

/** Checks who shall take over. Refusals: NOT_FOUND, INVALID_INPUT, PERSON_INACTIVE. */
export async function receiverOf(
  session: WriteSession,
  leaver: Leaver,
  handOver: HandOver,
): Promise<Attempt<Receiver>> {
  const { personId, departmentId } = handOver;
  if (isGiven(personId) === isGiven(departmentId)) {
    return failed(problems.invalid('handOver', 'Name either a person or a department.'));
  }
  if (isGiven(personId)) return personReceives(session, leaver, personId);
  const [row] = isUuid(departmentId)
    ? await session.db.rows<{ id: string; managerId: string | null }>(department, [departmentId, leaver.id])
    : [];
  return row === undefined
    ? failed(problems.notFound('handOver.departmentId'))
    : { ok: true, value: { personId: null, departmentId: row.id, ownerId: row.managerId } };
}

async function personReceives(
  session: WriteSession,
  leaver: Leaver,
  personId: string,
): Promise<Attempt<Receiver>> {
  const field = 'handOver.personId';
  const problem =
    personId === leaver.id
      ? problems.invalid(field, 'Choose somebody else.')
      : await staffProblem(session, field, personId);
  return problem === null
    ? { ok: true, value: { personId, departmentId: null, ownerId: personId } }
    : failed(problem);
}

/**
 * Moves everything open that somebody holds, each thing with an entry in its history and mails to those it concerns.
 * The first refusal ends it, and with it the transaction must end: INVALID_INPUT where nobody is there to run cases.
 */
export async function handOverAll(
  session: WriteSession,
  leaver: Leaver,
  held: Held,
  receiver: Receiver,
): Promise<Problem | null> {
  if (held.caseIds.length > 0 && receiver.ownerId === null) {
    return problems.invalid('handOver', 'That department has no manager to run the cases: name a person.');
  }
  const everything = seeingAll(session);
  for (const taskId of held.taskIds) {
    const problem = await moveTask(everything, taskId, leaver, receiver);
    if (problem !== null) return problem;
  }
  for (const taskId of held.helpedIds) {
    const problem = await moveHelp(everything, taskId, leaver, receiver);
    if (problem !== null) return problem;
  }
  for (const caseId of [...held.caseIds, ...held.joinedIds]) {
    const problem = await moveCase(everything, caseId, leaver, receiver);
    if (problem !== null) return problem;
  }
  const at = session.clock.now().toISOString();
  await session.db.rows(standIns, [leaver.id, receiver.ownerId, at]);
  return null;
}

/** Whoever may deactivate somebody moves also what they do not see themselves. */
function seeingAll(session: WriteSession): WriteSession {
  const permissions = new Set([...session.viewer.permissions, 'EVERYTHING_SEE', 'CASES_READ'] as const);
  return { ...session, viewer: { ...session.viewer, permissions } };
}

async function moveTask(
  session: WriteSession,
  taskId: string,
  leaver: Leaver,
  receiver: Receiver,
): Promise<Problem | null> {
  const { personId, departmentId } = receiver;
  const order = {
    taskId,
    expectedVersion: null,
    operation: 'deactivatePerson',
    idempotencyKey: null,
    request: null,
  };
  const outcome = await changeTask(session, { ...order, personId, departmentId }, (locked) =>
    planMove(locked, leaver, receiver),
  );
  return outcome.ok ? null : outcome.problem;
}

function planMove(locked: LockedTask, leaver: Leaver, { departmentId }: Receiver): Planned {
  if (locked.state.assigneeId !== leaver.id) return { ok: true, value: null };
  const { person } = locked;
  const facts = lockedFacts(locked);
  const place = person === null ? { departmentId } : departmentOf(person, facts);
  return {
    ok: true,
    value: {
      verb: 'REASSIGNED',
      state: { assigneeId: person?.id ?? null, ...place },
      people: { add: [{ personId: leaver.id, reason: 'REASSIGNED' }] },
      words: `${leaver.name} is no longer active.`,
      audience: 'INTERNAL',
    },
  };
}

async function moveHelp(
  session: WriteSession,
  taskId: string,
  leaver: Leaver,
  { personId }: Receiver,
): Promise<Problem | null> {
  const order = {
    taskId,
    expectedVersion: null,
    operation: 'deactivatePerson',
    idempotencyKey: null,
    request: null,
  };
  const outcome = await changeTask(session, order, (locked) => {
    const { coAssigneeIds } = lockedFacts(locked);
    const helpers = replaced(
      coAssigneeIds,
      leaver.id,
      personId === locked.state.assigneeId ? null : personId,
    );
    return {
      ok: true,
      value: {
        verb: 'EDITED',
        people: { coAssigneeIds: helpers },
        words: `${leaver.name} is no longer active.`,
        audience: 'INTERNAL',
      },
    };
  });
  return outcome.ok ? null : outcome.problem;
}

async function moveCase(
  session: WriteSession,
  caseId: string,
  leaver: Leaver,
  { personId, ownerId }: Receiver,
): Promise<Problem | null> {
  const order = {
    caseId,
    expectedVersion: null,
    operation: 'deactivatePerson',
    idempotencyKey: null,
    request: null,
  };
  const outcome = await changeCase(session, order, ({ state, participantIds }) => ({
    ok: true,
    value: {
      verb: 'EDITED',
      state: state.ownerId === leaver.id ? { ownerId } : {},
      participantIds: replaced(participantIds, leaver.id, personId),
      words: `${leaver.name} is no longer active.`,
      audience: 'INTERNAL',
    },
  }));
  return outcome.ok ? null : outcome.problem;
}

/** The list with somebody else, or nobody, in somebody’s place. */
function replaced(ids: readonly string[], goneId: string, nextId: string | null): readonly string[] {
  const rest = ids.filter((id) => id !== goneId);
  return rest.length === ids.length || nextId === null || rest.includes(nextId) ? rest : [...rest, nextId];
}
