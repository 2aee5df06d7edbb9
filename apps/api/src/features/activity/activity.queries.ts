import { caseActions, taskActions } from '@docket/domain';

import { decodeCursor, type Page, pageOf, type PageRequest, statementSize } from '../../graphql/page.ts';
import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { namedStatements } from '../../platform/database/named-statements.ts';
import type { ActivityView } from './activity.entity.ts';
import type { HistoryVerb } from './activity.service.ts';
import { entryColumns, remarkVerbs, wholeEntry } from './activity-columns.queries.ts';
import type { EntrySelection } from './activity-selection.queries.ts';
import {
  type ActivityRow,
  activityView,
  type TimelineEntry,
  timelineEntry,
} from './activity-view.queries.ts';

export type TimelineKind = 'MOVES' | 'COMMENTS' | 'NOTES' | 'FILES' | 'CHANGES';

export type TimelineRequest = PageRequest & {
  readonly kinds: readonly TimelineKind[] | null;
  /** Whether the total is asked for. */
  readonly counts: boolean;
  readonly selection: EntrySelection;
};

const movingActions = [...new Set([...taskActions, ...caseActions])];

/** The verbs of each kind, in histories of tasks and of cases. */
export const verbsOf = {
  MOVES: ['CREATED', ...movingActions, 'MOVED', 'REASSIGNED', 'CLAIMED', 'DELETED', 'RESTORED', 'UNDONE'],
  COMMENTS: ['COMMENTED'],
  NOTES: ['NOTED'],
  FILES: ['ATTACHED'],
  CHANGES: ['EDITED', 'TARGETED'],
} as const satisfies Record<TimelineKind, readonly HistoryVerb[]>;

/** Moves for the Created list: what people did with the task, leaving out what was taken back. */
const moveVerbs = `('${[...taskActions, 'MOVED', 'REASSIGNED', 'CLAIMED'].join(`', '`)}')`;

/** SQL of the latest move of task `t` as JSON, or NULL. */
export const lastMoveJson = `(SELECT row_to_json(x) FROM (SELECT ${wholeEntry} FROM activity a
  WHERE a.task_id = t.id AND a.verb IN ${moveVerbs}
    AND NOT EXISTS (SELECT FROM activity u WHERE u.undoes_id = a.id)
  ORDER BY a.sequence DESC LIMIT 1) x)`;

/** SQL of the latest entry of task `t` that changed it, as JSON: the one an undo would take back. */
export const lastChangeJson = `(SELECT row_to_json(x) FROM (SELECT ${wholeEntry} FROM activity a
  WHERE a.task_id = t.id AND a.verb NOT IN ${remarkVerbs} ORDER BY a.sequence DESC LIMIT 1) x)`;

const activityById: Statement = {
  name: 'activity-by-id',
  text: `SELECT ${wholeEntry} FROM activity a WHERE a.id = $1`,
};

/** An entry of a task that the viewer is known to see, or null; notes need NOTES_READ. */
export async function findActivity(session: Session, id: string): Promise<ActivityView | null> {
  const [row] = await session.db.rows<ActivityRow>(activityById, [id]);
  if (row === undefined || (row.verb === 'NOTED' && !readsNotes(session))) return null;
  return activityView(row, session);
}

/** The history of a task the viewer sees, newest first; one statement (F42, F106). Notes need NOTES_READ. */
export async function listTimeline(
  session: Session,
  taskId: string,
  request: TimelineRequest,
): Promise<Page<TimelineEntry>> {
  const [before] = request.after === null ? [null] : decodeCursor(request.after, ['NUMBER']);
  const hidden = readsNotes(session) ? [] : ['NOTED'];
  const kinds = request.kinds ?? [];
  const rows = await session.db.rows<ActivityRow & { readonly total?: number }>(timelineStatement(request), [
    taskId,
    before ?? null,
    hidden,
    ...(request.kinds === null
      ? []
      : [kinds.flatMap((kind) => [...verbsOf[kind]]), kinds.includes('COMMENTS')]),
  ]);
  const { derived } = request.selection;
  const entries = rows.map((row) => timelineEntry(row, session, derived));
  return pageOf(entries, request, ({ sequence }) => [String(sequence)], rows[0]?.total ?? 0);
}

const known = namedStatements('timeline');

function timelineStatement({
  first,
  kinds,
  counts,
  selection: { key, columns },
}: TimelineRequest): Statement {
  const size = statementSize(first);
  const shape = `${size} ${kinds === null ? '' : 'kinds'} ${counts ? 'total' : ''} ${key}`;
  return known(shape, () => {
    const byKind = 'AND (a.verb = ANY ($4::text[]) OR ($5::boolean AND a.comment_id IS NOT NULL))';
    const shown = `a.task_id = $1 AND a.verb <> ALL ($3::text[]) ${kinds === null ? '' : byKind}`;
    const total = `, (SELECT count(*)::integer FROM (SELECT 1 FROM activity a WHERE ${shown} LIMIT 1000) c) AS total`;
    return `SELECT ${entryColumns.list(columns)}${counts ? total : ''}
      FROM activity a ${entryColumns.joins(columns)}
      WHERE ${shown} AND ($2::integer IS NULL OR a.sequence < $2)
      ORDER BY a.sequence DESC LIMIT ${size + 1}`;
  });
}

/** Whether the viewer may read internal notes. */
export function readsNotes(session: Session): boolean {
  return session.viewer.permissions.has('NOTES_READ');
}
