import { batched, grouped } from '../../graphql/loader.ts';
import type { Session } from '../../graphql/session.ts';
import { namedStatements } from '../../platform/database/named-statements.ts';
import { taskColumns } from './task-columns.queries.ts';
import type { TaskSelection } from './task-selection.queries.ts';
import { visibleTasks } from './task-visibility.queries.ts';
import { type TaskRow, type TaskView, taskViews } from './task.view.ts';

const known = namedStatements('task-casework');
/** Clients ask in few ways; nobody shall fill the memory by asking in many. */
const mostShapes = 200;
const none: readonly TaskView[] = [];

type Loader = (session: Session, taskId: string) => Promise<readonly TaskView[]>;
const loaders = new Map<string, Loader>();

/** The tasks that come before this one, as far as the viewer sees them, by their numbers in the case (F44). */
export function loadDependencies(
  session: Session,
  taskId: string,
  selection: TaskSelection,
): Promise<readonly TaskView[]> {
  const shape = `${selection.key} ${selection.derived.join()}`;
  const loader = loaders.get(shape) ?? batched((asker, ids) => dependencies(asker, ids, selection), none);
  if (loaders.size >= mostShapes) loaders.clear();
  loaders.set(shape, loader);
  return loader(session, taskId);
}

type Dependency = TaskRow & { readonly dependentId: string };

async function dependencies(
  session: Session,
  taskIds: readonly string[],
  { key, columns, derived }: TaskSelection,
): Promise<ReadonlyMap<string, readonly TaskView[]>> {
  const visible = visibleTasks(session.viewer);
  const statement = known(`dependencies ${visible.form} ${key}`, () =>
    [
      `SELECT y.task_id AS "dependentId", ${taskColumns.list(columns)}`,
      `FROM ${visible.from} JOIN task_dependency y ON y.depends_on_id = t.id ${taskColumns.joins(columns)}`,
      `WHERE y.task_id = ANY ($3::uuid[]) AND t.deleted_at IS NULL AND ${visible.where}`,
      'ORDER BY t.sequence_in_case, t.id',
    ].join(' '),
  );
  const rows = await session.db.rows<Dependency>(statement, [...visible.values, taskIds]);
  const views = await taskViews(session, rows, derived);
  return grouped(views, ({ dependentId }) => dependentId);
}
