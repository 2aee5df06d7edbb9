import type { CaseStatus, TaskPriority } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { decodeCursor, type Page, pageOf, type PageRequest, statementSize } from '../../graphql/page.ts';
import type { Session } from '../../graphql/session.ts';
import { anyIdOf, anyOf, type Condition } from '../../graphql/conditions.ts';
import { namedStatements } from '../../platform/database/named-statements.ts';
import { searchedWords, wordsQuery } from '../../platform/database/search-words.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { behind, orderBy } from '../tasks/task-order.queries.ts';
import { caseRow, type CaseSelection, wholeCase } from './case-columns.queries.ts';
import { type CaseOrder, caseSortKeys } from './case-order.queries.ts';
import type { CaseView } from './case.entity.ts';

export type CaseFilter = {
  readonly status?: readonly CaseStatus[] | null;
  /** True: neither closed nor cancelled. */
  readonly open?: boolean | null;
  readonly typeKeys?: readonly string[] | null;
  readonly stages?: readonly string[] | null;
  readonly priority?: readonly TaskPriority[] | null;
  readonly clientIds?: readonly string[] | null;
  readonly ownerIds?: readonly string[] | null;
  readonly text?: string | null;
};

export type CasesRequest = PageRequest & {
  readonly filter: CaseFilter;
  readonly orderBy: readonly CaseOrder[];
  readonly selection: CaseSelection;
  /** Whether the total is asked for. */
  readonly counts: boolean;
};

type ListRow = CaseView & { readonly sort: readonly string[]; readonly total?: number };

const known = namedStatements('cases');

/**
 * Cases by the order asked for, those that moved last first without one; every member of staff may see them (one
 * statement). Throws BAD_USER_INPUT for a page size out of range or a foreign cursor.
 */
export async function listCases(session: Session, request: CasesRequest): Promise<Page<CaseView>> {
  const { selection, counts, after } = request;
  const keys = caseSortKeys(request.orderBy);
  const kinds = keys.map((key) => key.kind);
  const cursor = after === null ? [] : decodeCursor(after, kinds);
  const conditions = conditionsOf(request.filter);
  const bound = conditions.filter((condition) => 'value' in condition);
  const place = (condition: Condition) => `$${1 + bound.indexOf(condition)}`;
  const size = statementSize(request.first);
  const shape = [
    selection.key,
    size,
    counts,
    after !== null,
    ...conditions.map((condition) => condition.key),
    ...keys.map((key) => `${key.sql}${key.down ? '-' : '+'}`),
  ].join(' ');
  const statement = known(shape, () => {
    const where = ['TRUE', ...conditions.map((one) => one.sql(place(one)))].join(' AND ');
    const total = `(SELECT count(*)::integer FROM (SELECT 1 FROM case_file c WHERE ${where} LIMIT 1000) x) AS total,`;
    return `SELECT ${caseRow.list(selection.columns)}, ${counts ? total : ''}
        json_build_array(${keys.map(({ sql }) => `(${sql})::text`).join(', ')}) AS sort
      FROM case_file c ${caseRow.joins(selection.columns)}
      WHERE ${where} ${after === null ? '' : `AND ${behind(keys, bound.length + 1)}`}
      ORDER BY ${orderBy(keys)} LIMIT ${size + 1}`;
  });
  const values = [...bound.map((condition) => condition.value), ...cursor];
  const rows = await session.db.rows<ListRow>(statement, values);
  return pageOf(rows, request, (row) => row.sort, rows[0]?.total);
}

function conditionsOf(filter: CaseFilter): readonly Condition[] {
  const words = searchedWords(filter.text);
  return [
    ...anyOf('status', 'c.status', filter.status, 'varchar'),
    ...anyOf('type', 'c.type_key', filter.typeKeys, 'varchar'),
    ...anyOf('stage', 'c.stage', filter.stages, 'varchar'),
    ...anyOf('priority', 'c.priority', filter.priority, 'varchar'),
    ...anyIdOf('client', 'c.client_id', filter.clientIds),
    ...anyIdOf('owner', 'c.owner_id', filter.ownerIds),
    ...(filter.open === true ? [{ key: 'open', sql: () => 'c.closed_at IS NULL' }] : []),
    ...(filter.open === false ? [{ key: 'ended', sql: () => 'c.closed_at IS NOT NULL' }] : []),
    ...(words === null ? [] : [{ key: 'text', sql: hasWords, value: words }]),
  ];
}

/** In number, title or description; spelled as its index is. */
function hasWords(parameter: string): string {
  return `to_tsvector('simple', c.number || ' ' || c.title || ' ' || coalesce(c.description, ''))
    @@ ${wordsQuery(parameter)}`;
}

/** The case with this id or human number, or null; everything of it unless a selection says otherwise. */
export async function findCase(
  session: Pick<Session, 'db'>,
  key: { readonly id?: string | null; readonly number?: string | null },
  selection: CaseSelection = wholeCase,
): Promise<CaseView | null> {
  const value = key.id ?? key.number ?? null;
  const byId = isGiven(key.id);
  if (value === null || (byId ? !isUuid(value) : value.includes('\u0000'))) return null;
  const statement = known(`find ${byId ? 'id' : 'number'} ${selection.key}`, () =>
    [
      `SELECT ${caseRow.list(selection.columns)} FROM case_file c ${caseRow.joins(selection.columns)}`,
      `WHERE ${byId ? 'c.id = $1::uuid' : 'c.number = $1::text'}`,
    ].join(' '),
  );
  const [row] = await session.db.rows<CaseView>(statement, [value]);
  return row ?? null;
}

/** The cases with these ids, in no order; missing ones are left out. */
export function findCases(
  session: Pick<Session, 'db'>,
  ids: readonly string[],
  selection: CaseSelection,
): Promise<readonly CaseView[]> {
  const statement = known(
    `ids ${selection.key}`,
    () =>
      `SELECT ${caseRow.list(selection.columns)} FROM case_file c ${caseRow.joins(selection.columns)}
        WHERE c.id = ANY ($1::uuid[])`,
  );
  return session.db.rows<CaseView>(statement, [ids]);
}
