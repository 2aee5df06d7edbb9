import type { CaseFilter, CaseOrder, CaseOrderField, OrderDirection } from '#gql';
import { readParts, writeParts } from '../../../shared/address/filterParts.ts';

export const caseFilterKeys = ['type', 'stage', 'owner', 'client'] as const;
export type CaseFilterKey = (typeof caseFilterKeys)[number];

/** What the person filters by: keys of types and stages, ids of people (`me` for the viewer) and clients. */
export type CaseListFilter = Readonly<Record<CaseFilterKey, readonly string[]>> & { readonly text: string };

export interface CaseSort {
  readonly field: CaseOrderField;
  readonly direction: OrderDirection;
}

/** Everything about the list that its address holds. */
export interface CaseListState {
  readonly filter: CaseListFilter;
  readonly sort: CaseSort;
  /** Whether closed and cancelled cases are listed too. */
  readonly closed: boolean;
}

export const me = 'me';
export const pageOfCases = 50;
export const noCaseFilter: CaseListFilter = { type: [], stage: [], owner: [], client: [], text: '' };
const usualSort: CaseSort = { field: 'UPDATED', direction: 'DESC' };

const sortNames: Readonly<Record<CaseOrderField, string>> = {
  NUMBER: 'number',
  TITLE: 'title',
  UPDATED: 'activity',
  PRIORITY: 'priority',
  CREATED: 'created',
  DUE: 'due',
};
const sortFields: readonly CaseOrderField[] = ['NUMBER', 'TITLE', 'UPDATED', 'PRIORITY', 'CREATED', 'DUE'];

function readSort(text: string): CaseSort {
  const field = sortFields.find((each) => sortNames[each] === text.replace(/^-/u, ''));
  return field === undefined ? usualSort : { field, direction: text.startsWith('-') ? 'DESC' : 'ASC' };
}

function writeSort({ field, direction }: CaseSort): string {
  return (direction === 'DESC' ? '-' : '') + sortNames[field];
}

/** The list that an address shows. */
export function readCaseList(query: URLSearchParams): CaseListState {
  const parts = readParts(query.get('f') ?? '');
  const given = (key: string) => parts.get(key) ?? [];
  return {
    filter: {
      type: given('type'),
      stage: given('stage'),
      owner: given('owner'),
      client: given('client'),
      text: given('text').join(' '),
    },
    sort: readSort(query.get('s') ?? ''),
    closed: query.get('closed') === '1',
  };
}

/** The address of a list; parts of the address that are not the list's own stay. */
export function writeCaseList(
  before: URLSearchParams,
  { filter, sort, closed }: CaseListState,
): URLSearchParams {
  const query = new URLSearchParams(before);
  const put = (name: string, value: string) => (value === '' ? query.delete(name) : query.set(name, value));
  const { text } = filter;
  const parts = caseFilterKeys.map((key) => [key, filter[key]] as const);
  put('f', writeParts([['text', text === '' ? [] : [text]], ...parts]));
  put('s', writeSort(sort) === writeSort(usualSort) ? '' : writeSort(sort));
  put('closed', closed ? '1' : '');
  return query;
}

/** The parts that are set. */
export function setFilters(filter: CaseListFilter): readonly (CaseFilterKey | 'text')[] {
  return [...caseFilterKeys, 'text' as const].filter((key) => filter[key].length > 0);
}

/** The list as the API is asked for it. */
export function caseListVariables(
  { filter, sort, closed }: CaseListState,
  viewerId: string,
): { readonly filter: CaseFilter; readonly orderBy: readonly CaseOrder[] } {
  const ownerIds = filter.owner.map((id) => (id === me ? viewerId : id));
  return {
    filter: {
      ...(filter.type.length > 0 && { typeKeys: filter.type }),
      ...(filter.stage.length > 0 && { stages: filter.stage }),
      ...(ownerIds.length > 0 && { ownerIds }),
      ...(filter.client.length > 0 && { clientIds: filter.client }),
      ...(filter.text !== '' && { text: filter.text }),
      ...(!closed && { open: true }),
    },
    orderBy: [sort, ...(sort.field === 'NUMBER' ? [] : [{ field: 'NUMBER', direction: 'ASC' } as const])],
  };
}

/** A press on a header: the way people look for first, then the other way. */
export function sortedBy(sort: CaseSort, field: CaseOrderField): CaseSort {
  if (sort.field === field) return { field, direction: sort.direction === 'ASC' ? 'DESC' : 'ASC' };
  const latestFirst = field === 'UPDATED' || field === 'PRIORITY' || field === 'CREATED';
  return { field, direction: latestFirst ? 'DESC' : 'ASC' };
}
