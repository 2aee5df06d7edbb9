import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLive } from '@docket/client';
import { type CountsOfViewerFragment, TaskCountsChangedDocument, TaskCountsDocument } from '#gql';

export type TaskCounts = CountsOfViewerFragment;

/** How many open tasks each of the viewer's lists holds (capped at 999); undefined until the server answered. */
export function useTaskCounts(): TaskCounts | undefined {
  return useQuery(TaskCountsDocument, { fetchPolicy: 'cache-first' }).data?.taskCounts;
}

/** Keeps the counts true while the app is open; once, in the shell. */
export function useLiveTaskCounts(): void {
  const apollo = useApolloClient();
  useLive({
    document: TaskCountsChangedDocument,
    variables: {},
    onEvent: ({ myTasksChanged: { counts } }) => {
      apollo.writeQuery({ query: TaskCountsDocument, data: { taskCounts: counts } });
    },
    onGap: () => void apollo.refetchQueries({ include: [TaskCountsDocument] }),
  });
}
