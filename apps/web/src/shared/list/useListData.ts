import { type ErrorLike, NetworkStatus } from '@apollo/client';
import { failureOf, type FailureKind, type MorePages, useClock, useMorePages } from '@docket/client';
import { limits } from '@docket/domain';
import { useEffect, useEffectEvent, useState } from 'react';
import { pageOfRows } from './listAddress.ts';

export interface ListData<Row> {
  /** Undefined until the first answer came. */
  readonly rows: readonly Row[] | undefined;
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
  /** Fetches what is shown anew: what left goes, what came is there. */
  readonly refresh: () => Promise<void>;
}

interface Rows<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly totalIsCapped: boolean;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

interface Parts<Row> {
  /** The rows that were asked for; undefined until they came. */
  readonly rows: Rows<Row> | undefined;
  /** Those that were there before. */
  readonly before: Rows<Row> | undefined;
  readonly error: ErrorLike | undefined;
  readonly networkStatus: NetworkStatus;
  /** How many rows the address asks for. */
  readonly shown: number;
  readonly fetchMore: (next: { first: number; after: string }) => Promise<unknown>;
  readonly refetch: (first: number) => Promise<unknown>;
}

/** How the query of a list fetches: only the list itself fetches its rows anew, so that what other screens learn never reorders it. */
export const listFetching = {
  fetchPolicy: 'cache-and-network',
  nextFetchPolicy: 'cache-only',
  notifyOnNetworkStatusChange: true,
} as const;

const largestPage = limits.pageSize;
const quietStates: readonly NetworkStatus[] = [NetworkStatus.ready, NetworkStatus.error];

/** How many rows are asked for at first; later ones come page by page. */
export function useFirstPage(shown: number): number {
  return useState(() => Math.min(shown, largestPage))[0];
}

function useLoadedAt(rows: unknown, settled: boolean): Date | null {
  const clock = useClock();
  const [loaded, setLoaded] = useState<{ rows: unknown; at: Date | null }>({ rows: undefined, at: null });
  if (settled && rows !== loaded.rows) setLoaded({ rows, at: clock.now() });
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

/** The rows of a list, from the cache at once and then from the server; `parts` come from its query. */
export function useListData<Row>(parts: Parts<Row>): ListData<Row> {
  const { rows, before, error, networkStatus, shown, fetchMore, refetch } = parts;
  const there = rows ?? before;
  const settled = networkStatus === NetworkStatus.ready;
  const more = useMorePages(rows?.pageInfo, fetchMore);
  const loadedAt = useLoadedAt(rows, settled);
  useFill(shown, rows?.nodes.length, settled, more);
  return {
    rows: there?.nodes,
    total: there?.totalCount ?? 0,
    totalIsCapped: there?.totalIsCapped ?? false,
    refreshing: !quietStates.includes(networkStatus),
    failure: error === undefined ? null : failureOf(error).kind,
    loadedAt,
    hasMore: more.hasMore,
    loadingMore: more.loading,
    moreFailed: more.failed,
    loadMore: more.loadMore,
    refresh: async () => {
      await refetch(Math.min(Math.max(there?.nodes.length ?? 0, pageOfRows), largestPage)).catch(
        () => undefined,
      );
    },
  };
}
