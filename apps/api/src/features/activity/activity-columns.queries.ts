import { type Relation, rowColumns } from '../../platform/database/row-columns.ts';
import { personColumns, personJson } from '../people/person-columns.queries.ts';

/** Entries that change nothing about the task itself, and so stand in no undo's way. */
export const remarkVerbs = `('COMMENTED', 'NOTED', 'ATTACHED')`;

const namesOf = (
  side: 'before' | 'after',
) => `CASE WHEN a.${side} ?| ARRAY['clientId', 'caseId', 'ownerId', 'coAssigneeIds', 'watcherIds', 'participantIds']
  THEN jsonb_build_object(
    'clientId', (SELECT name FROM client WHERE id = (a.${side}->>'clientId')::uuid),
    'caseId', (SELECT number || ' ' || title FROM case_file WHERE id = (a.${side}->>'caseId')::uuid),
    'ownerId', (SELECT name FROM person WHERE id = (a.${side}->>'ownerId')::uuid),
    'coAssigneeIds', (SELECT string_agg(name, ', ' ORDER BY name) FROM person
      WHERE id IN (SELECT jsonb_array_elements_text(a.${side}->'coAssigneeIds')::uuid)),
    'participantIds', (SELECT string_agg(name, ', ' ORDER BY name) FROM person
      WHERE id IN (SELECT jsonb_array_elements_text(a.${side}->'participantIds')::uuid)),
    'watcherIds', (SELECT string_agg(name, ', ' ORDER BY name) FROM person
      WHERE id IN (SELECT jsonb_array_elements_text(a.${side}->'watcherIds')::uuid))) END`;

/** What entry `a` itself says; names only where the entry changed a field that needs them. */
const own = {
  id: 'a.id',
  taskId: 'a.task_id',
  caseId: 'a.case_id',
  sequence: 'a.sequence',
  verb: 'a.verb',
  at: 'a.at',
  fromStatus: 'CASE WHEN a.case_id IS NULL THEN a.from_status END',
  toStatus: 'CASE WHEN a.case_id IS NULL THEN a.to_status END',
  fromCaseStatus: 'CASE WHEN a.case_id IS NOT NULL THEN a.from_status END',
  toCaseStatus: 'CASE WHEN a.case_id IS NOT NULL THEN a.to_status END',
  fromStage: `a.before->>'stage'`,
  toStage: `a.after->>'stage'`,
  action: `a.after->>'action'`,
  before: 'a.before',
  after: 'a.after',
  words: 'a.words',
  audience: 'a.audience',
  attachmentId: 'a.attachment_id',
  beforeNames: namesOf('before'),
  afterNames: namesOf('after'),
  undoneAt: '(SELECT u.at FROM activity u WHERE u.undoes_id = a.id)',
};

const lastChange = (subject: string) => `(SELECT l.sequence FROM activity l
  WHERE l.${subject} AND l.verb NOT IN ${remarkVerbs} ORDER BY l.sequence DESC LIMIT 1)`;
const superseded = (sequence: string) => `(a.after ? 'workflowVersion' OR a.sequence < ${sequence})`;

/** Whether the task or case of an entry `a` has a later one that changed it, or its workflow itself was changed under it. */
export const isSuperseded = superseded(
  `coalesce(${lastChange('task_id = a.task_id')}, ${lastChange('case_id = a.case_id')})`,
);

const departmentColumns = { id: 'id', name: 'name' };
const wordsColumns = { id: 'id', body: 'body', createdAt: 'created_at' };

const relations: Readonly<Record<string, Relation>> = {
  actor: joined('person', 'actor', 'a.actor_id', personColumns),
  fromAssignee: joined('person', 'from_assignee', `(a.before->>'assigneeId')::uuid`, personColumns),
  toAssignee: joined('person', 'to_assignee', `(a.after->>'assigneeId')::uuid`, personColumns),
  fromDepartment: joined(
    'department',
    'from_department',
    `(a.before->>'departmentId')::uuid`,
    departmentColumns,
  ),
  toDepartment: joined('department', 'to_department', `(a.after->>'departmentId')::uuid`, departmentColumns),
  comment: joined('comment', 'c', 'a.comment_id', wordsColumns),
  'comment.author': joined('person', 'comment_author', 'c.author_id', personColumns),
  note: joined('note', 'n', 'a.note_id', wordsColumns),
  'note.author': joined('person', 'note_author', 'n.author_id', personColumns),
};

function joined(table: string, alias: string, id: string, columns: Relation['columns']): Relation {
  return { alias, join: `LEFT JOIN ${table} ${alias} ON ${alias}.id = ${id}`, columns };
}

/** Everything an entry `a` of task `$1`, whose last change is found once for all rows, can be read with, by its path in `ActivityRow`. */
export const entryColumns = rowColumns(
  { ...own, superseded: superseded(lastChange('task_id = $1')) },
  relations,
);

/** The same of entries that belong to a case and its tasks. */
export const caseEntryColumns = rowColumns({ ...own, superseded: isSuperseded }, relations);

const departmentJson = (id: string) =>
  `(SELECT row_to_json(x) FROM (SELECT d.id, d.name FROM department d WHERE d.id = ${id}) x)`;
const wordsJson = (table: 'comment' | 'note') =>
  `(SELECT row_to_json(x) FROM (SELECT w.id, w.body, w.created_at AS "createdAt",
    ${personJson('w.author_id')} AS author FROM ${table} w WHERE w.id = a.${table}_id) x)`;

/** All of an entry `a` in the shape of `ActivityRow`, without a join: for one entry, by itself or inside a task. */
export const wholeEntry = `${entryColumns.list(Object.keys(own))},
  ${isSuperseded} AS superseded,
  ${personJson('a.actor_id')} AS actor,
  ${personJson(`(a.before->>'assigneeId')::uuid`)} AS "fromAssignee",
  ${personJson(`(a.after->>'assigneeId')::uuid`)} AS "toAssignee",
  ${departmentJson(`(a.before->>'departmentId')::uuid`)} AS "fromDepartment",
  ${departmentJson(`(a.after->>'departmentId')::uuid`)} AS "toDepartment",
  ${wordsJson('comment')} AS comment, ${wordsJson('note')} AS note`;
