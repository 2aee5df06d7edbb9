import { NetworkStatus } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import {
  failureOf,
  type FailureKind,
  type MorePages,
  useClock,
  useMorePages,
  useSession,
  useToday,
} from '@docket/client';
import { limits } from '@docket/domain';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { TaskListDocument, type TaskListQuery, type TaskListQueryVariables } from '#gql';
import { type ListState, pageOfRows } from './listAddress.ts';
import { listVariables } from './listVariables.ts';
import type { ListView } from './listView.ts';

export type ListedTask = TaskListQuery['tasks']['nodes'][number];

export interface TaskListData {
  /** Undefined until the first answer came. */
  readonly rows: readonly ListedTask[] | undefined;
  readonly total: number;
  readonly totalIsCapped: boolean;
  /** A refresh or another filter is on its way; the rows shown are the old ones. */
  readonly refreshing: boolean;
  readonly failure: FailureKind | null;
  /** When the rows came; null before. */
  readonly loadedAt: Date | null;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly moreFailed: boolean;
  /** Asks for the next so many rows; resolves to true when they came. */
  readonly loadMore: (count: number) => Promise<boolean>;
  /** Fetches what is shown anew: ghosts leave, arrivals come. */
  readonly refresh: () => Promise<void>;
}

const largestPage = limits.pageSize;

function useListVariables(view: ListView, state: ListState): TaskListQueryVariables {
  const today = useToday();
  const viewerId = useSession().user?.id ?? '';
  // The number of rows asked for at first; later ones come page by page.
  const [first] = useState(() => Math.min(state.shown, largestPage));
  return useMemo(
    () => ({ ...listVariables(view, state, { today, viewerId }), first }),
    [view, state, today, viewerId, first],
  );
}

function useLoadedAt(data: TaskListQuery | undefined, settled: boolean): Date | null {
  const clock = useClock();
  const [loaded, setLoaded] = useState<{ data: TaskListQuery | undefined; at: Date | null }>({
    data: undefined,
    at: null,
  });
  if (settled && data !== loaded.data) setLoaded({ data, at: clock.now() });
  return loaded.at;
}

/** Asks for further pages until as many rows are there as the address says. */
function useFill(shown: number, there: number | undefined, settled: boolean, more: MorePages): void {
  const missing = there === undefined || shown === pageOfRows ? 0 : shown - there;
  const fill = useEffectEvent((count: number) => void more.loadMore(Math.min(count, largestPage)));
  const canFill = settled && missing > 0 && more.hasMore && !more.loading && !more.failed;
  useEffect(() => {
    if (canFill) fill(missing);
  }, [canFill, missing]);
}

const quietStates: readonly NetworkStatus[] = [NetworkStatus.ready, NetworkStatus.error];

/** The rows of a list, from the cache at once and then from the server. */
export function useTaskList(view: ListView, state: ListState): TaskListData {
  const variables = useListVariables(view, state);
  const apollo = useApolloClient();
  const { data, previousData, error, networkStatus, refetch } = useQuery(TaskListDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    // Only the list itself fetches its rows anew: what other screens learn about a task never reorders it.
    nextFetchPolicy: 'cache-only',
    notifyOnNetworkStatusChange: true,
  });
  const tasks = (data ?? previousData)?.tasks;
  const settled = networkStatus === NetworkStatus.ready;
  const more = useMorePages(data?.tasks.pageInfo, (next) =>
    apollo.query({
      query: TaskListDocument,
      variables: { ...variables, ...next },
      fetchPolicy: 'network-only',
    }),
  );
  const loadedAt = useLoadedAt(data, settled);
  useFill(state.shown, data?.tasks.nodes.length, settled, more);
  return {
    rows: tasks?.nodes,
    total: tasks?.totalCount ?? 0,
    totalIsCapped: tasks?.totalIsCapped ?? false,
    refreshing: !quietStates.includes(networkStatus),
    failure: error === undefined ? null : failureOf(error).kind,
    loadedAt,
    hasMore: more.hasMore,
    loadingMore: more.loading,
    moreFailed: more.failed,
    loadMore: more.loadMore,
    refresh: async () => {
      const first = Math.min(Math.max(tasks?.nodes.length ?? 0, pageOfRows), largestPage);
      await refetch({ first }).catch(() => undefined);
    },
  };
}
