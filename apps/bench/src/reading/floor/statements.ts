import { type Operation, timelineSize } from '../ask.ts';
import { countColumns, listText, type Source, sources, visible } from '../sources.ts';

/** A statement that PostgreSQL keeps planned, and which values of a question it takes. */
export type Statement = {
  readonly name: string;
  readonly text: string;
  readonly takes: 'person' | 'task' | 'words';
};

const own = 't.number, t.title, t.status, t.priority, t.due_on AS "dueOn", t.updated_at AS "updatedAt"';
const joins = `LEFT JOIN person a ON a.id = t.assignee_id JOIN person p ON p.id = t.creator_id
  LEFT JOIN department d ON d.id = t.department_id LEFT JOIN case_file c ON c.id = t.case_id`;

const json = (columns: string, present: string): string =>
  `CASE WHEN ${present} IS NOT NULL THEN (SELECT row_to_json(x) FROM (SELECT ${columns}) x) END`;
const nested = `${own}, ${json('a.id, a.name', 'a.id')} AS assignee, ${json('p.id, p.name', 'p.id')} AS creator,
  ${json('d.id, d.name', 'd.id')} AS department, ${json('c.id, c.number, c.title', 'c.id')} AS "case"`;
const flat = `t.number, t.title, t.status, t.priority, t.due_on, t.updated_at, a.id, a.name, p.id, p.name, d.id, d.name,
  c.id, c.number, c.title`;

const entries = (
  columns: string,
): string => `SELECT ${columns} FROM activity e JOIN person w ON w.id = e.actor_id
  LEFT JOIN comment k ON k.id = e.comment_id WHERE e.task_id = $2 ORDER BY e.sequence DESC LIMIT ${timelineSize}`;
const entryJson = `e.sequence, e.verb, e.at, e.from_status AS "fromStatus", e.to_status AS "toStatus", e.words,
  ${json('w.id, w.name', 'w.id')} AS actor, ${json('k.id, k.body', 'k.id')} AS comment`;

const list = (source: Source): string =>
  `SELECT coalesce(json_agg(x), '[]')::text AS text FROM (${listText(source, nested, joins)}) x`;

/** Floor A: one statement each, whose one value is the text of the answer. */
export const jsonStatements: Readonly<Record<Operation, Statement>> = {
  pending: { name: 'pending', text: list(sources.pending), takes: 'person' },
  created: { name: 'created', text: list(sources.created), takes: 'person' },
  related: { name: 'related', text: list(sources.related), takes: 'person' },
  search: { name: 'search', text: list(sources.search), takes: 'words' },
  counts: {
    name: 'counts',
    text: `SELECT row_to_json(x)::text AS text FROM (SELECT ${countColumns}) x`,
    takes: 'person',
  },
  detail: {
    name: 'detail',
    text: `SELECT row_to_json(x)::text AS text FROM (SELECT ${nested}, t.description,
      (SELECT json_agg(y) FROM (${entries(entryJson)}) y) AS timeline
      FROM task t ${joins} WHERE t.id = $2 AND ${visible}) x`,
    takes: 'task',
  },
};

/** Floor B: the same rows as columns, put together in Node. */
export const rowStatements: Readonly<Record<Operation, Statement>> = {
  pending: { name: 'pending', text: listText(sources.pending, flat, joins), takes: 'person' },
  created: { name: 'created', text: listText(sources.created, flat, joins), takes: 'person' },
  related: { name: 'related', text: listText(sources.related, flat, joins), takes: 'person' },
  search: { name: 'search', text: listText(sources.search, flat, joins), takes: 'words' },
  counts: { name: 'counts', text: `SELECT ${countColumns}`, takes: 'person' },
  detail: {
    name: 'detail',
    text: `SELECT ${flat}, t.description FROM task t ${joins} WHERE t.id = $2 AND ${visible}`,
    takes: 'task',
  },
};

/** The second statement of floor B's detail; the person stands in it because all statements take their values alike. */
export const timelineStatement: Statement = {
  name: 'timeline',
  text: entries(
    'e.sequence, e.verb, e.at, e.from_status, e.to_status, e.words, w.id, w.name, k.id, k.body, $1::uuid AS person',
  ),
  takes: 'task',
};
