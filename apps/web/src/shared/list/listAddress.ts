import { activeFilters, readFilter, writeFilter } from './filters/listFilters.ts';
import { readColumns } from './columns/columns.ts';
import type { ListKind, ListView, SortStep } from './listKind.ts';
import type { ListTypes } from './listTypes.ts';

/** Everything about a list that its address holds: the same address shows the same screen. */
export interface ListState<K extends ListTypes> {
  readonly filter: K['filter'];
  readonly sort: readonly SortStep<K['sort']>[];
  readonly group: K['group'];
  readonly completed: boolean;
  /** Null until the person chose columns. */
  readonly columns: readonly K['column'][] | null;
  /** Number of what is shown beside the list. */
  readonly peek: string | null;
  /** How many rows are asked for. */
  readonly shown: number;
}

export const pageOfRows = 50;
const mostRows = 1_000;

function readSort<K extends ListTypes>({ sorts }: ListKind<K>, text: string): readonly SortStep<K['sort']>[] {
  return text.split(',').flatMap((part): SortStep<K['sort']>[] => {
    const known = sorts.find(({ name }) => name === part.replace(/^-/u, ''));
    if (known === undefined) return [];
    return [{ field: known.field, direction: part.startsWith('-') ? 'DESC' : 'ASC' }];
  });
}

function writeSort<K extends ListTypes>(
  { sorts }: ListKind<K>,
  sort: readonly SortStep<K['sort']>[],
): string {
  const nameOf = (field: K['sort']) => sorts.find((each) => each.field === field)?.name ?? '';
  return sort.map(({ field, direction }) => (direction === 'DESC' ? '-' : '') + nameOf(field)).join(',');
}

function readShown(text: string | null): number {
  const count = Number(text);
  return Number.isInteger(count) && count > pageOfRows ? Math.min(count, mostRows) : pageOfRows;
}

/** The list that an address shows; whatever it leaves out is as the view has it. */
export function readListState<K extends ListTypes>(
  kind: ListKind<K>,
  query: URLSearchParams,
  view: ListView<K>,
): ListState<K> {
  const sort = readSort(kind, query.get('s') ?? '');
  const columns = query.get('cols');
  const group = kind.groupings.find((each) => each === query.get('g'));
  const done = query.get(kind.completedName);
  return {
    filter: readFilter<K>(kind.filters, query.get('f') ?? ''),
    sort: sort.length > 0 ? sort : view.sort,
    group: group ?? view.group,
    completed: done === null ? view.completed : done === '1',
    columns: columns === null ? null : readColumns(kind, columns.split(',')),
    peek: query.get('peek'),
    shown: readShown(query.get('n')),
  };
}

/** The address of a list; parts of the address that are not the list's own stay. */
export function writeListState<K extends ListTypes>(
  kind: ListKind<K>,
  before: URLSearchParams,
  state: ListState<K>,
  view: ListView<K>,
): URLSearchParams {
  const query = new URLSearchParams(before);
  const put = (name: string, value: string, usual: string) => {
    if (value === usual) query.delete(name);
    else query.set(name, value);
  };
  put('f', writeFilter<K>(kind.filters, state.filter), '');
  put('s', writeSort(kind, state.sort), writeSort(kind, view.sort));
  put('g', state.group, view.group);
  put(kind.completedName, state.completed ? '1' : '0', view.completed ? '1' : '0');
  put('cols', state.columns?.join(',') ?? '', '');
  put('peek', state.peek ?? '', '');
  put('n', String(state.shown), String(pageOfRows));
  return query;
}

/** A click on a header: first as people look for it, then the other way; the sort before becomes the second step. */
export function sortedBy<K extends ListTypes>(
  { sorts }: ListKind<K>,
  sort: readonly SortStep<K['sort']>[],
  field: K['sort'],
): readonly SortStep<K['sort']>[] {
  const [first] = sort;
  if (first?.field === field) {
    return [{ field, direction: first.direction === 'ASC' ? 'DESC' : 'ASC' }, ...sort.slice(1)];
  }
  const descends = sorts.find((each) => each.field === field)?.descends === true;
  return [
    { field, direction: descends ? 'DESC' : 'ASC' } as const,
    ...sort.filter((step) => step.field !== field),
  ].slice(0, 2);
}

/** What of a list decides which rows it holds: a change of it is told when the rows have come. */
export function askedOf<K extends ListTypes>({ filter, completed }: ListState<K>): string {
  return JSON.stringify([filter, completed]);
}

/** How many parts of the filter are set. */
export function filterCount<K extends ListTypes>(kind: ListKind<K>, state: ListState<K>): number {
  return activeFilters<K>(kind.filters, state.filter).length;
}
