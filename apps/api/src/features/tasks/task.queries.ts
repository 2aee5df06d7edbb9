import { hash } from 'node:crypto';

import { calendarDay } from '@docket/domain';

import {
  type CursorValue,
  decodeCursor,
  type Page,
  pageOf,
  type PageRequest,
  statementSize,
} from '../../graphql/page.ts';
import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { partsKey, taskColumns, type TaskPart } from './task-columns.queries.ts';
import { type Condition, conditionsOf, type TaskFilter } from './task-filter.queries.ts';
import {
  behind,
  orderBy,
  type SortKey,
  sortKeys,
  type TaskOrder,
  type TaskTab,
} from './task-order.queries.ts';
import { visibleTasks } from './task-visibility.queries.ts';
import { type TaskRow, type TaskView, taskView } from './task.view.ts';

export type TaskListRequest = PageRequest & {
  readonly tab: TaskTab;
  readonly filter: TaskFilter;
  readonly orderBy: readonly TaskOrder[];
  readonly parts: ReadonlySet<TaskPart>;
  /** Whether the total is asked for. */
  readonly counts: boolean;
};

type ListRow = TaskRow & { readonly sort: readonly CursorValue[]; readonly total?: number };
type ListedTask = TaskView & { readonly sort: readonly CursorValue[] };

/**
 * One page of the viewer's tasks in one statement (F15–F19): the tabs are range scans on the viewer's own rows, ALL is
 * everything they may see. Throws BAD_USER_INPUT for a page size out of range or a foreign cursor.
 */
export async function listTasks(session: Session, request: TaskListRequest): Promise<Page<TaskView>> {
  const keys = sortKeys(request.tab, request.orderBy);
  const cursor =
    request.after === null
      ? []
      : decodeCursor(
          request.after,
          keys.map((key) => key.kind),
        );
  const list = listOf(session, request, keys);
  const statement = known(list.shape, () => list.text(cursor.length > 0));
  const rows = await session.db.rows<ListRow>(statement, [...list.values, ...cursor]);
  const total =
    rows[0]?.total ?? (request.counts && cursor.length > 0 ? await countBehind(session, list) : 0);
  const views = rows.map((row): ListedTask => Object.assign(taskView(row, session), { sort: row.sort }));
  return pageOf(views, request, (view) => view.sort, total);
}

type List = {
  readonly shape: string;
  readonly values: readonly unknown[];
  readonly text: (continues: boolean) => string;
  readonly countText: string;
};

function listOf(session: Session, request: TaskListRequest, keys: readonly SortKey[]): List {
  const { tab, filter, parts, counts, first, after } = request;
  const visible = visibleTasks(session.viewer);
  const own = tab !== 'ALL';
  const today = calendarDay(session.clock.now(), session.viewer.timeZone);
  const conditions = conditionsOf(tab, filter, today);
  const fixed = own ? [session.viewer.id] : visible.values;
  const bound = conditions.filter((condition) => 'value' in condition);
  const where = [
    own ? 'v.person_id = $1::uuid' : visible.where,
    ...conditions.map((condition) => condition.sql(`$${fixed.length + 1 + bound.indexOf(condition)}`)),
  ].join(' AND ');
  const from = own ? ownTasks : visible.from;
  const countText = `SELECT count(*)::integer AS total FROM (SELECT 1 FROM ${countFrom(own, conditions, from)}
    WHERE ${where} LIMIT 1000) counted`;
  const size = statementSize(first);
  const shape = [
    own ? tab : `${tab}-${visible.form}`,
    partsKey(parts),
    size,
    counts,
    after !== null,
    ...conditions.map((condition) => condition.key),
    ...keys.map((key) => `${key.sql}${key.down ? '-' : '+'}`),
  ].join(' ');
  const values = [...fixed, ...bound.map((condition) => condition.value)];
  const text = (continues: boolean) => `SELECT ${taskColumns(parts)},
    to_json(ARRAY[${keys.map(({ sql }) => `(${sql})::text`).join(', ')}]) AS sort
    ${counts ? `, (${countText}) AS total` : ''}
    FROM ${from} WHERE ${where} ${continues ? `AND ${behind(keys, values.length + 1)}` : ''}
    ORDER BY ${orderBy(keys)} LIMIT ${size + 1}`;
  return { shape, values, text, countText };
}

const ownTasks = `task_person v JOIN task t ON t.id = v.task_id LEFT JOIN case_file c ON c.id = t.case_id`;

function countFrom(own: boolean, conditions: readonly Condition[], from: string): string {
  return own && conditions.every((condition) => condition.ownRow === true) ? 'task_person v' : from;
}

/** A page behind the last entry has no row to carry the total. */
async function countBehind(session: Session, list: List): Promise<number> {
  const statement = known(`count ${list.shape}`, () => list.countText);
  const [row] = await session.db.rows<{ total: number }>(statement, list.values);
  return row?.total ?? 0;
}

const statements = new Map<string, Statement>();
/** Beyond this many forms a list runs without a name: PostgreSQL keeps every named statement on every connection. */
const mostStatements = 400;

function known(shape: string, text: () => string): Statement {
  const found = statements.get(shape);
  if (found !== undefined) return found;
  if (statements.size >= mostStatements) return { name: '', text: text() };
  const statement = { name: `tasks-${hash('sha256', shape).slice(0, 24)}`, text: text() };
  statements.set(shape, statement);
  return statement;
}

/** The task with this id or human number if the viewer may see it, deleted ones too, else null; one statement. */
export async function findTask(
  session: Session,
  key: { readonly id: string } | { readonly number: string },
  parts: ReadonlySet<TaskPart>,
): Promise<TaskView | null> {
  const byId = 'id' in key;
  const value = byId ? key.id : key.number;
  if (byId ? !isUuid(value) : value.includes('\u0000')) return null;
  const visible = visibleTasks(session.viewer);
  const statement = known(`find ${byId ? 'id' : 'number'} ${visible.form} ${partsKey(parts)}`, () =>
    [
      `SELECT ${taskColumns(parts)} FROM ${visible.from}`,
      `WHERE ${byId ? 't.id = $3::uuid' : 't.number = $3::text'} AND ${visible.where}`,
    ].join(' '),
  );
  const [row] = await session.db.rows<TaskRow>(statement, [...visible.values, value]);
  return row === undefined ? null : taskView(row, session);
}

export type TaskCountsView = {
  readonly pending: number;
  readonly created: number;
  readonly related: number;
  readonly mine: number;
  readonly queue: number;
};

const capped = (what: string) => `(SELECT count(*)::integer FROM (SELECT 1 FROM ${what} LIMIT 999) x)`;
const ownOpen = 'task_person WHERE person_id = $1::uuid AND open';

const counts: Statement = {
  name: 'task-counts',
  text: `SELECT ${capped('task_person WHERE person_id = $1::uuid AND pending')} AS pending,
    ${capped(`${ownOpen} AND created`)} AS created,
    ${capped(`${ownOpen} AND related`)} AS related,
    ${capped(ownOpen)} AS mine,
    ${capped(`task WHERE department_id = ANY ($2::uuid[]) AND assignee_id IS NULL AND deleted_at IS NULL
      AND status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED')`)} AS queue`,
};

/** How many open tasks each of the viewer's tabs and their departments' queues hold, none counted beyond 999. */
export async function countTasks(session: Session): Promise<TaskCountsView> {
  const { id, departmentIds } = session.viewer;
  const [row] = await session.db.rows<TaskCountsView>(counts, [id, departmentIds]);
  return row ?? { pending: 0, created: 0, related: 0, mine: 0, queue: 0 };
}
