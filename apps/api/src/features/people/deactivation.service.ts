import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { noteAudit } from '../activity/audit.service.ts';
import { once } from '../activity/idempotency.service.ts';
import { findHeld, type Held } from './handover.queries.ts';
import { heldWords } from './handover.words.ts';
import { type HandOver, handOverAll, receiverOf } from './handover.service.ts';
import { hasRightsOf } from './person-rights.policy.ts';
import type { PersonDone } from './person-update.service.ts';
import { isLastAdministrator, type LockedPerson, lockPerson } from './person.writes.ts';

export type DeactivateOrder = {
  readonly personId: string;
  readonly expectedVersion: number;
  /** Who takes over what is open; may be left out only where nothing is. */
  readonly handOver?: HandOver | null;
  readonly idempotencyKey?: string | null;
};

const end: Statement = {
  name: 'person-end',
  text: `WITH sessions AS (DELETE FROM session WHERE person_id = $1),
      views AS (UPDATE session SET viewing_as_id = NULL WHERE viewing_as_id = $1 AND person_id <> $1),
      tokens AS (UPDATE access_token SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL)
    UPDATE person SET active = false, updated_at = $2, version = version + 1 WHERE id = $1`,
};
const resume: Statement = {
  name: 'person-resume',
  text: 'UPDATE person SET active = true, updated_at = $2, version = version + 1 WHERE id = $1',
};

/**
 * Ends somebody’s access at once and hands over everything open they hold, all of it or nothing: tasks, cases, whom they
 * manage and stand in for. Refusals: NOT_FOUND, CONFLICT, FORBIDDEN for oneself, BEYOND_OWN_RIGHTS, LAST_ADMINISTRATOR,
 * IN_USE while things are open and nobody takes them over, those of `receiverOf`, KEY_REUSED.
 */
export async function deactivatePerson(
  session: WriteSession,
  order: DeactivateOrder,
): Promise<Attempt<PersonDone>> {
  const { personId, expectedVersion, handOver, idempotencyKey: key = null } = order;
  const request = [personId, expectedVersion, handOver?.personId ?? null, handOver?.departmentId ?? null];
  return once<PersonDone>(
    session,
    { key, operation: 'deactivatePerson', request },
    { personId },
    async () => {
      const person = await lockPerson(session, personId);
      if (person === null || !canLeave(person)) return failed(problems.notFound('personId'));
      if (person.version !== expectedVersion) return failed(problems.conflict('person'));
      if (!person.active) return { ok: true, value: { personId } };
      const held = await findHeld(session, personId);
      const problem =
        (await leavingProblem(session, person)) ?? (await passOn(session, person, held, handOver));
      if (problem !== null) return failed(problem);
      await session.db.rows(end, [personId, session.clock.now().toISOString()]);
      await noteAudit(session, {
        kind: 'PERSON_DEACTIVATED',
        object: ['PERSON', personId],
        after: { handOver: { ...handOver }, held: { ...countsOf(held) } },
      });
      return { ok: true, value: { personId } };
    },
  );
}

/** Lets somebody sign in again; what was handed over stays where it is. Refusals: NOT_FOUND, CONFLICT, BEYOND_OWN_RIGHTS, KEY_REUSED. */
export async function reactivatePerson(
  session: WriteSession,
  order: Omit<DeactivateOrder, 'handOver'>,
): Promise<Attempt<PersonDone>> {
  const { personId, expectedVersion, idempotencyKey: key = null } = order;
  const request = [personId, expectedVersion];
  return once<PersonDone>(
    session,
    { key, operation: 'reactivatePerson', request },
    { personId },
    async () => {
      const person = await lockPerson(session, personId);
      if (person === null || !canLeave(person)) return failed(problems.notFound('personId'));
      if (person.version !== expectedVersion) return failed(problems.conflict('person'));
      if (person.active) return { ok: true, value: { personId } };
      if (!hasRightsOf(session.viewer, person)) return failed(beyond(person));
      await session.db.rows(resume, [personId, session.clock.now().toISOString()]);
      await noteAudit(session, { kind: 'PERSON_REACTIVATED', object: ['PERSON', personId] });
      return { ok: true, value: { personId } };
    },
  );
}

/** Clients’ contacts have their access ended on the page of their client. */
function canLeave({ kind }: LockedPerson): boolean {
  return kind === 'STAFF' || kind === 'INTEGRATION';
}

async function leavingProblem(session: WriteSession, person: LockedPerson): Promise<Problem | null> {
  if (person.id === session.viewer.id) {
    return problems.forbidden('personId', 'You cannot deactivate yourself.');
  }
  if (!hasRightsOf(session.viewer, person)) return beyond(person);
  return (await isLastAdministrator(session, person)) ? problems.lastAdministrator('personId') : null;
}

function beyond({ name }: LockedPerson): Problem {
  return problems.beyondOwnRights('personId', `${name} has rights that you do not have.`);
}

async function passOn(
  session: WriteSession,
  person: LockedPerson,
  held: Held,
  handOver: HandOver | null | undefined,
): Promise<Problem | null> {
  const words = heldWords(held);
  if (handOver === null || handOver === undefined) {
    return words.length === 0
      ? null
      : problems.inUse(
          'handOver',
          `${person.name} holds ${words.join(', ')}.`,
          'Choose who takes that over.',
        );
  }
  const receiver = await receiverOf(session, person, handOver);
  return receiver.ok ? handOverAll(session, person, held, receiver.value) : receiver.problem;
}

function countsOf(held: Held) {
  return {
    tasks: held.taskIds.length,
    helped: held.helpedIds.length,
    cases: held.caseIds.length,
    joined: held.joinedIds.length,
    reports: held.reportIds.length,
    substitutes: held.substituteIds.length,
  };
}
