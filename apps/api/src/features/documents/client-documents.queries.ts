import { decodeCursor, type Page, pageOf, type PageRequest, statementSize } from '../../graphql/page.ts';
import type { Session } from '../../graphql/session.ts';
import { visibleTasks } from '../tasks/task-visibility.queries.ts';
import type { AttachmentView } from './attachment.entity.ts';
import { viewColumns } from './attachment.queries.ts';

/** A file with the task or case of a client that it belongs to. */
export type ClientDocumentView = {
  readonly attachment: AttachmentView;
  readonly taskNumber: string | null;
  readonly caseNumber: string | null;
};
type Row = AttachmentView & {
  readonly taskNumber: string | null;
  readonly caseNumber: string | null;
  readonly sort: readonly string[];
};
type SortedDocument = ClientDocumentView & { readonly sort: readonly string[] };

/**
 * The files of a client's tasks that the viewer, one of staff, sees and of its cases for those who may read cases, newest
 * first; one statement. Throws BAD_USER_INPUT for a page size out of range or a foreign cursor.
 */
export async function listClientDocuments(
  session: Session,
  clientId: string,
  request: PageRequest,
): Promise<Page<ClientDocumentView>> {
  const visible = visibleTasks(session.viewer);
  const size = statementSize(request.first);
  const cursor = request.after === null ? [null, null] : decodeCursor(request.after, ['INSTANT', 'ID']);
  const rows = await session.db.rows<Row>(
    {
      name: `client-documents-${size}-${visible.form}`,
      text: `SELECT ${viewColumns}, o.task_number AS "taskNumber", o.case_number AS "caseNumber",
          json_build_array(a.created_at::text, a.id::text) AS sort
        FROM (SELECT b.id, t.number AS task_number, NULL AS case_number FROM ${visible.fromFew}
            JOIN attachment b ON b.task_id = t.id AND b.state = 'READY'
            WHERE t.client_id = $3::uuid AND t.deleted_at IS NULL AND ${visible.where}
          UNION ALL SELECT b.id, NULL, f.number FROM case_file f
            JOIN attachment b ON b.case_id = f.id AND b.state = 'READY'
            WHERE f.client_id = $3::uuid AND $4::boolean) o
        JOIN attachment a ON a.id = o.id
        WHERE $5::timestamptz IS NULL OR (a.created_at, a.id) < ($5, $6::uuid)
        ORDER BY a.created_at DESC, a.id DESC LIMIT ${size + 1}`,
    },
    [...visible.values, clientId, session.viewer.permissions.has('CASES_READ'), ...cursor],
  );
  const documents = rows.map(({ taskNumber, caseNumber, sort, ...attachment }): SortedDocument => ({
    attachment,
    taskNumber,
    caseNumber,
    sort,
  }));
  return pageOf(documents, request, (row) => row.sort);
}
