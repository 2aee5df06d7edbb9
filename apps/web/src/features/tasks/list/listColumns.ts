import type { ColumnFacts } from '../../../shared/list/listKind.ts';
import type { TaskListTypes } from './taskListTypes.ts';

export const columnKeys = [
  'priority',
  'number',
  'title',
  'status',
  'assignee',
  'department',
  'due',
  'case',
  'updated',
  'why',
  'lastMove',
  'creator',
  'client',
  'start',
  'completed',
  'percent',
  'comments',
  'files',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** How each column behaves; its words are in the texts under `column.<key>`. */
export const columns: Readonly<Record<ColumnKey, ColumnFacts<TaskListTypes>>> = {
  priority: { width: 56, sort: 'PRIORITY', filter: 'priority', icon: true, spare: 4 },
  number: { width: 120, sort: 'NUMBER', fixed: true },
  title: { width: 280, sort: 'TITLE', filter: 'text', fixed: true },
  status: { width: 120, sort: 'STATUS', filter: 'status' },
  assignee: { width: 148, filter: 'assignee', spare: 6 },
  department: { width: 128, filter: 'department', spare: 2 },
  due: { width: 222, sort: 'DUE', filter: 'due' },
  case: { width: 96, spare: 1 },
  updated: { width: 96, sort: 'LAST_ACTIVITY', end: true, spare: 3 },
  why: { width: 220, filter: 'reason', spare: 5 },
  lastMove: { width: 220, sort: 'LAST_ACTIVITY', spare: 5 },
  creator: { width: 148, filter: 'creator', spare: 3 },
  client: { width: 148, filter: 'client' },
  start: { width: 96 },
  completed: { width: 96 },
  percent: { width: 64, end: true },
  comments: { width: 84, end: true },
  files: { width: 64, end: true },
};
