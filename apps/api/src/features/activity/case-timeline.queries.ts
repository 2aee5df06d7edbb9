import { decodeCursor, type Page, pageOf, type PageRequest, statementSize } from '../../graphql/page.ts';
import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { namedStatements } from '../../platform/database/named-statements.ts';
import { visibleTasks } from '../tasks/task-visibility.queries.ts';
import { caseEntryColumns } from './activity-columns.queries.ts';
import { type TimelineKind, type TimelineRequest, readsNotes, verbsOf } from './activity.queries.ts';
import { type ActivityRow, type TimelineEntry, timelineEntry } from './activity-view.queries.ts';

type CaseEntry = ActivityRow & { readonly sort: readonly string[]; readonly total?: number };

/**
 * The history of a case and of those of its tasks that the viewer sees, newest first; one statement (F42). The reason a
 * task was cancelled for is a private note among the notes. Notes need NOTES_READ.
 */
export async function listCaseTimeline(
  session: Session,
  caseId: string,
  request: TimelineRequest,
): Promise<Page<TimelineEntry>> {
  const { kinds, after } = request;
  const visible = visibleTasks(session.viewer);
  const cursor = after === null ? [] : decodeCursor(after, ['INSTANT', 'ID']);
  const hidden = readsNotes(session) ? [] : ['NOTED'];
  const rows = await session.db.rows<CaseEntry>(statementOf(request, visible), [
    ...visible.values,
    caseId,
    hidden,
    ...(kinds === null ? [] : kindValues(kinds)),
    ...cursor,
  ]);
  const { derived } = request.selection;
  const sortOf = new Map(rows.map((row) => [row.id, row.sort]));
  const entries = rows.map((row) => timelineEntry(row, session, derived));
  return pageOf(entries, request, ({ id }) => sortOf.get(id) ?? [], rows[0]?.total ?? 0);
}

function kindValues(kinds: readonly TimelineKind[]): readonly unknown[] {
  const verbs = kinds.flatMap((kind): readonly string[] => verbsOf[kind]);
  return [verbs, kinds.includes('COMMENTS'), kinds.includes('NOTES')];
}

const known = namedStatements('case-timeline');

function statementOf(
  { first, kinds, counts, after, selection }: TimelineRequest & PageRequest,
  visible: ReturnType<typeof visibleTasks>,
): Statement {
  const size = statementSize(first);
  const parts = [kinds === null ? '' : 'kinds', counts ? 'total' : '', after === null ? '' : 'after'];
  return known([size, visible.form, ...parts, selection.key].join(' '), () => {
    const shown = `a.verb <> ALL ($4::text[]) ${kinds === null ? '' : `AND ${ofKinds}`}`;
    const start = kinds === null ? 5 : 8;
    const behind = after === null ? '' : `AND (a.at, a.id) < ($${start}::timestamptz, $${start + 1}::uuid)`;
    const own = `FROM activity a WHERE a.case_id = $3::uuid AND ${shown}`;
    const tasks = `FROM ${visible.from} JOIN activity a ON a.task_id = t.id
      WHERE t.case_id = $3::uuid AND ${visible.where} AND ${shown}`;
    const newest = (source: string) =>
      `(SELECT a.id, a.at ${source} ${behind} ORDER BY a.at DESC, a.id DESC LIMIT ${size + 1})`;
    const total = `, (SELECT count(*)::integer FROM (
      (SELECT 1 ${own}) UNION ALL (SELECT 1 ${tasks}) LIMIT 1000) x) AS total`;
    return `SELECT ${caseEntryColumns.list(selection.columns)}${counts ? total : ''},
        json_build_array(a.at::text, a.id) AS sort
      FROM (${newest(own)} UNION ALL ${newest(tasks)}) e JOIN activity a ON a.id = e.id
      ${caseEntryColumns.joins(selection.columns)}
      ORDER BY a.at DESC, a.id DESC LIMIT ${size + 1}`;
  });
}

const ofKinds = `(a.verb = ANY ($5::text[]) OR ($6::boolean AND a.comment_id IS NOT NULL)
  OR ($7::boolean AND a.verb = 'CANCEL' AND a.task_id IS NOT NULL))`;
