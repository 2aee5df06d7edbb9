import { decodeCursor, type Page, pageOf, type PageRequest, statementSize } from '../../graphql/page.ts';
import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { containing } from '../people/people.queries.ts';
import type { ClientView } from './client.entity.ts';

export type ClientsRequest = PageRequest & { readonly search: string | null; readonly counts: boolean };
type ClientRow = ClientView & { readonly sort: readonly string[]; readonly total?: number };

/** The columns of a client by the keys of `ClientView`. */
export const clientColumns = {
  id: 'id',
  name: 'name',
  kind: 'kind',
  accountCode: 'account_code',
  language: 'language',
  email: 'email',
  phone: 'phone',
  slaHours: 'sla_hours',
  slaCalendar: 'sla_calendar',
  version: 'version',
} as const;

const columns = Object.entries(clientColumns)
  .map(([key, column]) => `k.${column} AS "${key}"`)
  .join(', ');

/** Clients by name, found by words in name, code or mail address; every member of staff may see them (one statement). */
export async function listClients(session: Session, request: ClientsRequest): Promise<Page<ClientView>> {
  const { first, after, search, counts } = request;
  const size = statementSize(first);
  const cursor = after === null ? [null, null] : decodeCursor(after, ['TEXT', 'ID']);
  const where = `($1::text IS NULL OR lower(k.name) LIKE $1 OR lower(k.account_code) LIKE $1 OR lower(k.email) LIKE $1)`;
  const total = `(SELECT count(*)::integer FROM (SELECT 1 FROM client k WHERE ${where} LIMIT 1000) x) AS total,`;
  const rows = await session.db.rows<ClientRow>(
    {
      name: `clients-${size}${counts ? '-total' : ''}`,
      text: `SELECT ${columns}, ${counts ? total : ''} to_json(ARRAY[lower(k.name), k.id::text]) AS sort
        FROM client k WHERE ${where} AND ($2::text IS NULL OR (lower(k.name), k.id) > ($2, $3::uuid))
        ORDER BY lower(k.name), k.id LIMIT ${size + 1}`,
    },
    [containing(search), ...cursor],
  );
  return pageOf(rows, request, (row) => row.sort, rows[0]?.total);
}

const byIds: Statement = {
  name: 'clients-by-ids',
  text: `SELECT ${columns} FROM client k WHERE k.id = ANY ($1::uuid[])`,
};

/** The clients with these ids, in no order; missing ones are left out. */
export function findClients(
  session: Pick<Session, 'db'>,
  ids: readonly string[],
): Promise<readonly ClientView[]> {
  return session.db.rows<ClientView>(byIds, [ids]);
}

const byCode: Statement = {
  name: 'client-by-code',
  text: `SELECT ${columns} FROM client k WHERE k.account_code = $1`,
};

/** The client with this id or account code, in any case of letters, or null (one statement). */
export async function findClient(
  session: Pick<Session, 'db'>,
  key: { readonly id: string | null; readonly accountCode: string | null },
): Promise<ClientView | null> {
  const { id, accountCode } = key;
  if (id !== null) return isUuid(id) ? ((await findClients(session, [id]))[0] ?? null) : null;
  if (accountCode === null || accountCode.includes('\u0000')) return null;
  const [client] = await session.db.rows<ClientView>(byCode, [accountCode.toUpperCase()]);
  return client ?? null;
}
