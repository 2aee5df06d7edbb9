import { daysBetween, isOutstanding, type TaskReason } from '@docket/domain';
import type { TaskListItemFragment } from '#gql';
import { me, nobody } from '../../../shared/list/filters/listFilters.ts';
import type { DueChoice, ListFilter } from './listFilter.ts';
import type { TaskListView } from './listView.ts';
import type { TaskListState } from './taskListTypes.ts';

interface Around {
  readonly view: TaskListView;
  readonly state: TaskListState;
  readonly viewerId: string;
  readonly today: string;
}

const ownReasons: readonly TaskReason[] = ['ASSIGNEE', 'CREATOR'];

function inTab(task: TaskListItemFragment, { view, viewerId }: Around): boolean {
  const held = task.assignee?.id === viewerId || task.reasons.includes('CO_ASSIGNEE');
  switch (view.tab) {
    case 'PENDING':
      return held && isOutstanding(task.status) && task.status !== 'WAITING';
    case 'CREATED':
      return task.creator.id === viewerId;
    case 'RELATED':
      return task.assignee?.id !== viewerId && task.reasons.some((reason) => !ownReasons.includes(reason));
    case 'MINE':
      return task.reasons.length > 0;
    case 'ALL':
      return true;
  }
}

function inFixed(task: TaskListItemFragment, { view }: Around): boolean {
  const departments = view.fixed.departmentIds ?? [];
  const department = task.department?.id ?? '';
  if (departments.length > 0 && !departments.includes(department)) return false;
  return view.fixed.unassigned !== true || task.assignee === null;
}

const spans = {
  overdue: (days: number) => days < 0,
  today: (days: number) => days === 0,
  week: (days: number) => days >= 0 && days <= 7,
} as const;

function isSpan(choice: DueChoice): choice is keyof typeof spans {
  return choice in spans;
}

function inDue(dueOn: string | null, choice: DueChoice | null, today: string): boolean {
  if (choice === null) return true;
  if (dueOn === null || choice === 'none') return dueOn === null && choice === 'none';
  if (isSpan(choice)) return spans[choice](daysBetween(today, dueOn));
  const [from = '', to = ''] = choice.split('..');
  return dueOn >= from && (to === '' || dueOn <= to);
}

function among(chosen: readonly string[], id: string | undefined, viewerId: string): boolean {
  if (chosen.length === 0) return true;
  if (id === undefined) return chosen.includes(nobody);
  return chosen.includes(id) || (id === viewerId && chosen.includes(me));
}

function inFilter(task: TaskListItemFragment, filter: ListFilter, { viewerId, today }: Around): boolean {
  const checks = [
    filter.status.length === 0 || filter.status.includes(task.status),
    filter.priority.length === 0 || filter.priority.includes(task.priority),
    filter.reason.length === 0 || filter.reason.some((reason) => task.reasons.includes(reason)),
    among(filter.assignee, task.assignee?.id, viewerId),
    among(filter.department, task.department?.id, viewerId),
    among(filter.client, task.client?.id, viewerId),
    among(filter.creator, task.creator.id, viewerId),
    inDue(task.dueOn, filter.due, today),
  ];
  return checks.every(Boolean);
}

/**
 * Whether a task still fits the list it is shown in; a row that no longer does stays as a ghost. Words are the
 * server's business: a row that came for its words keeps fitting them.
 */
export function belongs(task: TaskListItemFragment, around: Around): boolean {
  const { filter, completed } = around.state;
  const finishedShown = completed || filter.status.includes(task.status);
  return (
    task.deletedAt === null &&
    (isOutstanding(task.status) || finishedShown) &&
    inTab(task, around) &&
    inFixed(task, around) &&
    inFilter(task, filter, around)
  );
}
