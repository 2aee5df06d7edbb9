import {
  phaseOfStatus,
  taskPhases,
  taskPriorities,
  type TaskPriority,
  type TaskStatus,
  urgencies,
  urgencyOf,
} from '@docket/domain';

export const groupings = [
  'urgency',
  'status',
  'assignee',
  'case',
  'client',
  'priority',
  'department',
  'none',
] as const;
export type GroupBy = (typeof groupings)[number];

/** What grouping needs to know of a row. */
export interface GroupedTask {
  readonly id: string;
  readonly dueOn: string | null;
  readonly status: TaskStatus;
  readonly priority: TaskPriority;
  readonly assignee: Named | null;
  readonly department: Named | null;
  readonly client: Named | null;
  readonly case: { readonly id: string; readonly number: string; readonly title: string } | null;
}

type Named = { readonly id: string; readonly name: string };

/** `text` is a key of the list's texts; without one `name` is data. */
export interface GroupOf {
  readonly key: string;
  readonly name: string;
}

export interface TaskGroup<T> extends GroupOf {
  readonly rows: readonly T[];
}

const without: GroupOf = { key: 'without', name: '' };

function named(it: Named | null): GroupOf {
  return it === null ? without : { key: it.id, name: it.name };
}

function fixedKey(key: string): GroupOf {
  return { key, name: '' };
}

/** The group a task belongs to; groups of fixed kind have no name of their own. */
export function groupOf(task: GroupedTask, by: GroupBy, today: string): GroupOf {
  switch (by) {
    case 'urgency':
      return fixedKey(urgencyOf(task.dueOn, today));
    case 'status':
      return fixedKey(phaseOfStatus[task.status]);
    case 'priority':
      return fixedKey(task.priority);
    case 'assignee':
      return named(task.assignee);
    case 'department':
      return named(task.department);
    case 'client':
      return named(task.client);
    case 'case':
      return task.case === null
        ? without
        : { key: task.case.id, name: `${task.case.number} ${task.case.title}` };
    case 'none':
      return fixedKey('all');
  }
}

const fixedOrders: Partial<Record<GroupBy, readonly string[]>> = {
  urgency: urgencies,
  status: taskPhases,
  priority: taskPriorities.toReversed(),
};

/**
 * Whether rows that are not loaded yet can belong to this group: to the last one alone where the server sorts as the
 * groups stand, to any of them otherwise.
 */
export function mayGrow(by: GroupBy, firstSort: string | undefined, isLast: boolean): boolean {
  const sortedAlike = by === 'status' || by === 'priority' || (by === 'urgency' && firstSort === 'DUE');
  return !sortedAlike || isLast;
}

/**
 * The rows in their groups. Groups of a fixed kind stand in their own order, named ones in the order in which their
 * first row comes; inside a group the order of the list holds.
 */
export function groupRows<T extends { readonly id: string }>(
  rows: readonly T[],
  by: GroupBy,
  groupFor: (row: T) => GroupOf,
): readonly TaskGroup<T>[] {
  const groups = new Map<string, { readonly key: string; readonly name: string; readonly rows: T[] }>();
  for (const row of rows) {
    const { key, name } = groupFor(row);
    const group = groups.get(key) ?? { key, name, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const found = [...groups.values()];
  const order = fixedOrders[by];
  return order === undefined ? found : found.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}
