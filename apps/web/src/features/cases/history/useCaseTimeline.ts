import { useQuery } from '@apollo/client/react';
import { useMorePages } from '@docket/client';
import { useEffect } from 'react';
import { CaseTimelineDocument, type CaseTimelineQuery, type TimelineKind } from '#gql';
import type { CaseLive } from '../page/useCaseLive.ts';

const pageOfEntries = 20;
const mostAtOnce = 80;

/** One entry of the history of a case or of one of its tasks. */
export type CaseHistoryEntry = NonNullable<CaseTimelineQuery['case']>['timeline']['nodes'][number];

export interface CaseTimelineData {
  /** Newest first; undefined until the first answer. */
  readonly entries: readonly CaseHistoryEntry[] | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
  readonly olderCount: number;
  readonly loadingOlder: boolean;
  readonly olderFailed: boolean;
  readonly loadOlder: () => void;
}

/** The history of a case and of its tasks in one, page by page from the newest; it follows what happens. */
export function useCaseTimeline(
  caseId: string,
  kinds: readonly TimelineKind[] | null,
  listen: CaseLive['listen'],
): CaseTimelineData {
  const { data, error, refetch, fetchMore } = useQuery(CaseTimelineDocument, {
    variables: { caseId, first: pageOfEntries, kinds },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const timeline = data?.case?.timeline;
  const more = useMorePages(timeline?.pageInfo, (next) => fetchMore({ variables: next }));
  const there = timeline?.nodes.length ?? 0;
  const bring = () =>
    void refetch({ first: Math.min(Math.max(there, pageOfEntries), 100) }).catch(() => undefined);
  useEffect(() => listen(bring));
  return {
    entries: timeline?.nodes,
    failed: error !== undefined && timeline === undefined,
    retry: bring,
    olderCount: more.hasMore && timeline ? Math.min(timeline.totalCount - there, mostAtOnce) : 0,
    loadingOlder: more.loading,
    olderFailed: more.failed,
    loadOlder: () => void more.loadMore(mostAtOnce),
  };
}
