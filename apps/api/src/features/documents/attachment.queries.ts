import type { Session } from '../../graphql/session.ts';
import type { Database, Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { personJson } from '../people/person-columns.queries.ts';
import { visibleTasks } from '../tasks/task-visibility.queries.ts';
import type { AttachmentView } from './attachment.entity.ts';

/** What saving a file needs to know of it. */
export type Download = {
  readonly fileName: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
};

const fileColumns = `a.file_name AS "fileName", a.content_type AS "contentType", a.size`;
/** The columns of an `AttachmentView` of attachment `a`. */
export const viewColumns = `a.id, a.task_id AS "taskId", a.case_id AS "caseId", ${fileColumns}, a.created_at AS "createdAt", a.audience,
  ${personJson('a.uploader_id')} AS "uploadedBy"`;

const ofTasks: Statement = {
  name: 'attachments-of-tasks',
  text: `SELECT ${viewColumns} FROM attachment a
    WHERE a.task_id = ANY ($1::uuid[]) AND a.state = 'READY' ORDER BY a.created_at, a.id`,
};
const alongWithTasks: Statement = {
  name: 'attachments-along-with-tasks',
  text: `SELECT f.task_id AS "alongWithId", ${viewColumns}
    FROM task_case_file f JOIN attachment a ON a.id = f.attachment_id
    WHERE f.task_id = ANY ($1::uuid[]) AND a.state = 'READY' ORDER BY a.created_at, a.id`,
};
const ofCases: Statement = {
  name: 'attachments-of-cases',
  text: `SELECT ${viewColumns} FROM attachment a
    WHERE a.case_id = ANY ($1::uuid[]) AND a.state = 'READY' ORDER BY a.created_at, a.id`,
};
const byIds: Statement = {
  name: 'attachments-by-id',
  text: `SELECT ${viewColumns} FROM attachment a WHERE a.id = ANY ($1::uuid[]) AND a.state = 'READY'`,
};
const storage: Statement = {
  name: 'attachment-storage',
  text: `SELECT a.storage_key AS "storageKey" FROM attachment a WHERE a.id = $1 AND a.state = 'READY'`,
};

/** Which rows a client sees is said twice: here, and by the row security of the portal's role. */
const clientDownload: Statement = {
  name: 'attachment-download-client',
  text: `SELECT ${fileColumns} FROM attachment a WHERE a.id = $1::uuid AND a.audience = 'CLIENT' AND a.state = 'READY'
      AND (EXISTS (SELECT FROM task t WHERE t.id = a.task_id
          AND t.client_id = $2::uuid AND t.audience = 'CLIENT' AND t.deleted_at IS NULL)
        OR EXISTS (SELECT FROM case_file c WHERE c.id = a.case_id
          AND c.client_id = $2::uuid AND portal_case_shown(c.type_key, c.type_version)))`,
};

/** The files of tasks that the viewer, one of staff, is known to see; oldest first. */
export function listAttachments(
  session: Session,
  taskIds: readonly string[],
): Promise<readonly AttachmentView[]> {
  return session.db.rows<AttachmentView>(ofTasks, [taskIds]);
}

/** A file of a case with the task it goes along with. */
type FileAlong = AttachmentView & { readonly alongWithId: string };

/** The files of their cases that go along with tasks the viewer, one of staff, is known to see (F35). */
export function listCaseFiles(session: Session, taskIds: readonly string[]): Promise<readonly FileAlong[]> {
  return session.db.rows<FileAlong>(alongWithTasks, [taskIds]);
}

/** The files of cases, which all staff who may read cases see; oldest first. */
export function listCaseAttachments(
  session: Session,
  caseIds: readonly string[],
): Promise<readonly AttachmentView[]> {
  return session.db.rows<AttachmentView>(ofCases, [caseIds]);
}

/** Files of tasks and cases that the viewer, one of staff, is known to see, by their own ids, in no order. */
export function getAttachments(session: Session, ids: readonly string[]): Promise<readonly AttachmentView[]> {
  return session.db.rows<AttachmentView>(byIds, [ids]);
}

/** The file if staff may see its task or case now, else null: hidden, unknown and unfinished are one answer. */
export function findAttachment(session: Session, id: string): Promise<AttachmentView | null> {
  return findVisible<AttachmentView>(session, id, 'view');
}

/** What saving a file needs, if the viewer may see it now, else null; for staff and for clients. */
export async function findDownload(session: Session, id: string): Promise<Download | null> {
  if (session.viewer.kind !== 'CLIENT_CONTACT') return findVisible<Download>(session, id, 'download');
  if (!isUuid(id)) return null;
  const [row] = await session.db.rows<Download>(clientDownload, [id, session.viewer.clientId]);
  return row ?? null;
}

/** Where the bytes of a file are; asked for after it is known that they may be read. */
export async function findStorageKey(db: Database, id: string): Promise<string | null> {
  const [row] = await db.rows<{ storageKey: string }>(storage, [id]);
  return row?.storageKey ?? null;
}

async function findVisible<Row extends Download>(
  session: Session,
  id: string,
  columns: 'view' | 'download',
): Promise<Row | null> {
  if (!isUuid(id)) return null;
  const visible = visibleTasks(session.viewer);
  const statement: Statement = {
    name: `attachment-${columns}-${visible.form}`,
    text: `SELECT ${columns === 'view' ? viewColumns : fileColumns}
      FROM attachment a WHERE a.id = $3::uuid AND a.state = 'READY' AND ((a.case_id IS NOT NULL AND $4::boolean)
        OR EXISTS (SELECT FROM ${visible.from} WHERE t.id = a.task_id AND ${visible.where}))`,
  };
  const seesCases = session.viewer.permissions.has('CASES_READ');
  const [row] = await session.db.rows<Row>(statement, [...visible.values, id, seesCases]);
  return row ?? null;
}
