import { caseStatuses, type CaseStatus, taskPriorities, type TaskPriority } from '@docket/domain';
import type { CaseFilter } from '#gql';
import { me } from '../../../shared/list/filters/listFilters.ts';

/** What the person filters by: keys of types and stages, ids of people (`me` for the viewer) and clients. */
export type CaseListFilter = {
  readonly type: readonly string[];
  readonly stage: readonly string[];
  readonly owner: readonly string[];
  readonly client: readonly string[];
  readonly priority: readonly TaskPriority[];
  readonly status: readonly CaseStatus[];
  readonly text: string;
};

export type CaseFilterKey = keyof CaseListFilter;

/** In the order of the chips. */
export const caseFilterKeys: readonly CaseFilterKey[] = [
  'text',
  'type',
  'stage',
  'owner',
  'client',
  'priority',
  'status',
];

export const noCaseFilter: CaseListFilter = {
  type: [],
  stage: [],
  owner: [],
  client: [],
  priority: [],
  status: [],
  text: '',
};

/** The filter that an address gives; what it does not know it leaves out. */
export function readCaseFilter(given: (key: CaseFilterKey) => readonly string[]): CaseListFilter {
  return {
    type: given('type'),
    stage: given('stage'),
    owner: given('owner'),
    client: given('client'),
    priority: taskPriorities.filter((each) => given('priority').includes(each)),
    status: caseStatuses.filter((each) => given('status').includes(each)),
    text: given('text').join(' '),
  };
}

interface Around {
  readonly viewerId: string;
  /** Whether closed and cancelled cases are listed too. */
  readonly completed: boolean;
}

/** The filter as the API takes it; parts that filter nothing are left out. */
export function caseFilterInput(filter: CaseListFilter, { viewerId, completed }: Around): CaseFilter {
  const lists: CaseFilter = {
    typeKeys: filter.type,
    stages: filter.stage,
    ownerIds: filter.owner.map((id) => (id === me ? viewerId : id)),
    clientIds: filter.client,
    priority: filter.priority,
    status: filter.status,
  };
  const set = Object.entries(lists).filter(([, value]) => Array.isArray(value) && value.length > 0);
  return {
    ...Object.fromEntries(set),
    ...(filter.text !== '' && { text: filter.text }),
    // A status that is asked for by name is shown, whatever the toggle says.
    ...(!completed && filter.status.length === 0 && { open: true }),
  };
}
