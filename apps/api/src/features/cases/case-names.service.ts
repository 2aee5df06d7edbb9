import { limits } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import type { LockedCaseFile } from './case-lock.service.ts';

/** Everything a request about a case names by id. */
export type CaseNames = {
  readonly clientId?: string | null;
  readonly ownerId?: string | null;
  readonly participantIds?: readonly string[] | null;
};

/** Why the ids cannot be used, or null: case managers and participants are active staff; hidden and missing are one. */
export async function caseNamesProblem(session: WriteSession, names: CaseNames): Promise<Problem | null> {
  const { clientId, ownerId } = names;
  const participantIds = names.participantIds ?? [];
  if (participantIds.length > limits.peoplePerTask) {
    return problems.invalid('participantIds', `Name ${limits.peoplePerTask} people at most.`);
  }
  const wanted = isGiven(ownerId) ? [...participantIds, ownerId] : participantIds;
  const found = await findNames(session, wanted, clientId);
  if (isGiven(clientId) && !found.clientExists) return problems.notFound('clientId');
  if (isGiven(ownerId) && !found.staffIds.includes(ownerId)) return problems.notFound('ownerId');
  const all = participantIds.every((id) => found.staffIds.includes(id));
  return all ? null : problems.notFound('participantIds');
}

type Found = { readonly staffIds: readonly string[]; readonly clientExists: boolean };

async function findNames(
  session: WriteSession,
  personIds: readonly string[],
  clientId: string | null | undefined,
): Promise<Found> {
  const none = { staffIds: [], clientExists: false };
  if (!isGiven(clientId) && personIds.length === 0) return none;
  const ids = personIds.filter((id) => isUuid(id));
  const [row] = await session.db.rows<Found>(lookUp, [ids, isUuid(clientId) ? clientId : null]);
  return row ?? none;
}

const lookUp: Statement = {
  name: 'case-names',
  text: `SELECT ARRAY(SELECT p.id FROM person p
      WHERE p.id = ANY ($1::uuid[]) AND p.active AND p.kind = 'STAFF') AS "staffIds",
    EXISTS (SELECT FROM client k WHERE k.id = $2::uuid) AS "clientExists"`,
};

const nextNumber: Statement = {
  name: 'case-next-number',
  text: `INSERT INTO counter (name, value) VALUES ($1, 1)
    ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value`,
};

/** The next number of a type's cases, gap-free: whoever rolls back gives it back. */
export async function takeCaseNumber(session: WriteSession, prefix: string): Promise<string> {
  const [row] = await session.db.rows<{ value: number }>(nextNumber, [`case ${prefix}`]);
  if (row === undefined) throw new Error(`There is no next number for ${prefix}.`);
  return `${prefix}-${row.value}`;
}

const ofOtherClient: Statement = {
  name: 'case-tasks-of-other-client',
  text: `SELECT EXISTS (SELECT FROM task t WHERE t.case_id = $1::uuid AND t.deleted_at IS NULL
    AND t.client_id IS NOT NULL AND t.client_id IS DISTINCT FROM $2::uuid) AS found`,
};

/** Why a case cannot go to this client, or null: what was said and done for one never comes before another (B9). */
export async function newClientProblem(
  session: WriteSession,
  { id, state }: LockedCaseFile,
  clientId: string | null | undefined,
): Promise<Problem | null> {
  if (clientId === undefined || clientId === state.clientId) return null;
  const said = state.clientId !== null && state.commentCount + state.attachmentCount > 0;
  const [row] = said ? [] : await session.db.rows<{ found: boolean }>(ofOtherClient, [id, clientId]);
  return row?.found === false
    ? null
    : problems.invalid(
        'clientId',
        'Its tasks, comments and files are for another client: open a case for this one.',
      );
}
