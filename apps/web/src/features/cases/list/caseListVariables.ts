import type { CaseListQueryVariables, CaseOrder } from '#gql';
import { caseFilterInput } from './caseFilter.ts';
import type { CaseListState } from './caseListTypes.ts';

// The server sorts by priority before the chosen steps, so that its groups come whole; numbers settle what is alike.
function orderOf({ sort, group }: CaseListState): readonly CaseOrder[] {
  const steps: CaseOrder[] = [...sort, { field: 'NUMBER', direction: 'ASC' }];
  if (group === 'priority') steps.unshift({ field: 'PRIORITY', direction: 'DESC' });
  return steps.filter((step, index) => steps.findIndex((earlier) => earlier.field === step.field) === index);
}

/** The list as the API is asked for it. */
export function caseListVariables(
  state: CaseListState,
  viewerId: string,
): Pick<CaseListQueryVariables, 'filter' | 'orderBy'> {
  const { filter, completed } = state;
  return { filter: caseFilterInput(filter, { viewerId, completed }), orderBy: orderOf(state) };
}
