import {
  type CursorKind,
  decodeCursor,
  pageOf,
  type Page,
  type PageRequest,
  statementSize,
} from '../graphql/page.ts';
import type { Session } from '../graphql/session.ts';
import { isUuid } from '../platform/ids/uuid.ts';
import { caseColumns, personJson } from './columns.queries.ts';
import type { ClientTaskTab } from './portal.enums.ts';
import { portalTask, type TaskRow } from './task.view.ts';
import type { PortalTask } from './work.types.ts';

/** What a task is read with, beside its own columns: only what was asked for. */
export const taskParts = ['comments', 'attachments', 'events', 'canUndo', 'form'] as const;
export type TaskPart = (typeof taskParts)[number];

const partTexts: Readonly<Record<TaskPart, string>> = {
  comments: `(SELECT json_agg(json_build_object('id', m.id, 'body', m.body, 'createdAt', m.created_at,
      'author', ${personJson('m.author_id')}) ORDER BY m.created_at, m.id)
    FROM comment m WHERE m.task_id = t.id)`,
  attachments: `(SELECT json_agg(json_build_object('id', f.id, 'fileName', f.file_name, 'size', f.size,
      'contentType', f.content_type, 'createdAt', f.created_at, 'uploadedBy', ${personJson('f.uploader_id')})
      ORDER BY f.created_at, f.id)
    FROM attachment f WHERE f.task_id = t.id)`,
  events: `(SELECT json_agg(json_build_object('id', a.id, 'verb', a.verb, 'at', a.at,
      'actor', ${personJson('a.actor_id')}) ORDER BY a.sequence)
    FROM activity a WHERE a.task_id = t.id AND a.verb <> 'UNDONE'
      AND NOT EXISTS (SELECT FROM activity u WHERE u.undoes_id = a.id))`,
  canUndo: 'portal_own_last_step(t.id)',
  form: 'portal_task_questions(t.id)',
};

/** Which parts, in a few characters: PostgreSQL tells names apart by their first 63. */
function nameOf(parts: ReadonlySet<TaskPart>): string {
  return taskParts.map((part) => (parts.has(part) ? '1' : '0')).join('');
}

function columns(parts: ReadonlySet<TaskPart>): string {
  const wanted = taskParts.map((part) => `${parts.has(part) ? partTexts[part] : 'NULL'} AS "${part}"`);
  return `t.id, t.number, t.title, t.description, t.status, portal_task_process(t.id) AS process, t.due_on AS "dueOn",
    t.completed_at AS "completedAt", t.created_at AS "createdAt", t.updated_at AS "updatedAt", t.version,
    ${personJson('t.assignee_id')} AS assignee, ${personJson('t.creator_id')} AS creator,
    (SELECT row_to_json(x) FROM (SELECT ${caseColumns} FROM case_file c WHERE c.id = t.case_id) x) AS "case",
    ${wanted.join(', ')}`;
}

const outstanding = `t.status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED')`;
const held = `EXISTS (SELECT FROM person h WHERE h.id = t.assignee_id AND h.kind = 'CLIENT_CONTACT')`;
const byDueDay = { sql: `coalesce(t.due_on, 'infinity')`, kind: 'DAY', down: false } as const;
const byChange = { sql: 't.updated_at', kind: 'INSTANT', down: true } as const;

type Tab = {
  readonly where: string;
  readonly order: { readonly sql: string; readonly kind: CursorKind; readonly down: boolean };
};

const tabs = {
  TO_DO: { where: `${outstanding} AND (t.status = 'WAITING' OR ${held})`, order: byDueDay },
  OPEN: { where: outstanding, order: byDueDay },
  DONE: { where: `NOT ${outstanding}`, order: byChange },
  ALL: { where: 'true', order: byChange },
} as const satisfies Record<ClientTaskTab, Tab>;

export type PortalTaskRequest = PageRequest & {
  readonly tab: ClientTaskTab;
  readonly parts: ReadonlySet<TaskPart>;
};

type ListRow = TaskRow & { readonly sort: readonly string[]; readonly total: number };

/** One page of the client's own tasks in the tab's order; row security leaves nothing else to find (F89). */
export async function listTasks(session: Session, request: PortalTaskRequest): Promise<Page<PortalTask>> {
  const { tab, parts, first, after } = request;
  const { where, order } = tabs[tab];
  const size = statementSize(first);
  const cursor = after === null ? [] : decodeCursor(after, [order.kind, 'ID']);
  const type = order.kind === 'DAY' ? 'date' : 'timestamptz';
  const behind = `AND (${order.sql}, t.id) ${order.down ? '<' : '>'} ($1::${type}, $2::uuid)`;
  const direction = order.down ? 'DESC' : 'ASC';
  const statement = {
    name: `portal-tasks-${tab}-${size}-${nameOf(parts)}-${cursor.length}`,
    text: `SELECT ${columns(parts)}, json_build_array((${order.sql})::text, t.id) AS sort,
        (SELECT count(*)::integer FROM (SELECT FROM task t WHERE ${where} LIMIT 1000) x) AS total
      FROM task t WHERE ${where} ${cursor.length > 0 ? behind : ''}
      ORDER BY ${order.sql} ${direction}, t.id ${direction} LIMIT ${size + 1}`,
  };
  const rows = await session.db.rows<ListRow>(statement, cursor);
  const page = pageOf(rows, request, (row) => row.sort, rows[0]?.total ?? 0);
  return { ...page, nodes: page.nodes.map((row) => portalTask(row, session)), edges: [] };
}

/** The client's task with this id or number, or null. */
export async function findTask(
  session: Session,
  key: { readonly id: string } | { readonly number: string },
  parts: ReadonlySet<TaskPart>,
): Promise<PortalTask | null> {
  const byId = 'id' in key;
  if (byId && !isUuid(key.id)) return null;
  const statement = {
    name: `portal-task-${byId ? 'id' : 'number'}-${nameOf(parts)}`,
    text: `SELECT ${columns(parts)} FROM task t WHERE ${byId ? 't.id = $1::uuid' : 't.number = $1::text'}`,
  };
  const [row] = await session.db.rows<TaskRow>(statement, [byId ? key.id : key.number]);
  return row === undefined ? null : portalTask(row, session);
}

/** The tasks of one of the client's cases, in the order of the case. */
export async function tasksOfCase(
  session: Session,
  caseId: string,
  parts: ReadonlySet<TaskPart>,
): Promise<readonly PortalTask[]> {
  const statement = {
    name: `portal-case-tasks-${nameOf(parts)}`,
    text: `SELECT ${columns(parts)} FROM task t WHERE t.case_id = $1::uuid ORDER BY t.created_at, t.id LIMIT 200`,
  };
  const rows = await session.db.rows<TaskRow>(statement, [caseId]);
  return rows.map((row) => portalTask(row, session));
}
