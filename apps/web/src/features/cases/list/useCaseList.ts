import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import {
  failureOf,
  type FailureKind,
  type MorePages,
  useClock,
  useLive,
  useMorePages,
  useSession,
} from '@docket/client';
import { limits } from '@docket/domain';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { CaseListDocument, type CaseListQuery, TaskListChangesDocument } from '#gql';
import { caseListVariables, type CaseListState, pageOfCases } from './caseListAddress.ts';

export type ListedCase = CaseListQuery['cases']['nodes'][number];

export interface CaseListData {
  /** Undefined until the first answer came. */
  readonly rows: readonly ListedCase[] | undefined;
  readonly total: number;
  readonly totalIsCapped: boolean;
  /** A refresh or another filter is on its way; the rows shown are the old ones. */
  readonly refreshing: boolean;
  readonly failure: FailureKind | null;
  /** When the rows came; null before. */
  readonly loadedAt: Date | null;
  readonly more: MorePages;
  readonly refresh: () => void;
}

const quietStates: readonly NetworkStatus[] = [NetworkStatus.ready, NetworkStatus.error];
const refreshEvery = 60_000;

function useLoadedAt(data: CaseListQuery | undefined, settled: boolean): Date | null {
  const clock = useClock();
  const [loaded, setLoaded] = useState<{ data: CaseListQuery | undefined; at: Date | null }>({
    data: undefined,
    at: null,
  });
  if (settled && data !== loaded.data) setLoaded({ data, at: clock.now() });
  return loaded.at;
}

function countOf(cases: CaseListQuery['cases'] | undefined) {
  return { total: cases?.totalCount ?? 0, totalIsCapped: cases?.totalIsCapped ?? false };
}

/** The rows of the list of cases; they follow the viewer's tasks at once, and everything else within a minute. */
export function useCaseList(state: CaseListState): CaseListData {
  const viewerId = useSession().user?.id ?? '';
  const variables = useMemo(
    () => ({ ...caseListVariables(state, viewerId), first: pageOfCases }),
    [state, viewerId],
  );
  const { data, previousData, error, networkStatus, refetch, fetchMore } = useQuery(CaseListDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const cases = (data ?? previousData)?.cases;
  const rows = cases?.nodes;
  const more = useMorePages(data?.cases.pageInfo, (next) => fetchMore({ variables: next }));
  const loadedAt = useLoadedAt(data, networkStatus === NetworkStatus.ready);
  const refresh = () => {
    const first = Math.min(Math.max(rows?.length ?? 0, pageOfCases), limits.pageSize);
    void refetch({ first }).catch(() => undefined);
  };
  useLive({
    document: TaskListChangesDocument,
    variables: {},
    onEvent: ({ myTasksChanged: { task } }) => {
      if (rows?.some(({ id }) => id === task?.case?.id) === true) refresh();
    },
    onGap: refresh,
  });
  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible') refresh();
  });
  useEffect(() => {
    const timer = setInterval(() => look(), refreshEvery);
    return () => clearInterval(timer);
  }, []);
  return {
    rows,
    ...countOf(cases),
    refreshing: !quietStates.includes(networkStatus),
    failure: error === undefined ? null : failureOf(error).kind,
    loadedAt,
    more,
    refresh,
  };
}
