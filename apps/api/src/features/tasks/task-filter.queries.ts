import {
  type SlaState,
  type TaskPriority,
  type TaskReason,
  type TaskStatus,
  isOutstanding,
} from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { anyIdOf, anyOf, type Condition as ListCondition } from '../../graphql/conditions.ts';
import { searchedWords, wordsQuery } from '../../platform/database/search-words.ts';
import { clockStateSql } from '../schedule/clock-columns.queries.ts';
import type { TaskTab } from './task-order.queries.ts';
import { isOpen } from './task-visibility.queries.ts';

export type TaskFilter = {
  readonly status?: readonly TaskStatus[] | null;
  readonly priority?: readonly TaskPriority[] | null;
  readonly assigneeIds?: readonly string[] | null;
  readonly unassigned?: boolean | null;
  readonly departmentIds?: readonly string[] | null;
  readonly creatorIds?: readonly string[] | null;
  readonly clientIds?: readonly string[] | null;
  readonly caseIds?: readonly string[] | null;
  readonly reasons?: readonly TaskReason[] | null;
  readonly due?: { readonly from?: string | null; readonly to?: string | null } | null;
  readonly overdue?: boolean | null;
  readonly noDueDate?: boolean | null;
  readonly sla?: readonly SlaState[] | null;
  readonly text?: string | null;
  readonly includeCompleted?: boolean | null;
};

/** One condition of a list of tasks, and what it means for how the list is read. */
export type Condition = ListCondition & {
  /** True when the viewer's own row `v` alone decides it, so that a count need not look at the task. */
  readonly ownRow?: boolean;
  /** True when it leaves few tasks, found by an index: then each is tested rather than all gathered. */
  readonly narrows?: boolean;
};

const flagOf: Readonly<Record<TaskTab, string | null>> = {
  PENDING: 'v.pending',
  CREATED: 'v.created',
  RELATED: 'v.related',
  MINE: null,
  ALL: null,
};

/** The viewer’s calendar day and the instant, told only where a filter asks. */
type Moment = { readonly today: () => string; readonly now: () => string };

/** What the tab and the filter demand; finished tasks only where they are asked for (F15–F17, F19). */
export function conditionsOf(tab: TaskTab, filter: TaskFilter, { today, now }: Moment): readonly Condition[] {
  return [
    ...tabConditions(tab, filter),
    ...columnConditions(filter),
    ...words(tab, filter),
    ...dueConditions(filter, today),
    ...slaConditions(filter, now),
  ];
}

/** The states its clock may have at this moment, behind the moment itself. */
function slaConditions({ sla }: TaskFilter, now: () => string): readonly Condition[] {
  if (!isGiven(sla)) return [];
  const sql = (parameter: string) => `EXISTS (SELECT FROM sla_clock k WHERE k.task_id = t.id
    AND k.measure = 'RESOLUTION'
    AND ${clockStateSql('k', `(${parameter}::text[])[1]::timestamptz`)} = ANY ((${parameter}::text[])[2:]))`;
  return [{ key: 'sla', sql, value: [now(), ...sla] }];
}

function tabConditions(tab: TaskTab, filter: TaskFilter): readonly Condition[] {
  const flag = flagOf[tab];
  const completed = asksForFinished(filter);
  const conditions: Condition[] = [];
  if (flag !== null) conditions.push(plain(`tab-${tab}`, flag, true));
  if (completed) {
    if (tab === 'MINE' || tab === 'ALL') conditions.push(plain('kept', 't.deleted_at IS NULL'));
  } else if (tab !== 'PENDING') {
    conditions.push(tab === 'ALL' ? plain('open', isOpen) : plain('open', 'v.open', true));
  }
  return conditions;
}

