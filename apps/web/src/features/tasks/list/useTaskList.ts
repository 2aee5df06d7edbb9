import { useApolloClient, useQuery } from '@apollo/client/react';
import { useSession, useToday } from '@docket/client';
import { useMemo } from 'react';
import { TaskListDocument, type TaskListQuery, type TaskListQueryVariables } from '#gql';
import { type ListData, listFetching, useFirstPage, useListData } from '../../../shared/list/useListData.ts';
import { listVariables } from './listVariables.ts';
import type { TaskListView } from './listView.ts';
import type { TaskListState } from './taskListTypes.ts';

export type ListedTask = TaskListQuery['tasks']['nodes'][number];

function useListVariables(view: TaskListView, state: TaskListState): TaskListQueryVariables {
  const today = useToday();
  const viewerId = useSession().user?.id ?? '';
  const first = useFirstPage(state.shown);
  return useMemo(
    () => ({ ...listVariables(view, state, { today, viewerId }), first }),
    [view, state, today, viewerId, first],
  );
}

/** The rows of a list of tasks, from the cache at once and then from the server. */
export function useTaskList(view: TaskListView, state: TaskListState): ListData<ListedTask> {
  const variables = useListVariables(view, state);
  const apollo = useApolloClient();
  const result = useQuery(TaskListDocument, { variables, ...listFetching });
  return useListData({
    rows: result.data?.tasks,
    before: result.previousData?.tasks,
    error: result.error,
    networkStatus: result.networkStatus,
    shown: state.shown,
    fetchMore: (next) =>
      apollo.query({
        query: TaskListDocument,
        variables: { ...variables, ...next },
        fetchPolicy: 'network-only',
      }),
    refetch: (first) => result.refetch({ first }),
  });
}
