import type { OrderDirection, TaskOrderField } from '#gql';
import { type ColumnKey, readColumns } from './listColumns.ts';
import { type ListFilter, readFilter, writeFilter } from './listFilter.ts';
import { type GroupBy, groupings } from './listGroups.ts';
import type { ListView } from './listView.ts';

export interface SortStep {
  readonly field: TaskOrderField;
  readonly direction: OrderDirection;
}

/** Everything about a list that its address holds: the same address shows the same screen. */
export interface ListState {
  readonly filter: ListFilter;
  readonly sort: readonly SortStep[];
  readonly group: GroupBy;
  readonly completed: boolean;
  /** Null until the person chose columns. */
  readonly columns: readonly ColumnKey[] | null;
  /** Number of the task shown beside the list. */
  readonly peek: string | null;
  /** How many rows are asked for. */
  readonly shown: number;
}

export const pageOfRows = 50;
const mostRows = 1_000;

const sortNames: Readonly<Record<TaskOrderField, string>> = {
  DUE: 'due',
  SLA_DUE: 'target',
  PRIORITY: 'priority',
  LAST_ACTIVITY: 'activity',
  CREATED: 'created',
  NUMBER: 'number',
  TITLE: 'title',
  STATUS: 'status',
};
const sortFields: readonly TaskOrderField[] = [
  'DUE',
  'SLA_DUE',
  'PRIORITY',
  'LAST_ACTIVITY',
  'CREATED',
  'NUMBER',
  'TITLE',
  'STATUS',
];

function readSort(text: string): readonly SortStep[] {
  return text.split(',').flatMap((part): SortStep[] => {
    const name = part.replace(/^-/u, '');
    const field = sortFields.find((each) => sortNames[each] === name);
    return field === undefined ? [] : [{ field, direction: part.startsWith('-') ? 'DESC' : 'ASC' }];
  });
}

function writeSort(sort: readonly SortStep[]): string {
  return sort.map(({ field, direction }) => (direction === 'DESC' ? '-' : '') + sortNames[field]).join(',');
}

function readShown(text: string | null): number {
  const count = Number(text);
  return Number.isInteger(count) && count > pageOfRows ? Math.min(count, mostRows) : pageOfRows;
}

/** The list that an address shows; whatever it leaves out is as the view has it. */
export function readListState(query: URLSearchParams, view: ListView): ListState {
  const sort = readSort(query.get('s') ?? '');
  const columns = query.get('cols');
  const group = groupings.find((each) => each === query.get('g'));
  const done = query.get('done');
  return {
    filter: readFilter(query.get('f') ?? ''),
    sort: sort.length > 0 ? sort : view.sort,
    group: group ?? view.group,
    completed: done === null ? view.completed : done === '1',
    columns: columns === null ? null : readColumns(columns.split(',')),
    peek: query.get('peek'),
    shown: readShown(query.get('n')),
  };
}

/** The address of a list; parts of the address that are not the list's own stay. */
export function writeListState(before: URLSearchParams, state: ListState, view: ListView): URLSearchParams {
  const query = new URLSearchParams(before);
  const put = (name: string, value: string, usual: string) => {
    if (value === usual) query.delete(name);
    else query.set(name, value);
  };
  put('f', writeFilter(state.filter), '');
  put('s', writeSort(state.sort), writeSort(view.sort));
  put('g', state.group, view.group);
  put('done', state.completed ? '1' : '0', view.completed ? '1' : '0');
  put('cols', state.columns?.join(',') ?? '', '');
  put('peek', state.peek ?? '', '');
  put('n', String(state.shown), String(pageOfRows));
  return query;
}

/** A click on a header: first ascending, then descending; the sort before becomes the second step. */
export function sortedBy(sort: readonly SortStep[], field: TaskOrderField): readonly SortStep[] {
  const [first] = sort;
  if (first?.field === field) {
    return [{ field, direction: first.direction === 'ASC' ? 'DESC' : 'ASC' }, ...sort.slice(1)];
  }
  return [{ field, direction: firstDirection(field) }, ...sort.filter((step) => step.field !== field)].slice(
    0,
    2,
  );
}

/** What people look for first: the most urgent, the latest. */
export function firstDirection(field: TaskOrderField): OrderDirection {
  return field === 'PRIORITY' || field === 'LAST_ACTIVITY' || field === 'CREATED' ? 'DESC' : 'ASC';
}
