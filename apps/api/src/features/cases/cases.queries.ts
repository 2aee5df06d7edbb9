import { decodeCursor, type Page, pageOf, type PageRequest, statementSize } from '../../graphql/page.ts';
import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { clientJson } from '../clients/clients.queries.ts';
import { containing } from '../people/people.queries.ts';
import { personJson } from '../people/person-columns.queries.ts';
import type { CaseStatus, CaseView } from './case.entity.ts';

export type CasesRequest = PageRequest & {
  readonly status: readonly CaseStatus[] | null;
  readonly clientIds: readonly string[] | null;
  readonly ownerIds: readonly string[] | null;
  readonly text: string | null;
  readonly counts: boolean;
};

type CaseRow = CaseView & { readonly sort: readonly string[]; readonly total?: number };

const columns = `c.id, c.number, c.title, c.status, ${clientJson('c.client_id')} AS client,
  ${personJson('c.owner_id')} AS owner, c.created_at AS "createdAt", c.updated_at AS "updatedAt"`;

/** The columns of a case itself by the keys of `CaseView`. */
export const caseColumns = {
  id: 'id',
  number: 'number',
  title: 'title',
  status: 'status',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
} as const;

/** Cases by their last change, newest first; every member of staff may see them (one statement). */
export async function listCases(session: Session, request: CasesRequest): Promise<Page<CaseView>> {
  const { first, after, status, clientIds, ownerIds, text, counts } = request;
  const size = statementSize(first);
  const cursor = after === null ? [null, null] : decodeCursor(after, ['INSTANT', 'ID']);
  const where = `($1::varchar[] IS NULL OR c.status = ANY ($1)) AND ($2::uuid[] IS NULL OR c.client_id = ANY ($2))
    AND ($3::uuid[] IS NULL OR c.owner_id = ANY ($3))
    AND ($4::text IS NULL OR lower(c.number) LIKE $4 OR lower(c.title) LIKE $4)`;
  const total = `(SELECT count(*)::integer FROM (SELECT 1 FROM case_file c WHERE ${where} LIMIT 1000) x) AS total,`;
  const rows = await session.db.rows<CaseRow>(
    {
      name: `cases-${size}${counts ? '-total' : ''}`,
      text: `SELECT ${columns}, ${counts ? total : ''} to_json(ARRAY[c.updated_at::text, c.id::text]) AS sort
        FROM case_file c WHERE ${where}
          AND ($5::timestamptz IS NULL OR (c.updated_at, c.id) < ($5, $6::uuid))
        ORDER BY c.updated_at DESC, c.id DESC LIMIT ${size + 1}`,
    },
    [status, onlyIds(clientIds), onlyIds(ownerIds), containing(text), ...cursor],
  );
  return pageOf(rows, request, (row) => row.sort, rows[0]?.total);
}

const byKey: Statement = {
  name: 'case-by-key',
  text: `SELECT ${columns} FROM case_file c WHERE ($1::uuid IS NULL OR c.id = $1) AND ($2::text IS NULL OR c.number = $2)
    AND ($1::uuid IS NOT NULL OR $2::text IS NOT NULL)`,
};

/** The case with this id or human number, or null. */
export async function findCase(
  session: Pick<Session, 'db'>,
  key: { readonly id?: string | null; readonly number?: string | null },
): Promise<CaseView | null> {
  const { id = null, number = null } = key;
  if ((id !== null && !isUuid(id)) || number?.includes('\u0000') === true) return null;
  const [row] = await session.db.rows<CaseView>(byKey, [id, number]);
  return row ?? null;
}

const taskCounts: Statement = {
  name: 'case-task-counts',
  text: `SELECT case_id AS "caseId", count(*)::integer AS tasks,
      (count(*) FILTER (WHERE status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED')))::integer AS open
    FROM task WHERE case_id = ANY ($1::uuid[]) AND deleted_at IS NULL GROUP BY case_id`,
};

export type CaseTaskCounts = { readonly tasks: number; readonly open: number };

/** How many tasks each case has, and how many of them are outstanding (settled point 9). */
export async function countCaseTasks(
  session: Pick<Session, 'db'>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseTaskCounts>> {
  const rows = await session.db.rows<CaseTaskCounts & { readonly caseId: string }>(taskCounts, [caseIds]);
  return new Map(rows.map((row) => [row.caseId, row]));
}

function onlyIds(values: readonly string[] | null): readonly string[] | null {
  return values === null ? null : values.filter((value) => isUuid(value));
}
