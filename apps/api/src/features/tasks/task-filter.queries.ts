import {
  limits,
  type SlaState,
  type TaskPriority,
  type TaskReason,
  type TaskStatus,
  isOutstanding,
} from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
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

/** One condition of a list: its text around its parameter, or text alone. `key` tells the form apart. */
export type Condition = {
  readonly key: string;
  readonly sql: (parameter: string) => string;
  readonly value?: unknown;
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
    ...anyOf('assignee', 't.assignee_id', ids(filter.assigneeIds), 'uuid'),
    ...anyOf('department', 't.department_id', ids(filter.departmentIds), 'uuid'),
    ...anyOf('creator', 't.creator_id', ids(filter.creatorIds), 'uuid'),
    ...anyOf('client', 't.client_id', ids(filter.clientIds), 'uuid'),
    ...anyOf('case', 't.case_id', ids(filter.caseIds), 'uuid'),
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
 * Words that begin a word of number, title or description; "TASK-7" is read there as "TASK" and "-7". The viewer's own
 * open rows are few: walked in the order of the list, each testing its words, frequent ones fill a page at once and rare
 * ones cost no more than what is open. Where finished tasks are many, and among everything, the index finds them; open
 * ones have an index of their own.
 */
function words(tab: TaskTab, filter: TaskFilter): readonly Condition[] {
  const found = (filter.text ?? '').slice(0, limits.searchText).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (found.length === 0) return [];
  const value = found
    .map((word) => (/^\d+$/.test(word) ? `(${word}:* | '-${word}':*)` : `${word}:*`))
    .join(' & ');
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

function anyOf(
  key: string,
  column: string,
  values: readonly string[] | null | undefined,
  type: 'uuid' | 'varchar',
): readonly Condition[] {
  if (!isGiven(values)) return [];
  const [only] = values;
  // One value as an equality lets an index on the column give the order as well.
  const narrows = type === 'uuid';
  const one = { key: `${key}-is`, sql: (p: string) => `${column} = ${p}::${type}`, value: only, narrows };
  const any = { key, sql: (p: string) => `${column} = ANY (${p}::${type}[])`, value: values, narrows };
  return [values.length === 1 ? one : any];
}

function ids(values: readonly string[] | null | undefined): readonly string[] | null {
  return isGiven(values) ? values.filter((value) => isUuid(value)) : null;
}

function plain(key: string, text: string, ownRow = false): Condition {
  return { key, sql: () => text, ownRow };
}

function hasWords(parameter: string): string {
  return `EXISTS (SELECT FROM task_words w WHERE w.task_id = t.id AND w.words @@ ${query(parameter)})`;
}

function openHasWords(parameter: string): string {
  return `EXISTS (SELECT FROM task_words w WHERE w.task_id = t.id AND w.open AND w.words @@ (SELECT ${query(parameter)}))`;
}

function ownRowHasWords(parameter: string): string {
  return `(SELECT w.words FROM task_words w WHERE w.task_id = v.task_id) @@ (SELECT ${query(parameter)})`;
}

/**
 * The words as PostgreSQL looks for them. Read by a SELECT of its own they are hidden from the planner, which then keeps
 * one plan: among open tasks planning anew takes longer than finding. Among all tasks the right plan depends on them.
 */
function query(parameter: string): string {
  return `to_tsquery('simple', ${parameter}::text)`;
}

function hasReasons(parameter: string): string {
  return `v.reasons && ${parameter}::varchar[]`;
}

function isOverdue(parameter: string): string {
  return `t.due_on < ${parameter}::date AND ${isOpen}`;
}
