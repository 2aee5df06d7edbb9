import { limits } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { crossing, usableProvider } from '../departments/departments.queries.ts';
import { receivingDay, standInWithin } from '../people/absences.queries.ts';
import { promiseVersionsJson, type PromisesRow } from '../schedule/clock-start.service.ts';
import type { NamedPerson } from './task-lock.service.ts';

/** Everything a request names by id. */
export type Names = {
  readonly personIds?: readonly string[];
  readonly departmentId?: string | null;
  readonly clientId?: string | null;
  readonly caseId?: string | null;
  /** The key of the workflow it shall follow. */
  readonly workflow?: string | null;
  /** Who shall hold the task: whoever stands in for them today is looked up with them. */
  readonly assigneeId?: string | null;
  /** They hold it whoever stands in: of imports and rules. */
  readonly asNamed?: boolean;
  /** The department is no choice of the viewer, so they need no right to give work there. */
  readonly placed?: boolean;
};

export type NamedCase = { readonly id: string; readonly closed: boolean; readonly clientId: string | null };
export type NamedClient = NonNullable<PromisesRow['account']> & {
  readonly id: string;
  readonly accountCode: string;
};

/** What the ids of a request stand for; what nobody has is missing. */
export type Named = {
  readonly people: ReadonlyMap<string, NamedPerson>;
  readonly departmentExists: boolean;
  readonly client: NamedClient | null;
  readonly caseFile: NamedCase | null;
  /** Who holds the task, with whoever stands in for the assignee named; null where none is. */
  readonly holderId: string | null;
  /** The name of the assignee named, where somebody stands in. */
  readonly standsInFor: string | null;
  /** The version in force of the workflow named. */
  readonly workflowVersion: number | null;
  /** What promises can be made of now. */
  readonly promises: PromisesRow['versions'];
};

type NamesRow = Omit<Named, 'people'> & { readonly people: readonly NamedPerson[] };

const names: Statement = {
  name: 'task-names',
  text: `SELECT coalesce((SELECT json_agg(x) FROM (SELECT p.id, p.kind, p.active, p.client_id AS "clientId",
      ARRAY(SELECT m.department_id FROM department_member m WHERE m.person_id = p.id
        ORDER BY m.created_at, m.department_id) AS "departmentIds"
      FROM person p WHERE (p.id = ANY ($1::uuid[]) OR p.id = ${standInWithin('$7::uuid', '$8::date', '$2::uuid')})
        AND p.kind <> 'SYSTEM') x), '[]') AS people,
    ${standInWithin('$7::uuid', '$8::date', '$2::uuid')} AS "holderId",
    (SELECT w.name FROM person w
      WHERE w.id = $7::uuid AND w.id <> ${standInWithin('$7::uuid', '$8::date', '$2::uuid')}) AS "standsInFor",
    EXISTS (SELECT FROM department d JOIN provider o ON o.id = d.provider_id
      WHERE d.id = $2::uuid AND d.active AND ${usableProvider('$9::boolean', '$10::uuid[]')}) AS "departmentExists",
    (SELECT row_to_json(x) FROM (SELECT k.id, k.account_code AS "accountCode",
        k.sla_hours AS "slaHours", k.sla_calendar AS "slaCalendar" FROM client k
      WHERE k.id = coalesce($3::uuid, (SELECT c.client_id FROM case_file c WHERE c.id = $4::uuid),
        (SELECT p.client_id FROM person p WHERE p.id = ANY ($1::uuid[]) AND p.id = $5::uuid))) x) AS client,
    (SELECT row_to_json(x) FROM (SELECT c.id, c.closed_at IS NOT NULL AS closed, c.client_id AS "clientId"
      FROM case_file c WHERE c.id = $4::uuid) x) AS "caseFile",
    (SELECT max(d.version) FROM definition d
      WHERE d.kind = 'WORKFLOW' AND d.key = $6::varchar AND d.state = 'PUBLISHED') AS "workflowVersion",
    ${promiseVersionsJson} AS promises`,
};

