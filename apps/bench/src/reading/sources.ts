import { openStatuses } from '../data/open.ts';
import { listSize } from './ask.ts';

/** Where the rows of a list come from: the part of a statement behind its columns, for tasks `t`. */
export type Source = {
  readonly from: string;
  readonly where: string;
  readonly order: string;
};

const own = 'task_person v JOIN task t ON t.id = v.task_id';
const lastFirst = 'v.last_activity_at DESC, v.task_id DESC';

/** What somebody may see (person `$1`): theirs in some way, in their department, or of a case they run. */
export const visible = `t.deleted_at IS NULL AND (EXISTS (SELECT FROM task_person v WHERE v.task_id = t.id AND v.person_id = $1)
  OR t.department_id IN (SELECT m.department_id FROM department_member m WHERE m.person_id = $1)
  OR EXISTS (SELECT FROM case_file f WHERE f.id = t.case_id AND f.owner_id = $1))`;

const openAndVisible = `t.status IN (${openStatuses}) AND ${visible}`;

/** What a search reads of a task `t`, for whoever indexes it on the task itself. */
export const taskText = `to_tsvector('simple', number || ' ' || title || ' ' || coalesce(description, ''))`;

/** The search over the columns of the task instead of the table of words. */
export const searchOfColumns: Source = {
  from: 'task t',
  where: `${taskText} @@ (SELECT to_tsquery('simple', $2)) AND ${openAndVisible}`,
  order: 't.last_activity_at DESC, t.id DESC',
};

/** The lists in the hand-written SQL that all contenders but Docket share; a search takes its words as `$2`. */
export const sources: Readonly<Record<'pending' | 'created' | 'related' | 'search', Source>> = {
  pending: {
    from: own,
    where: 'v.person_id = $1 AND v.pending',
    order: 'v.due_on, v.priority_rank, v.task_id',
  },
  created: { from: own, where: 'v.person_id = $1 AND v.created AND v.open', order: lastFirst },
  related: { from: own, where: 'v.person_id = $1 AND v.related AND v.open', order: lastFirst },
  search: {
    from: 'task_words w JOIN task t ON t.id = w.task_id',
    where: `w.open AND w.words @@ (SELECT to_tsquery('simple', $2)) AND ${openAndVisible}`,
    order: 't.last_activity_at DESC, t.id DESC',
  },
};

/** The first page of a list with the given columns; `joins` bring in what the columns name beside `t`. */
export function listText({ from, where, order }: Source, columns: string, joins = ''): string {
  return `SELECT ${columns} FROM ${from} ${joins} WHERE ${where} ORDER BY ${order} LIMIT ${listSize}`;
}

const capped = (what: string): string =>
  `(SELECT count(*)::integer FROM (SELECT 1 FROM ${what} LIMIT 999) x)`;
const ownOpen = 'task_person WHERE person_id = $1 AND open';

/** The columns of the counts of the tabs and of the queue of person `$1`. */
export const countColumns = `${capped('task_person WHERE person_id = $1 AND pending')} AS pending,
  ${capped(`${ownOpen} AND created`)} AS created,
  ${capped(`${ownOpen} AND related`)} AS related,
  ${capped(ownOpen)} AS mine,
  ${capped(`task WHERE department_id = ANY (ARRAY(SELECT m.department_id FROM department_member m
    WHERE m.person_id = $1)) AND assignee_id IS NULL AND deleted_at IS NULL AND status IN (${openStatuses})`)} AS queue`;
