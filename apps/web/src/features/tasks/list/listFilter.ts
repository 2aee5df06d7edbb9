import {
  addDays,
  isOutstanding,
  taskPriorities,
  type TaskPriority,
  type TaskReason,
  taskReasons,
  type TaskStatus,
  taskStatuses,
} from '@docket/domain';
import type { TaskFilter } from '#gql';
import { me, nobody } from '../../../shared/list/filters/listFilters.ts';

export const dueChoices = ['overdue', 'today', 'week', 'none'] as const;

/** A named span of due days, or days from–to as `YYYY-MM-DD..YYYY-MM-DD` with either end open. */
export type DueChoice = (typeof dueChoices)[number] | `${string}..${string}`;

/** What the person filters by; an empty list or text filters nothing. */
export type ListFilter = {
  readonly status: readonly TaskStatus[];
  readonly due: DueChoice | null;
  /** Person ids, `me`, or `none` for unassigned. */
  readonly assignee: readonly string[];
  readonly priority: readonly TaskPriority[];
  readonly department: readonly string[];
  readonly client: readonly string[];
  readonly creator: readonly string[];
  readonly reason: readonly TaskReason[];
  readonly text: string;
};

export type FilterKey = keyof ListFilter;

export const emptyFilter: ListFilter = {
  status: [],
  due: null,
  assignee: [],
  priority: [],
  department: [],
  client: [],
  creator: [],
  reason: [],
  text: '',
};

/** In the order of the chips. */
export const filterKeys: readonly FilterKey[] = [
  'text',
  'status',
  'due',
  'assignee',
  'priority',
  'department',
  'client',
  'creator',
  'reason',
];

interface Around {
  readonly today: string;
  readonly viewerId: string;
  readonly completed: boolean;
}

function idsOf(chosen: readonly string[], viewerId: string): string[] {
  return chosen.filter((id) => id !== nobody).map((id) => (id === me ? viewerId : id));
}

function dueInput(due: DueChoice | null, today: string): TaskFilter {
  if (due === null) return {};
  if (due === 'overdue') return { overdue: true };
  if (due === 'none') return { noDueDate: true };
  if (due === 'today') return { due: { from: today, to: today } };
  if (due === 'week') return { due: { from: today, to: addDays(today, 7) } };
  const [from = '', to = ''] = due.split('..');
  return { due: { ...(from !== '' && { from }), ...(to !== '' && { to }) } };
}

/** The filter as the API takes it; parts that filter nothing are left out. */
export function filterInput(filter: ListFilter, { today, viewerId, completed }: Around): TaskFilter {
  const assigneeIds = idsOf(filter.assignee, viewerId);
  const creatorIds = idsOf(filter.creator, viewerId);
  const lists: TaskFilter = {
    status: filter.status,
    priority: filter.priority,
    assigneeIds,
    departmentIds: filter.department,
    clientIds: filter.client,
    creatorIds,
    reasons: filter.reason,
  };
  const set = Object.entries(lists).filter(([, value]) => Array.isArray(value) && value.length > 0);
  const finished = filter.status.some((status) => !isOutstanding(status));
  return {
    ...Object.fromEntries(set),
    ...(filter.assignee.includes(nobody) && { unassigned: true }),
    ...dueInput(filter.due, today),
    ...(filter.text !== '' && { text: filter.text }),
    // A finished status that is asked for by name is shown, whatever the toggle says.
    includeCompleted: completed || finished,
  };
}

function knownAmong<T extends string>(known: readonly T[], given: readonly string[]): readonly T[] {
  return known.filter((each) => given.includes(each));
}

const dayRange = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/u;

function isRange(text: string): text is `${string}..${string}` {
  return dayRange.test(text) && text !== '..';
}

function readDue(given: readonly string[]): DueChoice | null {
  const text = given[0] ?? '';
  return dueChoices.find((choice) => choice === text) ?? (isRange(text) ? text : null);
}

/** The filter that an address gives; what it does not know it leaves out. */
export function readTaskFilter(given: (key: FilterKey) => readonly string[]): ListFilter {
  return {
    status: knownAmong(taskStatuses, given('status')),
    due: readDue(given('due')),
    assignee: given('assignee'),
    priority: knownAmong(taskPriorities, given('priority')),
    department: given('department'),
    client: given('client'),
    creator: given('creator'),
    reason: knownAmong(taskReasons, given('reason')),
    text: given('text').join(' '),
  };
}