/**
 * Looks up everything a request names, in one statement. The client is the one named, else that of the case, else that
 * of `contactId`, a client's contact among the people.
 */
export async function lookUp(
  session: WriteSession,
  request: Names,
  contactId: string | null = null,
): Promise<Named> {
  const id = (value: string | null | undefined) => (isUuid(value) ? value : null);
  const [mayCross, departmentIds] = crossing(session.viewer);
  const [row] = await session.db.rows<NamesRow>(names, [
    (request.personIds ?? []).filter((one) => isUuid(one)),
    id(request.departmentId),
    id(request.clientId),
    id(request.caseId),
    id(contactId),
    request.workflow ?? null,
    id(request.assigneeId),
    receivingDay(session, request.assigneeId, request.asNamed === true),
    request.placed === true || mayCross,
    departmentIds,
  ]);
  if (row === undefined) throw new Error('The look-up of names returned nothing.');
  return { ...row, people: new Map(row.people.map((person) => [person.id, person])) };
}

/** Why the ids of a request cannot be used, or null; hidden and missing are one answer. */
export function namesProblem(request: Names, named: Named): Problem | null {
  if (isGiven(request.departmentId) && !named.departmentExists) return problems.notFound('departmentId');
  const wrongClient = isGiven(request.clientId) && named.client?.id !== request.clientId;
  if (wrongClient) return problems.notFound('clientId');
  if (isGiven(request.caseId) && named.caseFile === null) return problems.notFound('caseId');
  return null;
}

/** Why these people cannot help with or watch a task, or null: clients' contacts see it by its audience. */
export function helpersProblem(field: string, ids: readonly string[], named: Named): Problem | null {
  if (ids.length > limits.peoplePerTask) {
    return problems.invalid(field, `Name ${limits.peoplePerTask} people at most.`);
  }
  const people = ids.map((id) => named.people.get(id));
  if (people.includes(undefined)) return problems.notFound(field);
  if (people.some((person) => person?.kind === 'CLIENT_CONTACT')) {
    return problems.invalid(field, 'Name members of staff.');
  }
  return null;
}

const nextNumber: Statement = {
  name: 'task-next-number',
  text: `WITH place AS (
      UPDATE case_file SET task_sequence = task_sequence + 1, updated_at = $3
      WHERE id = $1::uuid AND closed_at IS NULL RETURNING task_sequence
    ), number AS (
      INSERT INTO counter (name, value) SELECT $2::varchar, 1 WHERE $1::uuid IS NULL OR EXISTS (SELECT FROM place)
      ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value
    )
    SELECT number.value, (SELECT task_sequence FROM place) AS sequence FROM number`,
};

/** The next human number and place in the case, gap-free (F40, F73); null when the case is closed. */
export async function takeNumber(
  session: WriteSession,
  caseId: string | null,
  client: NamedClient | null,
): Promise<{ readonly number: string; readonly sequence: number | null } | null> {
  const prefix = client === null ? 'TASK' : `${client.accountCode}-TASK`;
  const at = session.clock.now().toISOString();
  const [row] = await session.db.rows<{ value: number; sequence: number | null }>(nextNumber, [
    caseId,
    prefix,
    at,
  ]);
  return row === undefined ? null : { number: `${prefix}-${row.value}`, sequence: row.sequence };
}

const nextPlace: Statement = {
  name: 'task-next-place',
  text: `UPDATE case_file SET task_sequence = task_sequence + 1, updated_at = $2
    WHERE id = $1 AND closed_at IS NULL RETURNING task_sequence AS sequence`,
};

/** The next place in a case a task moves to; null when the case is closed. */
export async function takePlace(session: WriteSession, caseId: string): Promise<number | null> {
  const at = session.clock.now().toISOString();
  const [row] = await session.db.rows<{ sequence: number }>(nextPlace, [caseId, at]);
  return row?.sequence ?? null;
}
