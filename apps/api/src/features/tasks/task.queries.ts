import { type CursorValue, decodeCursor, type Page, pageOf } from '../../graphql/page.ts';
import type { Session } from '../../graphql/session.ts';
import { namedStatements } from '../../platform/database/named-statements.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { taskColumns } from './task-columns.queries.ts';
import { type TaskList, taskList, type TaskListRequest } from './task-list.queries.ts';
import { sortKeys } from './task-order.queries.ts';
import type { TaskSelection } from './task-selection.queries.ts';
import { visibleTasks } from './task-visibility.queries.ts';
import { type TaskRow, type TaskView, taskViews } from './task.view.ts';

/** The values a list is sorted by, by their place in the order. */
type Sorted = { readonly sort?: Readonly<Record<number, CursorValue>> };
type ListRow = TaskRow & Sorted & { readonly total?: number };

/**
 * One page of the viewer's tasks in one statement (F15–F19): the tabs are range scans on the viewer's own rows, ALL is
 * everything they may see. Throws BAD_USER_INPUT for a page size out of range or a foreign cursor.
 */
export async function listTasks(session: Session, request: TaskListRequest): Promise<Page<TaskView>> {
  const keys = sortKeys(request.tab, request.orderBy);
  const kinds = keys.map((key) => key.kind);
  const cursor = request.after === null ? [] : decodeCursor(request.after, kinds);
  const list = taskList(session, request, keys);
  const rows = await session.db.rows<ListRow>(known(list.shape, list.pageText), [...list.values, ...cursor]);
  const total =
    rows[0]?.total ?? (request.counts && cursor.length > 0 ? await countBehind(session, list) : 0);
  const cursorOf = ({ sort }: Sorted) => kinds.map((_, index) => sort?.[index] ?? '');
  const { derived } = request.selection;
  const views = await taskViews(session, rows, derived);
  return pageOf(views, request, cursorOf, total);
}

/** A page behind the last entry has no row to carry the total. */
async function countBehind(session: Session, list: TaskList): Promise<number> {
  const statement = known(`count ${list.shape}`, list.countText);
  const [row] = await session.db.rows<{ total: number }>(statement, list.values);
  return row?.total ?? 0;
}

const known = namedStatements('tasks');

/** The task with this id or human number if the viewer may see it, deleted ones too, else null; one statement. */
export async function findTask(
  session: Session,
  key: { readonly id: string } | { readonly number: string },
  { key: columnsKey, columns, derived }: TaskSelection,
): Promise<TaskView | null> {
  const byId = 'id' in key;
  const value = byId ? key.id : key.number;
  if (byId ? !isUuid(value) : value.includes('\u0000')) return null;
  const visible = visibleTasks(session.viewer);
  const statement = known(`find ${byId ? 'id' : 'number'} ${visible.form} ${columnsKey}`, () =>
    [
      `SELECT ${taskColumns.list(columns)} FROM ${visible.from} ${taskColumns.joins(columns)}`,
      `WHERE ${byId ? 't.id = $3::uuid' : 't.number = $3::text'} AND ${visible.where}`,
    ].join(' '),
  );
  const [row] = await session.db.rows<TaskRow>(statement, [...visible.values, value]);
  if (row === undefined) return null;
  const [view = null] = await taskViews(session, [row], derived);
  return view;
}

const countNames = ['pending', 'created', 'related', 'mine', 'queue'] as const;
export type CountName = (typeof countNames)[number];
export type TaskCountsView = Readonly<Partial<Record<CountName, number>>>;

const ownOpen = 'task_person WHERE person_id = $1::uuid AND open';
const counted: Readonly<Record<CountName, string>> = {
  pending: 'task_person WHERE person_id = $1::uuid AND pending',
  created: `${ownOpen} AND created`,
  related: `${ownOpen} AND related`,
  mine: ownOpen,
  queue: `task WHERE department_id = ANY ($2::uuid[]) AND assignee_id IS NULL AND deleted_at IS NULL
    AND status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED')`,
};

/** How many open tasks the viewer's tabs and their departments' queues hold, none counted beyond 999; those asked for. */
export async function countTasks(
  { viewer, db }: Session,
  asked: ReadonlySet<string>,
): Promise<TaskCountsView> {
  const wanted = countNames.filter((name) => asked.has(name));
  if (wanted.length === 0) return {};
  const statement = known(`counts ${wanted.join(' ')}`, () => {
    const columns = wanted.map(
      (name) => `(SELECT count(*)::integer FROM (SELECT 1 FROM ${counted[name]} LIMIT 999) x) AS ${name}`,
    );
    // Both parameters keep their type whichever counts are asked for.
    return `SELECT ${columns.join(', ')} WHERE $1::uuid IS NOT NULL AND $2::uuid[] IS NOT NULL`;
  });
  const [row = {}] = await db.rows<TaskCountsView>(statement, [viewer.id, viewer.departmentIds]);
  return row;
}
