import { calendarDay } from '@docket/domain';

import { type PageRequest, statementSize } from '../../graphql/page.ts';
import type { Session } from '../../graphql/session.ts';
import { taskColumns } from './task-columns.queries.ts';
import { type Condition, conditionsOf, type TaskFilter } from './task-filter.queries.ts';
import { behind, orderBy, type SortKey, type TaskOrder, type TaskTab } from './task-order.queries.ts';
import type { TaskSelection } from './task-selection.queries.ts';
import { visibleTasks } from './task-visibility.queries.ts';

export type TaskListRequest = PageRequest & {
  readonly tab: TaskTab;
  readonly filter: TaskFilter;
  readonly orderBy: readonly TaskOrder[];
  readonly selection: TaskSelection;
  /** Whether the total is asked for. */
  readonly counts: boolean;
  /** Whether a cursor is asked for, of the page or of an entry. */
  readonly cursors: boolean;
};

/** A list as SQL: the same shape always has the same text, so it is written and planned once. */
export type TaskList = {
  readonly shape: string;
  readonly values: readonly unknown[];
  /** The page; the values of a cursor follow the others. */
  readonly pageText: () => string;
  readonly countText: () => string;
};

/** Where the rows of a list come from and what they must fulfil, for the page and for its total. */
type Source = {
  readonly key: string;
  readonly from: string;
  readonly counted: string;
  readonly where: string;
  readonly countWhere: string;
  readonly values: readonly unknown[];
};

const ownTasks = `task_person v JOIN task t ON t.id = v.task_id LEFT JOIN case_file c ON c.id = t.case_id`;

/** The SQL of a list for this viewer, sorted by `keys`. */
export function taskList(session: Session, request: TaskListRequest, keys: readonly SortKey[]): TaskList {
  const { tab, filter, selection, counts, cursors, first, after } = request;
  const today = () => calendarDay(session.clock.now(), session.viewer.timeZone);
  const now = () => session.clock.now().toISOString();
  const conditions = conditionsOf(tab, filter, { today, now });
  const source = tab === 'ALL' ? everything(session, conditions) : ownRows(session, conditions);
  const bound = conditions.filter((condition) => 'value' in condition);
  const values = [...source.values, ...bound.map((condition) => condition.value)];
  const place = (condition: Condition) => `$${source.values.length + 1 + bound.indexOf(condition)}`;
  const where = (sight: string) => [sight, ...conditions.map((one) => one.sql(place(one)))].join(' AND ');
  const size = statementSize(first);
  const countText = () =>
    `SELECT count(*)::integer AS total FROM (SELECT 1 FROM ${source.counted}
      WHERE ${where(source.countWhere)} LIMIT 1000) x`;
  return {
    shape: [
      source.key,
      tab,
      selection.key,
      size,
      counts,
      cursors,
      after !== null,
      ...conditions.map((condition) => condition.key),
      ...keys.map((key) => `${key.sql}${key.down ? '-' : '+'}`),
    ].join(' '),
    values,
    countText,
    pageText: () => `SELECT ${taskColumns.list(selection.columns)}
      ${cursors ? keys.map(({ sql }, index) => `, (${sql})::text AS "sort.${index}"`).join('') : ''}
      ${counts ? `, (${countText()}) AS total` : ''}
      FROM ${source.from} ${taskColumns.joins(selection.columns)}
      WHERE ${where(source.where)} ${after === null ? '' : `AND ${behind(keys, values.length + 1)}`}
      ORDER BY ${orderBy(keys)} LIMIT ${size + 1}`,
  };
}

/** The viewer's own rows; where these alone decide, a count need not look at the tasks. */
function ownRows({ viewer }: Session, conditions: readonly Condition[]): Source {
  const alone = conditions.every((condition) => condition.ownRow === true);
  return {
    key: 'own',
    from: ownTasks,
    counted: alone ? 'task_person v' : ownTasks,
    where: 'v.person_id = $1::uuid',
    countWhere: 'v.person_id = $1::uuid',
    values: [viewer.id],
  };
}

/**
 * Every task the viewer sees. Words leave few, whose place beside the viewer is looked up. Lists that narrow nothing
 * down gather open tasks from where they come from; finished ones are so many that testing them in order finds a page
 * sooner, and only their count is gathered.
 */
function everything({ viewer }: Session, conditions: readonly Condition[]): Source {
  const { from, fromFew, where, values, gathered, form } = visibleTasks(viewer);
  if (conditions.some(({ key }) => key === 'text' || key === 'open-text')) {
    return { key: form, from: fromFew, counted: fromFew, where, countWhere: where, values };
  }
  if (gathered === null || conditions.some(({ narrows }) => narrows === true)) {
    return { key: form, from, counted: from, where, countWhere: where, values };
  }
  const open = conditions.some((condition) => condition.key === 'open');
  return {
    key: `${form}-gathered`,
    from: open ? gathered(true) : from,
    where: open ? 'TRUE' : where,
    counted: gathered(open),
    countWhere: 'TRUE',
    values,
  };
}