function columnConditions(filter: TaskFilter): readonly Condition[] {
  const { unassigned, reasons } = filter;
  return [
    ...anyOf('status', 't.status', filter.status, 'varchar'),
    ...anyOf('priority', 't.priority', filter.priority, 'varchar'),
    ...byId('assignee', 't.assignee_id', filter.assigneeIds),
    ...byId('department', 't.department_id', filter.departmentIds),
    ...byId('creator', 't.creator_id', filter.creatorIds),
    ...byId('client', 't.client_id', filter.clientIds),
    ...byId('case', 't.case_id', filter.caseIds),
    ...(unassigned === true ? [plain('unassigned', 't.assignee_id IS NULL')] : []),
    ...(unassigned === false ? [plain('assigned', 't.assignee_id IS NOT NULL')] : []),
    ...(isGiven(reasons) ? [{ key: 'reasons', sql: hasReasons, value: reasons, ownRow: true }] : []),
  ];
}

function dueConditions({ due, overdue, noDueDate }: TaskFilter, today: () => string): readonly Condition[] {
  const from = due?.from ?? null;
  const to = due?.to ?? null;
  return [
    ...(from === null ? [] : [{ key: 'from', sql: (p: string) => `t.due_on >= ${p}::date`, value: from }]),
    ...(to === null ? [] : [{ key: 'to', sql: (p: string) => `t.due_on <= ${p}::date`, value: to }]),
    ...(overdue === true ? [{ key: 'overdue', sql: isOverdue, value: today() }] : []),
    ...(overdue === false
      ? [{ key: 'in-time', sql: (p: string) => `(${isOverdue(p)}) IS NOT TRUE`, value: today() }]
      : []),
    ...(noDueDate === true ? [plain('undated', 't.due_on IS NULL')] : []),
    ...(noDueDate === false ? [plain('dated', 't.due_on IS NOT NULL')] : []),
  ];
}

/**
 * Words that begin a word of number, title or description. The viewer's own open rows are few: walked in the order of the
 * list, each testing its words, frequent ones fill a page at once and rare ones cost no more than what is open. Where
 * finished tasks are many, and among everything, the index finds them; open ones have an index of their own.
 */
function words(tab: TaskTab, filter: TaskFilter): readonly Condition[] {
  const value = searchedWords(filter.text);
  if (value === null) return [];
  const finished = asksForFinished(filter);
  if (tab === 'ALL' && !finished) return [{ key: 'open-text', sql: openHasWords, value, narrows: true }];
  if (tab === 'ALL' || (tab !== 'PENDING' && finished)) {
    return [{ key: 'text', sql: hasWords, value, narrows: true }];
  }
  return [{ key: 'own-text', sql: ownRowHasWords, value, ownRow: true }];
}

function asksForFinished({ includeCompleted, status }: TaskFilter): boolean {
  return includeCompleted === true || (status ?? []).some((one) => !isOutstanding(one));
}

/** One id leaves few tasks, and finds them by an index. */
function byId(key: string, column: string, ids: readonly string[] | null | undefined): readonly Condition[] {
  return anyIdOf(key, column, ids).map((condition) => ({ ...condition, narrows: true }));
}

function plain(key: string, text: string, ownRow = false): Condition {
  return { key, sql: () => text, ownRow };
}

/**
 * Read by a SELECT of its own the words are hidden from the planner, which then keeps one plan: among open tasks planning
 * anew takes longer than finding. Among all tasks the right plan depends on them.
 */
function hasWords(parameter: string): string {
  return `EXISTS (SELECT FROM task_words w WHERE w.task_id = t.id AND w.words @@ ${wordsQuery(parameter)})`;
}

function openHasWords(parameter: string): string {
  return `EXISTS (SELECT FROM task_words w WHERE w.task_id = t.id AND w.open AND w.words @@ (SELECT ${wordsQuery(parameter)}))`;
}

function ownRowHasWords(parameter: string): string {
  return `(SELECT w.words FROM task_words w WHERE w.task_id = v.task_id) @@ (SELECT ${wordsQuery(parameter)})`;
}

function hasReasons(parameter: string): string {
  return `v.reasons && ${parameter}::varchar[]`;
}

function isOverdue(parameter: string): string {
  return `t.due_on < ${parameter}::date AND ${isOpen}`;
}
