import { type Relation, rowColumns } from '../../platform/database/row-columns.ts';
import { clientColumns } from '../clients/clients.queries.ts';
import { caseColumns } from '../cases/case-columns.queries.ts';
import { lastChangeJson, lastMoveJson } from '../activity/activity.queries.ts';
import { clockRelation } from '../schedule/clock-columns.queries.ts';
import { personColumns, personJson } from '../people/person-columns.queries.ts';

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

/** What task `t` itself says, what its viewer's own row `v` says, and what is gathered for it. */
const own = {
  id: 't.id',
  number: 't.number',
  sequenceInCase: 't.sequence_in_case',
  title: 't.title',
  description: 't.description',
  status: 't.status',
  workflow: 't.workflow',
  workflowVersion: 't.workflow_version',
  stage: 't.stage',
  typeKey: 't.type_key',
  typeVersion: 't.type_version',
  form: 't.form',
  origin: 't.origin',
  sendsCaseDetails: 't.case_details',
  priority: 't.priority',
  audience: 't.audience',
  mails: 't.mails',
  assigneeId: 't.assignee_id',
  creatorId: 't.creator_id',
  departmentId: 't.department_id',
  clientId: 't.client_id',
  caseId: 't.case_id',
  startOn: 't.start_on',
  dueOn: 't.due_on',
  startedAt: 't.started_at',
  completedAt: 't.completed_at',
  percentComplete: 't.percent_complete',
  commentCount: 't.comment_count',
  attachmentCount: 't.attachment_count',
  version: 't.version',
  lastActivityAt: 't.last_activity_at',
  createdAt: 't.created_at',
  updatedAt: 't.updated_at',
  deletedAt: 't.deleted_at',
  reasons: `coalesce(to_json(v.reasons), '[]')`,
  isNew: 'v.pending AND v.seen_at IS NULL',
  people: peopleJson,
  lastMoveRow: lastMoveJson,
  lastChangeRow: lastChangeJson,
  readers: readersJson,
};

/** Case `c` is joined wherever tasks are read, because visibility asks for its owner. */
const relations: Readonly<Record<string, Relation>> = {
  assignee: {
    alias: 'assignee',
    join: 'LEFT JOIN person assignee ON assignee.id = t.assignee_id',
    columns: personColumns,
  },
  creator: {
    alias: 'creator',
    join: 'LEFT JOIN person creator ON creator.id = t.creator_id',
    columns: personColumns,
  },
  sla: clockRelation('sla', 'RESOLUTION'),
  firstResponse: clockRelation('first_response', 'FIRST_RESPONSE'),
  department: {
    alias: 'department',
    join: 'LEFT JOIN department ON department.id = t.department_id',
    columns: { id: 'id', name: 'name' },
  },
  client: {
    alias: 'client',
    join: 'LEFT JOIN client ON client.id = t.client_id',
    columns: clientColumns,
  },
  case: { alias: 'c', join: '', columns: caseColumns },
  'case.client': {
    alias: 'case_client',
    join: 'LEFT JOIN client case_client ON case_client.id = c.client_id',
    columns: clientColumns,
  },
  'case.owner': {
    alias: 'case_owner',
    join: 'LEFT JOIN person case_owner ON case_owner.id = c.owner_id',
    columns: personColumns,
  },
};

/** Everything a task can be read with, by its path in `TaskRow`; joins go beyond task `t` and its case `c`. */
export const taskColumns = rowColumns(own, relations);
