import {
  phaseOfStatus,
  taskPhases,
  taskPriorities,
  type TaskPriority,
  type TaskStatus,
  urgencies,
  urgencyOf,
} from '@docket/domain';
import type { TaskOrderField } from '#gql';
import type { GroupOf } from '../../../shared/list/groupRows.ts';

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

const without: GroupOf = { key: 'without', name: '' };

function named(it: Named | null): GroupOf {
  return it === null ? without : { key: it.id, name: it.name };
}

function placed<T extends string>(key: T, order: readonly T[]): GroupOf {
  return { key, name: '', place: order.indexOf(key) };
}

const fromUrgent = taskPriorities.toReversed();

/** The group a task belongs to; groups of fixed kind have no name of their own. */
export function groupOf(task: GroupedTask, by: GroupBy, today: string): GroupOf {
  switch (by) {
    case 'urgency':
      return placed(urgencyOf(task.dueOn, today), urgencies);
    case 'status':
      return placed(phaseOfStatus[task.status], taskPhases);
    case 'priority':
      return placed(task.priority, fromUrgent);
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
      return { key: 'all', name: '' };
  }
}

/** Whether the server sorts as the groups stand, so that rows that are not loaded yet belong to the last one alone. */
export function comeWhole(by: GroupBy, firstSort: TaskOrderField | undefined): boolean {
  return by === 'status' || by === 'priority' || (by === 'urgency' && firstSort === 'DUE');
}
