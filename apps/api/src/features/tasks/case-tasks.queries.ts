import { batched, grouped } from '../../graphql/loader.ts';
import { decodeCursor, type Page, pageOf, type PageRequest, statementSize } from '../../graphql/page.ts';
import type { Session } from '../../graphql/session.ts';
import { namedStatements } from '../../platform/database/named-statements.ts';
import { blocksClosure } from '../cases/case-facts.queries.ts';
import { taskColumns } from './task-columns.queries.ts';
import type { TaskSelection } from './task-selection.queries.ts';
import { visibleTasks } from './task-visibility.queries.ts';
import { type TaskRow, type TaskView, taskViews } from './task.view.ts';

const known = namedStatements('case-tasks');
/** Clients ask in few ways; nobody shall fill the memory by asking in many. */
const mostShapes = 200;
const none: readonly TaskView[] = [];

export type CaseTasksRequest = PageRequest & {
  readonly selection: TaskSelection;
  /** Whether the total is asked for. */
  readonly counts: boolean;
};

type ListRow = TaskRow & { readonly place: number; readonly total?: number };

/** The tasks of a case that the viewer sees, cancelled ones too, by their numbers in it (F40); one statement. */
export async function listCaseTasks(
  session: Session,
  caseId: string,
  request: CaseTasksRequest,
): Promise<Page<TaskView>> {
  const { selection, counts, first, after } = request;
  const { key, columns, derived } = selection;
  const visible = visibleTasks(session.viewer);
  const [place = null] = after === null ? [] : decodeCursor(after, ['NUMBER']);
  const size = statementSize(first);
  const statement = known(`list ${size} ${counts ? 'total' : ''} ${visible.form} ${key}`, () => {
    const where = `t.case_id = $3::uuid AND t.deleted_at IS NULL AND ${visible.where}`;
    const total = `, (SELECT count(*)::integer FROM (SELECT 1 FROM ${visible.from} WHERE ${where} LIMIT 1000) x) AS total`;
    return `SELECT ${taskColumns.list(columns)}, t.sequence_in_case AS place ${counts ? total : ''}
      FROM ${visible.from} ${taskColumns.joins(columns)}
      WHERE ${where} AND ($4::integer IS NULL OR t.sequence_in_case > $4)
      ORDER BY t.sequence_in_case LIMIT ${size + 1}`;
  });
  const rows = await session.db.rows<ListRow>(statement, [...visible.values, caseId, place]);
  const views = await taskViews(session, rows, derived);
  return pageOf(views, request, (row) => [String(row.place)], rows[0]?.total ?? 0);
}

type Loader = (session: Session, caseId: string) => Promise<readonly TaskView[]>;
const outstandingLoaders = new Map<string, Loader>();

/** The tasks that hold a case open, as far as the viewer sees them, by their numbers in it (F41). */
export function loadOutstanding(
  session: Session,
  caseId: string,
  selection: TaskSelection,
): Promise<readonly TaskView[]> {
  return loaderFor(outstandingLoaders, selection, () =>
    batched((asker, ids) => findOutstanding(asker, ids, selection), none),
  )(session, caseId);
}

async function findOutstanding(
  session: Session,
  caseIds: readonly string[],
  { key, columns, derived }: TaskSelection,
): Promise<ReadonlyMap<string, readonly TaskView[]>> {
  const visible = visibleTasks(session.viewer);
  const statement = known(
    `outstanding ${visible.form} ${key}`,
    () => `SELECT ${taskColumns.list(columns)}, t.case_id AS "ofCaseId"
      FROM ${visible.from} ${taskColumns.joins(columns)}
      WHERE t.case_id = ANY ($3::uuid[]) AND ${blocksClosure} AND ${visible.where} ORDER BY t.sequence_in_case`,
  );
  const rows = await session.db.rows<TaskRow & { readonly ofCaseId: string }>(statement, [
    ...visible.values,
    caseIds,
  ]);
  return grouped(await taskViews(session, rows, derived), ({ ofCaseId }) => ofCaseId);
}

type TaskLoader = (session: Session, id: string) => Promise<TaskView | null>;
const taskLoaders = new Map<string, TaskLoader>();

/** The task with this id if the viewer sees it, else null; those asked for in one turn in one statement. */
export function loadTask(session: Session, id: string, selection: TaskSelection): Promise<TaskView | null> {
  return loaderFor(taskLoaders, selection, () =>
    batched<TaskView | null>((asker, ids) => findTasks(asker, ids, selection), null),
  )(session, id);
}

async function findTasks(
  session: Session,
  ids: readonly string[],
  { key, columns, derived }: TaskSelection,
): Promise<ReadonlyMap<string, TaskView>> {
  const visible = visibleTasks(session.viewer);
  const statement = known(
    `ids ${visible.form} ${key}`,
    () => `SELECT ${taskColumns.list(columns)} FROM ${visible.from} ${taskColumns.joins(columns)}
      WHERE t.id = ANY ($3::uuid[]) AND ${visible.where}`,
  );
  const rows = await session.db.rows<TaskRow>(statement, [...visible.values, ids]);
  const views = await taskViews(session, rows, derived);
  return new Map(views.map((view) => [view.id, view]));
}

/** The loader of a selection, made once. */
function loaderFor<Made>(made: Map<string, Made>, { key, derived }: TaskSelection, make: () => Made): Made {
  const shape = `${key} ${derived.join()}`;
  const loader = made.get(shape) ?? make();
  if (made.size >= mostShapes) made.clear();
  made.set(shape, loader);
  return loader;
}
