import type { TaskFilter, TaskTab } from '#gql';
import type { ColumnKey } from './listColumns.ts';
import type { FilterKey } from './listFilter.ts';
import type { GroupBy } from './listGroups.ts';
import type { SortStep } from './listAddress.ts';

/** A list before anybody changed it: which tasks, and how they are first shown. */
export interface ListView {
  /** Under this name widths, columns and folded groups are remembered. */
  readonly key: string;
  readonly title: string;
  readonly tab: TaskTab;
  /** What always holds in this list, whatever the person filters by. */
  readonly fixed: TaskFilter;
  readonly columns: readonly ColumnKey[];
  readonly group: GroupBy;
  readonly sort: readonly SortStep[];
  /** Whether finished tasks are shown until the person says otherwise. */
  readonly completed: boolean;
  /** Filters that would say nothing in this list. */
  readonly withoutFilters: readonly FilterKey[];
}

const usual: readonly ColumnKey[] = [
  'priority',
  'number',
  'title',
  'status',
  'assignee',
  'department',
  'due',
  'case',
  'updated',
];
const byDue: readonly SortStep[] = [
  { field: 'DUE', direction: 'ASC' },
  { field: 'PRIORITY', direction: 'DESC' },
];
const byActivity: readonly SortStep[] = [{ field: 'LAST_ACTIVITY', direction: 'DESC' }];

type Shape = Pick<ListView, 'columns' | 'group' | 'sort' | 'completed' | 'withoutFilters'>;

/** What must I do now (F15). */
export const pendingShape: Shape = {
  columns: usual,
  group: 'urgency',
  sort: byDue,
  completed: false,
  withoutFilters: [],
};

/** What I asked for (F16): who holds it and what happened last. */
export const createdShape: Shape = {
  columns: ['priority', 'number', 'title', 'status', 'assignee', 'due', 'lastMove'],
  group: 'status',
  sort: byActivity,
  completed: true,
  withoutFilters: ['creator'],
};

/** What I touched but do not hold (F17), and why it is here. */
export const relatedShape: Shape = {
  columns: ['priority', 'number', 'title', 'status', 'assignee', 'due', 'why', 'updated'],
  group: 'none',
  sort: byActivity,
  completed: true,
  withoutFilters: [],
};

/** Everything of mine in one list. */
export const mineShape: Shape = {
  columns: ['priority', 'number', 'title', 'status', 'assignee', 'due', 'why', 'updated'],
  group: 'urgency',
  sort: byDue,
  completed: false,
  withoutFilters: [],
};

/** A department's work, for whoever answers for it. */
export const teamShape: Shape = {
  columns: ['priority', 'number', 'title', 'status', 'assignee', 'due', 'case', 'updated'],
  group: 'urgency',
  sort: byDue,
  completed: false,
  withoutFilters: ['department'],
};

/** What waits for somebody to take it: the oldest target first. */
export const queueShape: Shape = {
  columns: ['priority', 'number', 'title', 'status', 'department', 'due', 'creator', 'updated'],
  group: 'none',
  sort: byDue,
  completed: false,
  withoutFilters: ['assignee', 'reason', 'status'],
};
