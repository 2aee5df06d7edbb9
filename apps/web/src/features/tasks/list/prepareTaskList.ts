import type { ApolloClient } from '@apollo/client';
import { TaskListDocument } from '#gql';
import { readListState } from '../../../shared/list/listAddress.ts';
import { type Asking, listVariables } from './listVariables.ts';
import { type OwnTab, ownViews } from './ownViews.ts';
import { taskListKind } from './taskListKind.ts';

/** Fetches the first rows of a tab that is likely to be opened next, unless they are there already. */
export function prepareTaskList(client: ApolloClient, tab: OwnTab, asking: Asking): void {
  const view = ownViews[tab];
  const variables = listVariables(view, readListState(taskListKind, new URLSearchParams(), view), asking);
  // Opening the tab says what went wrong, if it still does then.
  void client.query({ query: TaskListDocument, variables }).catch(() => undefined);
}
