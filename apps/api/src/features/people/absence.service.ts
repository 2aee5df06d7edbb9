import { type AbsenceForwarding, calendarDay, daysOverlap, limits } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { noteAudit } from '../activity/audit.service.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import { type PersonDone, staffProblem } from './person-update.service.ts';
import { type LockedPerson, lockPerson } from './person.writes.ts';

export type AbsenceOrder = {
  /** The absence to change; left out makes one. */
  readonly absenceId?: string | null;
  readonly personId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly delegateId?: string | null;
  readonly forwarding: AbsenceForwarding;
  readonly note?: string | null;
  readonly idempotencyKey?: string | null;
};

type AbsenceRow = {
  readonly id: string;
  readonly personId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly delegateId: string | null;
  readonly forwarding: AbsenceForwarding;
  readonly note: string | null;
};

const columns = `id, person_id AS "personId", from_on AS "fromOn", until_on AS "untilOn", delegate_id AS "delegateId",
  forwarding, note`;
const ofPerson: Statement = {
  name: 'absences-locked',
  text: `SELECT ${columns} FROM absence WHERE person_id = $1 AND until_on >= $2::date`,
};
const one: Statement = { name: 'absence-one', text: `SELECT ${columns} FROM absence WHERE id = $1` };
const put: Statement = {
  name: 'absence-put',
  text: `INSERT INTO absence (id, person_id, from_on, until_on, delegate_id, forwarding, note, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
    ON CONFLICT (id) DO UPDATE SET from_on = excluded.from_on, until_on = excluded.until_on,
      delegate_id = excluded.delegate_id, forwarding = excluded.forwarding, note = excluded.note,
      updated_at = excluded.updated_at`,
};
const cut: Statement = {
  name: 'absence-cut',
  text: `UPDATE absence SET until_on = $2::date - 1, updated_at = $3 WHERE id = $1 AND from_on < $2::date`,
};
const remove: Statement = {
  name: 'absence-remove',
  text: 'DELETE FROM absence WHERE id = $1 AND from_on >= $2::date',
};

/**
 * Notes days away, one’s own or those of somebody one may change. Refusals: NOT_FOUND, FORBIDDEN, INVALID_INPUT (days in
 * the past or the wrong way round, an overlap, nobody to forward to), PERSON_INACTIVE, KEY_REUSED.
 */
export function saveAbsence(session: WriteSession, order: AbsenceOrder): Promise<Attempt<PersonDone>> {
  const { idempotencyKey: key = null, ...request } = order;
  const { personId } = order;
  const absenceId = order.absenceId ?? session.newId();
  const keyed = { key, operation: 'saveAbsence', request: requestOf(request) };
  return once<PersonDone>(session, keyed, { personId }, async () => {
    const person = await lockPerson(session, personId);
    if (person?.kind !== 'STAFF') return failed(problems.notFound('personId'));
    const refused = rightsProblem(session, person) ?? valuesProblem(session, order);
    if (refused !== null) return failed(refused);
    const others = await session.db.rows<AbsenceRow>(ofPerson, [personId, today(session)]);
    const was = others.find(({ id }) => id === order.absenceId);
    if (isGiven(order.absenceId) && was === undefined) return failed(problems.notFound('absenceId'));
    const problem =
      overlapProblem(
        order,
        others.filter(({ id }) => id !== order.absenceId),
      ) ?? (await delegateProblem(session, order));
    if (problem !== null) return failed(problem);
    const after = valuesOf(order);
    const at = session.clock.now().toISOString();
    const values = [after.fromOn, after.untilOn, after.delegateId, after.forwarding, after.note];
    await session.db.rows(put, [absenceId, personId, ...values, at]);
    await noteAudit(session, {
      kind: 'ABSENCE_SAVED',
      object: ['PERSON', personId],
      ...(was === undefined ? {} : { before: valuesOf(was) }),
      after,
    });
    return { ok: true, value: { personId } };
  });
}

/** Ends an absence: one that runs was until yesterday, one to come is gone. Refusals: NOT_FOUND, FORBIDDEN, KEY_REUSED. */
export function endAbsence(
  session: WriteSession,
  {
    absenceId,
    idempotencyKey = null,
  }: { readonly absenceId: string; readonly idempotencyKey?: string | null },
): Promise<Attempt<PersonDone>> {
  const keyed = { key: idempotencyKey, operation: 'endAbsence', request: { absenceId } };
  return endKeyed(session, absenceId, keyed);
}

async function endKeyed(
  session: WriteSession,
  absenceId: string,
  keyed: Parameters<typeof once>[1],
): Promise<Attempt<PersonDone>> {
  const [absence] = isUuid(absenceId) ? await session.db.rows<AbsenceRow>(one, [absenceId]) : [];
  const personId = absence?.personId ?? '';
  return once<PersonDone>(session, keyed, { personId }, async () => {
    const person = absence === undefined ? null : await lockPerson(session, absence.personId);
    if (absence === undefined || person === null) return failed(problems.notFound('absenceId'));
    const refused = rightsProblem(session, person);
    if (refused !== null) return failed(refused);
    await session.db.rows(cut, [absenceId, today(session), session.clock.now().toISOString()]);
    await session.db.rows(remove, [absenceId, today(session)]);
    await noteAudit(session, {
      kind: 'ABSENCE_ENDED',
      object: ['PERSON', personId],
      before: valuesOf(absence),
    });
    return { ok: true, value: { personId } };
  });
}

function today({ clock, viewer }: WriteSession): string {
  return calendarDay(clock.now(), viewer.timeZone);
}

function valuesOf({ fromOn, untilOn, delegateId, forwarding, note }: Omit<AbsenceOrder, 'personId'>) {
  const said = note?.trim() ?? '';
  return { fromOn, untilOn, delegateId: delegateId ?? null, forwarding, note: said === '' ? null : said };
}

function rightsProblem({ viewer }: WriteSession, { id, departmentIds }: LockedPerson): Problem | null {
  const may =
    viewer.id === id ||
    viewer.permissions.has('PEOPLE_WRITE') ||
    departmentIds.some((one) => viewer.managedDepartmentIds.includes(one));
  return may
    ? null
    : problems.forbidden('personId', 'They, their managers and administrators note when they are away.');
}

function valuesProblem(session: WriteSession, order: AbsenceOrder): Problem | null {
  const { fromOn, untilOn, forwarding, delegateId, note } = order;
  if (untilOn < fromOn) return problems.invalid('untilOn', 'The last day cannot be before the first.');
  if (untilOn < today(session)) return problems.invalid('untilOn', 'Choose a last day that is not over.');
  if (forwarding === 'AUTOMATIC' && !isGiven(delegateId)) {
    return problems.invalid('delegateId', 'Choose who gets the work meanwhile.');
  }
  return (note?.length ?? 0) > limits.absenceNote
    ? problems.invalid('note', `Use at most ${limits.absenceNote} characters.`)
    : null;
}

function overlapProblem(order: AbsenceOrder, others: readonly AbsenceRow[]): Problem | null {
  const other = others.find((one) => daysOverlap(one, order));
  return other === undefined
    ? null
    : problems.invalid('fromOn', `They are away from ${other.fromOn} to ${other.untilOn} already.`);
}

function delegateProblem(session: WriteSession, order: AbsenceOrder): Promise<Problem | null> {
  const { delegateId, personId } = order;
  if (!isGiven(delegateId)) return Promise.resolve(null);
  return delegateId === personId
    ? Promise.resolve(problems.invalid('delegateId', 'Choose somebody else.'))
    : staffProblem(session, 'delegateId', delegateId);
}
