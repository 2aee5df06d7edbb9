import { clientJson } from '../clients/clients.queries.ts';
import { caseColumns } from '../cases/cases.queries.ts';
import { lastChangeJson, lastMoveJson } from '../activity/activity.queries.ts';
import { personJson } from '../people/person-columns.queries.ts';

/** What a task is read with beyond its short columns; each is long or a look-up per row, so lists name what they need. */
export const taskParts = [
  'description',
  'assignee',
  'creator',
  'department',
  'client',
  'case',
  'people',
  'lastMove',
  'lastChange',
  'readers',
] as const;
export type TaskPart = (typeof taskParts)[number];

const ownColumns = `t.id, t.number, t.sequence_in_case AS "sequenceInCase", t.title, t.status, t.workflow,
  t.priority, t.audience, t.assignee_id AS "assigneeId", t.creator_id AS "creatorId", t.department_id AS "departmentId",
  t.client_id AS "clientId", t.case_id AS "caseId", t.start_on AS "startOn", t.due_on AS "dueOn",
  t.started_at AS "startedAt", t.completed_at AS "completedAt", t.percent_complete AS "percentComplete",
  t.comment_count AS "commentCount", t.attachment_count AS "attachmentCount", t.version,
  t.last_activity_at AS "lastActivityAt", t.created_at AS "createdAt", t.updated_at AS "updatedAt",
  t.deleted_at AS "deletedAt", to_json(v.reasons) AS reasons, v.pending AND v.seen_at IS NULL AS "isNew"`;

const peopleJson = `(SELECT json_agg(x) FROM (SELECT o.reasons, ${personJson('o.person_id')} AS person
  FROM task_person o WHERE o.task_id = t.id AND o.reasons && '{CO_ASSIGNEE,WATCHING}'::varchar[]
  ORDER BY o.person_id) x)`;

const readersJson = `(SELECT row_to_json(x) FROM (SELECT
  (SELECT count(*)::integer FROM person s WHERE s.active AND s.kind = 'STAFF' AND (s.role = 'ADMINISTRATOR'
    OR s.id = c.owner_id
    OR s.id IN (SELECT o.person_id FROM task_person o WHERE o.task_id = t.id)
    OR s.id IN (SELECT m.person_id FROM department_member m WHERE m.department_id = t.department_id))) AS "staffCount",
  coalesce((SELECT json_agg(y) FROM (SELECT p.id, p.name, p.email, p.kind, p.role, p.active, p.client_id AS "clientId"
    FROM person p WHERE p.client_id = t.client_id AND t.audience = 'CLIENT' AND p.active ORDER BY p.name, p.id) y), '[]')
    AS "clientContacts") x)`;

const columnsOf: Readonly<Record<TaskPart, string>> = {
  description: 't.description',
  assignee: `${personJson('t.assignee_id')} AS assignee`,
  creator: `${personJson('t.creator_id')} AS creator`,
  department: `(SELECT row_to_json(x) FROM (SELECT d.id, d.name FROM department d WHERE d.id = t.department_id) x) AS department`,
  client: `${clientJson('t.client_id')} AS client`,
  case: `CASE WHEN c.id IS NOT NULL THEN (SELECT row_to_json(x) FROM (SELECT ${caseColumns}) x) END AS "case"`,
  people: `${peopleJson} AS people`,
  lastMove: `${lastMoveJson} AS "lastMove"`,
  lastChange: `${lastChangeJson} AS "lastChange"`,
  readers: `${readersJson} AS readers`,
};

/** The columns of task `t` with the named parts, in the shape of `TaskRow`. */
export function taskColumns(parts: ReadonlySet<TaskPart>): string {
  return [ownColumns, ...taskParts.filter((part) => parts.has(part)).map((part) => columnsOf[part])].join(
    ',\n',
  );
}

/** A short name for a set of parts, to tell statements apart. */
export function partsKey(parts: ReadonlySet<TaskPart>): string {
  return taskParts.map((part) => (parts.has(part) ? '1' : '0')).join('');
}
