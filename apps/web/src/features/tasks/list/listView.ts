import type { TaskFilter, TaskOrderField, TaskTab } from '#gql';
import type { ListView, SortStep } from '../../../shared/list/listKind.ts';
import type { ColumnKey } from './listColumns.ts';
import { listText } from './listTexts.ts';
import type { TaskListTypes } from './taskListTypes.ts';

/** A list of tasks before anybody changed it: which tasks, and how they are first shown. */
export interface TaskListView extends ListView<TaskListTypes> {
  readonly tab: TaskTab;
  /** What always holds in this list, whatever the person filters by. */
  readonly fixed: TaskFilter;
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
const byDue: readonly SortStep<TaskOrderField>[] = [
  { field: 'DUE', direction: 'ASC' },
  { field: 'PRIORITY', direction: 'DESC' },
];
const byActivity: readonly SortStep<TaskOrderField>[] = [{ field: 'LAST_ACTIVITY', direction: 'DESC' }];

type Shape = Omit<TaskListView, 'key' | 'title' | 'tab' | 'fixed'>;

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
  columnNames: { assignee: listText('column.with') },
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

/** All that is done for one client. */
export const clientShape: Shape = {
  columns: ['priority', 'number', 'title', 'status', 'assignee', 'department', 'due', 'updated'],
  group: 'status',
  sort: byDue,
  completed: false,
  withoutFilters: ['client'],
};

/** What waits for somebody to take it: the oldest target first. */
export const queueShape: Shape = {
  columns: ['priority', 'number', 'title', 'status', 'department', 'due', 'creator', 'updated'],
  group: 'none',
  sort: byDue,
  completed: false,
  withoutFilters: ['assignee', 'reason', 'status'],
};
