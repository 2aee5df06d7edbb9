import type { PermissionName } from '@docket/domain';

import type { Found } from '../../graphql/node.ts';
import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { findAccessToken } from '../accounts/access-token.queries.ts';
import { findActivity } from '../activity/activity.queries.ts';
import { findCase } from '../cases/cases.queries.ts';
import { findClients } from '../clients/clients.queries.ts';
import type { WordsView } from '../conversation/words.entity.ts';
import { findDepartments } from '../departments/departments.queries.ts';
import { findAttachment } from '../documents/attachment.queries.ts';
import { personJson } from '../people/person-columns.queries.ts';
import { findPeople } from '../people/people.queries.ts';
import type { TaskSelection } from './task-selection.queries.ts';
import { visibleTasks } from './task-visibility.queries.ts';
import { findTask } from './task.queries.ts';

type Kind = {
  readonly type: string;
  readonly table: string;
  readonly needs: PermissionName;
  readonly find: (session: Session, id: string, task: TaskSelection) => Promise<object | null | undefined>;
};

/** Everything with an id of its own, each found the way its own feature lets the viewer see it. */
const kinds: readonly Kind[] = [
  {
    type: 'Task',
    table: 'task',
    needs: 'TASKS_READ',
    find: (session, id, selection) => findTask(session, { id }, selection),
  },
  { type: 'Activity', table: 'activity', needs: 'TASKS_READ', find: findVisibleActivity },
  {
    type: 'Comment',
    table: 'comment',
    needs: 'TASKS_READ',
    find: (session, id) => findWords(session, id, 'comment'),
  },
  { type: 'Note', table: 'note', needs: 'NOTES_READ', find: (session, id) => findWords(session, id, 'note') },
  { type: 'Attachment', table: 'attachment', needs: 'TASKS_READ', find: findAttachment },
  { type: 'Case', table: 'case_file', needs: 'CASES_READ', find: (session, id) => findCase(session, { id }) },
  {
    type: 'Client',
    table: 'client',
    needs: 'CLIENTS_READ',
    find: async (session, id) => (await findClients(session, [id]))[0],
  },
  {
    type: 'Person',
    table: 'person',
    needs: 'PEOPLE_READ',
    find: async (session, id) => (await findPeople(session, [id]))[0],
  },
  {
    type: 'Department',
    table: 'department',
    needs: 'DEPARTMENTS_READ',
    find: async (session, id) => (await findDepartments(session, [id]))[0],
  },
  { type: 'AccessToken', table: 'access_token', needs: 'TOKENS_MANAGE', find: findAccessToken },
];

const typeOfId: Statement = {
  name: 'node-type',
  text: `SELECT CASE ${kinds
    .map(({ type, table }) => `WHEN EXISTS (SELECT FROM ${table} WHERE id = $1::uuid) THEN '${type}'`)
    .join(' ')} END AS type`,
};

/** The object with this id if the viewer may see it, with its type, else null; a task with its selection. */
export async function findNode(
  session: Session,
  id: string,
  task: TaskSelection,
): Promise<Found<object> | null> {
  if (!isUuid(id)) return null;
  const [row] = await session.db.rows<{ type: string | null }>(typeOfId, [id]);
  const kind = kinds.find(({ type }) => type === row?.type);
  if (kind === undefined || !session.viewer.permissions.has(kind.needs)) return null;
  const found = (await kind.find(session, id, task)) ?? null;
  return found === null ? null : { ...found, __typename: kind.type };
}

async function findVisibleActivity(session: Session, id: string): Promise<object | null> {
  const visible = visibleTasks(session.viewer);
  const statement: Statement = {
    name: `node-activity-${visible.form}`,
    text: `SELECT FROM activity a WHERE a.id = $3 AND ${ofVisible('a', visible)}`,
  };
  const rows = await session.db.rows(statement, [...visible.values, id, seesCases(session)]);
  return rows.length === 0 ? null : findActivity(session, id);
}

async function findWords(session: Session, id: string, table: 'comment' | 'note'): Promise<WordsView | null> {
  const visible = visibleTasks(session.viewer);
  const statement: Statement = {
    name: `node-${table}-${visible.form}`,
    text: `SELECT w.id, w.body, w.created_at AS "createdAt", ${personJson('w.author_id')} AS author
      FROM ${table} w WHERE w.id = $3 AND ${ofVisible('w', visible)}`,
  };
  const values = [...visible.values, id, seesCases(session)];
  const [row] = await session.db.rows<WordsView>(statement, values);
  return row ?? null;
}

/** SQL of what hangs on a case, where `$4` says that the viewer sees cases, or on a task they see. */
function ofVisible(alias: string, { from, where }: ReturnType<typeof visibleTasks>): string {
  return `((${alias}.case_id IS NOT NULL AND $4::boolean)
    OR EXISTS (SELECT FROM ${from} WHERE t.id = ${alias}.task_id AND ${where}))`;
}

function seesCases({ viewer }: Session): boolean {
  return viewer.permissions.has('CASES_READ');
}
