import { limits } from '@docket/domain';
import type { TaskListQueryVariables, TaskOrder } from '#gql';
import { filterInput } from './listFilter.ts';
import type { TaskListView } from './listView.ts';
import type { TaskListState } from './taskListTypes.ts';

/** Who asks, and on which day. */
export interface Asking {
  readonly viewerId: string;
  /** Calendar day of the viewer. */
  readonly today: string;
}

// The server sorts by status before the chosen steps, so that its groups come whole.
function orderOf({ sort, group }: TaskListState): TaskOrder[] {
  const steps = [...sort];
  if (group === 'status') steps.unshift({ field: 'STATUS', direction: 'ASC' });
  if (group === 'priority') steps.unshift({ field: 'PRIORITY', direction: 'DESC' });
  return steps.filter((step, index) => steps.findIndex((earlier) => earlier.field === step.field) === index);
}

/** What is asked of the server for the first rows of a list. */
export function listVariables(
  view: TaskListView,
  state: TaskListState,
  asking: Asking,
): TaskListQueryVariables {
  const { filter, completed } = state;
  return {
    tab: view.tab,
    filter: { ...filterInput(filter, { ...asking, completed }), ...view.fixed },
    orderBy: orderOf(state),
    first: Math.min(state.shown, limits.pageSize),
  };
}
