import { decodeCursor, type Page, pageOf, type PageRequest, statementSize } from '../../graphql/page.ts';
import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { personJson } from '../people/person-columns.queries.ts';
import type { MailView } from './mail-delivery.entity.ts';

type MailRow = MailView & { readonly sort: readonly string[]; readonly total: number };
type Reader = Pick<Session, 'db'>;

const columns = `m.id, m.kind, m.subject, m.state, m.reason, m.attempts, m.created_at AS "createdAt",
  m.sent_at AS "sentAt", ${personJson('m.person_id')} AS person, p.email AS address, t.number AS "taskNumber",
  c.number AS "caseNumber"`;
const from = `mail_delivery m JOIN person p ON p.id = m.person_id LEFT JOIN task t ON t.id = m.task_id
  LEFT JOIN case_file c ON c.id = m.case_id`;

/** Mails the server would not take, newest first; for administrators. */
export async function listFailedMails({ db }: Reader, request: PageRequest): Promise<Page<MailView>> {
  const { first, after } = request;
  const size = statementSize(first);
  const cursor = after === null ? [null, null] : decodeCursor(after, ['INSTANT', 'ID']);
  const rows = await db.rows<MailRow>(
    {
      name: `mails-failed-${size}`,
      text: `SELECT ${columns}, to_json(ARRAY[m.created_at::text, m.id::text]) AS sort,
          (SELECT count(*)::integer FROM (SELECT 1 FROM mail_delivery WHERE state = 'FAILED' LIMIT 1001) x) AS total
        FROM ${from} WHERE m.state = 'FAILED'
          AND ($1::timestamptz IS NULL OR (m.created_at, m.id) < ($1, $2::uuid))
        ORDER BY m.created_at DESC, m.id DESC LIMIT ${size + 1}`,
    },
    cursor,
  );
  return pageOf(rows, request, (row) => row.sort, rows[0]?.total ?? 0);
}

const one: Statement = { name: 'mail-one', text: `SELECT ${columns} FROM ${from} WHERE m.id = $1` };

/** A mail as it stands; null where there is none. */
export async function findMail({ db }: Reader, id: string): Promise<MailView | null> {
  const [row] = isUuid(id) ? await db.rows<MailView>(one, [id]) : [];
  return row ?? null;
}
