import { utc } from '../features/activity/activity-view.queries.ts';
import type { Session } from '../graphql/session.ts';
import type { Statement } from '../platform/database/database.ts';
import { type CaseEventRow, type CaseFacts, portalCaseEvent, portalStanding } from './case.view.ts';
import type { PortalCaseEvent, PortalCaseStanding, PortalMessage, PortalMessageTask } from './case.types.ts';
import { personJson } from './columns.queries.ts';
import type { PortalAttachment } from './conversation.types.ts';
import { type PersonRow, portalPerson } from './task.view.ts';

const standing: Statement = {
  name: 'portal-case-standing',
  text: 'SELECT portal_case_facts($1::uuid) AS facts',
};

/** How far one of the client's cases is; throws when it is none of theirs, which its parent has ruled out. */
export async function standingOfCase(session: Session, caseId: string): Promise<PortalCaseStanding> {
  const [row] = await session.db.rows<{ facts: CaseFacts | null }>(standing, [caseId]);
  const facts = row?.facts ?? null;
  if (facts === null) throw new Error('The case is not there any more.');
  return portalStanding(facts, session.viewer);
}

type MessageRow = {
  readonly id: string;
  readonly body: string;
  readonly author: PersonRow;
  readonly createdAt: string;
  readonly task: PortalMessageTask | null;
};

const mostMessages = 500;

const columnsOfMessage = 'm.id, m.body, m.created_at, m.author_id';
// Found on the case and on its tasks apart: for either in one condition everything ever said would be read.
const messages: Statement = {
  name: 'portal-case-messages',
  text: `SELECT m.id, m.body, m.created_at AS "createdAt", ${personJson('m.author_id')} AS author, m.task
    FROM (SELECT ${columnsOfMessage}, NULL::json AS task FROM comment m WHERE m.case_id = $1::uuid
      UNION ALL SELECT ${columnsOfMessage}, json_build_object('number', t.number, 'title', t.title)
        FROM task t CROSS JOIN LATERAL (SELECT ${columnsOfMessage} FROM comment m WHERE m.task_id = t.id OFFSET 0) m
        WHERE t.case_id = $1::uuid
      ORDER BY created_at DESC, id DESC LIMIT ${mostMessages}) m
    ORDER BY m.created_at, m.id`,
};

/** The one thread of a case: what was written on it and on its tasks that the client sees, the oldest first. */
export async function messagesOfCase(session: Session, caseId: string): Promise<readonly PortalMessage[]> {
  const rows = await session.db.rows<MessageRow>(messages, [caseId]);
  return rows.map((row) => ({
    ...row,
    author: portalPerson(row.author, session.viewer),
    createdAt: utc(row.createdAt),
  }));
}

type FileRow = Omit<PortalAttachment, 'uploadedBy' | 'downloadUrl'> & { readonly uploadedBy: PersonRow };

const fileColumns = `f.id, f.file_name AS "fileName", f.size, f.content_type AS "contentType",
  f.created_at AS "createdAt", ${personJson('f.uploader_id')} AS "uploadedBy"`;

const columnsOfFile = 'f.id, f.file_name, f.size, f.content_type, f.created_at, f.uploader_id';
const ready = `f.state = 'READY'`;
const filesOfCase: Statement = {
  name: 'portal-case-files',
  text: `SELECT ${fileColumns}
    FROM (SELECT ${columnsOfFile} FROM attachment f WHERE f.case_id = $1::uuid AND ${ready}
      UNION ALL SELECT ${columnsOfFile}
        FROM task t CROSS JOIN LATERAL (SELECT ${columnsOfFile} FROM attachment f WHERE f.task_id = t.id AND ${ready} OFFSET 0) f
        WHERE t.case_id = $1::uuid
      ORDER BY created_at, id LIMIT 500) f
    ORDER BY f.created_at, f.id`,
};

/** The files of a case and of its tasks that the client sees, the oldest first. */
export async function listCaseFiles(session: Session, caseId: string): Promise<readonly PortalAttachment[]> {
  const rows = await session.db.rows<FileRow>(filesOfCase, [caseId]);
  return rows.map((row) => portalFile(row, session));
}

function portalFile(row: FileRow, { viewer }: Session): PortalAttachment {
  return { ...row, createdAt: utc(row.createdAt), uploadedBy: portalPerson(row.uploadedBy, viewer) };
}

const events: Statement = {
  name: 'portal-case-events',
  text: `SELECT a.id, a.verb, a.at, ${personJson('a.actor_id')} AS actor FROM activity a
    WHERE a.case_id = $1::uuid AND NOT EXISTS (SELECT FROM activity u WHERE u.undoes_id = a.id)
    ORDER BY a.sequence`,
};

/** What happened to a case, as far as clients are told, the oldest first. */
export async function eventsOfCase(session: Session, caseId: string): Promise<readonly PortalCaseEvent[]> {
  const rows = await session.db.rows<CaseEventRow>(events, [caseId]);
  return rows.flatMap((row) => portalCaseEvent(row, session.viewer));
}
