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

const messages: Statement = {
  name: 'portal-case-messages',
  text: `SELECT * FROM (SELECT m.id, m.body, m.created_at AS "createdAt", ${personJson('m.author_id')} AS author,
      CASE WHEN t.id IS NOT NULL THEN json_build_object('number', t.number, 'title', t.title) END AS task
    FROM comment m LEFT JOIN task t ON t.id = m.task_id
    WHERE m.case_id = $1::uuid OR t.case_id = $1::uuid
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${mostMessages}) latest ORDER BY "createdAt", id`,
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

const filesOfCase: Statement = {
  name: 'portal-case-files',
  text: `SELECT ${fileColumns} FROM attachment f LEFT JOIN task t ON t.id = f.task_id
    WHERE f.case_id = $1::uuid OR t.case_id = $1::uuid ORDER BY f.created_at, f.id LIMIT 500`,
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
