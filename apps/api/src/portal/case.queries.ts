import { decodeCursor, pageOf, type Page, type PageRequest, statementSize } from '../graphql/page.ts';
import type { Session } from '../graphql/session.ts';
import { isUuid } from '../platform/ids/uuid.ts';
import { caseColumns } from './columns.queries.ts';
import { type CaseRow, portalCase } from './task.view.ts';
import type { PortalCase } from './work.types.ts';

type ListRow = CaseRow & { readonly sort: readonly string[]; readonly total: number };

/** One page of the client's own cases, the latest change first (F89). */
export async function listCases(session: Session, request: PageRequest): Promise<Page<PortalCase>> {
  const size = statementSize(request.first);
  const cursor = request.after === null ? [] : decodeCursor(request.after, ['INSTANT', 'ID']);
  const behind = cursor.length > 0 ? 'WHERE (c.updated_at, c.id) < ($1::timestamptz, $2::uuid)' : '';
  const statement = {
    name: `portal-cases-${size}-${cursor.length}`,
    text: `SELECT ${caseColumns}, json_build_array(c.updated_at::text, c.id) AS sort,
        (SELECT count(*)::integer FROM (SELECT FROM case_file LIMIT 1000) x) AS total
      FROM case_file c ${behind} ORDER BY c.updated_at DESC, c.id DESC LIMIT ${size + 1}`,
  };
  const rows = await session.db.rows<ListRow>(statement, cursor);
  const page = pageOf(rows, request, (row) => row.sort, rows[0]?.total ?? 0);
  return { ...page, nodes: page.nodes.map((row) => portalCase(row, session.viewer)), edges: [] };
}

/** The client's case with this id or number, or null. */
export async function findCase(
  session: Session,
  key: { readonly id: string } | { readonly number: string },
): Promise<PortalCase | null> {
  const byId = 'id' in key;
  if (byId && !isUuid(key.id)) return null;
  const statement = {
    name: `portal-case-${byId ? 'id' : 'number'}`,
    text: `SELECT ${caseColumns} FROM case_file c WHERE ${byId ? 'c.id = $1::uuid' : 'c.number = $1::text'}`,
  };
  const [row] = await session.db.rows<CaseRow>(statement, [byId ? key.id : key.number]);
  return row === undefined ? null : portalCase(row, session.viewer);
}
