import type { TaskOrderField } from '#gql';
import type { FilterKey } from './listFilter.ts';

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

/** How a column behaves; its words are in the texts under `column.<key>`. */
export interface ColumnFacts {
  /** Width in px until the person changes it; the title takes what is left. */
  readonly width: number;
  readonly sort?: TaskOrderField;
  readonly filter?: FilterKey;
  /** Numbers stand at the end of their cell. */
  readonly end?: boolean;
  /** A narrow column whose head is a sign instead of its name. */
  readonly icon?: boolean;
  /** Always there: a row without them could not be told from another. */
  readonly fixed?: boolean;
  /** Left out where room is short, the lowest first, unless the person chose the columns. */
  readonly spare?: number;
}

export const columns: Readonly<Record<ColumnKey, ColumnFacts>> = {
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

export const narrowestColumn = 40;
export const widestColumn = 600;

/** Known columns only, each once, with the fixed ones there in any case. */
export function readColumns(given: readonly string[]): readonly ColumnKey[] {
  const chosen = [...new Set(given)].flatMap((key) => columnKeys.find((known) => known === key) ?? []);
  const missing = columnKeys.filter((key) => columns[key].fixed === true && !chosen.includes(key));
  return [...missing, ...chosen];
}

/** The columns with one moved by `step` places (negative: towards the start). */
export function moveColumn(shown: readonly ColumnKey[], key: ColumnKey, step: -1 | 1): readonly ColumnKey[] {
  const from = shown.indexOf(key);
  const to = from + step;
  if (from < 0 || to < 0 || to >= shown.length) return shown;
  return shown.with(from, shown[to] ?? key).with(to, key);
}
