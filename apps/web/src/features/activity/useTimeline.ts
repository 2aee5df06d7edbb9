import { useApolloClient, useQuery } from '@apollo/client/react';
import { useMorePages, useSession } from '@docket/client';
import { useCallback, useState } from 'react';
import {
  TaskTimelineDocument,
  type TaskTimelineQuery,
  type TimelineEntryFragment,
  type TimelineKind,
} from '#gql';
import type { TimelineFilter } from './timelineFilters.ts';

const pageOfEntries = 20;
const olderAtOnce = 80;

export interface TimelineData {
  /** Newest first; undefined until the first answer. */
  readonly entries: readonly TimelineEntryFragment[] | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
  readonly olderCount: number;
  readonly loadingOlder: boolean;
  readonly olderFailed: boolean;
  readonly loadOlder: () => void;
  /** Entries of others that came while the page was open. */
  readonly fresh: ReadonlySet<string>;
  /** Brings what happened since, without touching what is there; resolves to how many words of others came. */
  readonly catchUp: () => Promise<number>;
}

const kindsOf: Record<TimelineFilter, TimelineKind[] | null> = {
  ALL: null,
  NOTES: ['NOTES'],
  COMMENTS: ['COMMENTS'],
  CHANGES: ['MOVES', 'CHANGES'],
  FILES: ['FILES'],
};

type Loaded = NonNullable<TaskTimelineQuery['task']>['timeline'];

function olderCount({ totalCount, nodes }: Pick<Loaded, 'totalCount' | 'nodes'>): number {
  return Math.min(totalCount - nodes.length, olderAtOnce);
}

/** The history of one task, page by page from the newest; it grows at the top while somebody looks. */
export function useTimeline(taskId: string, filter: TimelineFilter): TimelineData {
  const client = useApolloClient();
  const me = useSession().user?.id;
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const variables = { taskId, first: pageOfEntries, kinds: kindsOf[filter] };
  const { data, error, refetch, fetchMore } = useQuery(TaskTimelineDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const timeline = data?.task?.timeline;
  const more = useMorePages(timeline?.pageInfo, (next) => fetchMore({ variables: next }));

  const catchUp = useCallback(async () => {
    const asked = { taskId, first: pageOfEntries, kinds: kindsOf[filter] };
    const query = { query: TaskTimelineDocument, variables: asked } as const;
    const answer = await client.query({ ...query, fetchPolicy: 'no-cache' }).catch(() => undefined);
    const newest = answer?.data?.task;
    const shown = client.readQuery({ ...query })?.task;
    if (newest === null || newest === undefined || shown === null || shown === undefined) return 0;
    const known = new Set(shown.timeline.nodes.map(({ id }) => id));
    const come = newest.timeline.nodes.filter(({ id }) => !known.has(id));
    const newestIds = new Set(newest.timeline.nodes.map(({ id }) => id));
    const rest = shown.timeline.nodes.filter(({ id }) => !newestIds.has(id));
    // The pages below stay as they are, so their end is still the end of the list.
    const pageInfo = rest.length === 0 ? newest.timeline.pageInfo : shown.timeline.pageInfo;
    client.writeQuery({
      ...query,
      overwrite: true,
      data: {
        task: {
          ...shown,
          timeline: { ...newest.timeline, pageInfo, nodes: [...newest.timeline.nodes, ...rest] },
        },
      },
    });
    const others = come.filter(({ actor }) => actor.id !== me);
    setFresh((before) => new Set([...before, ...others.map(({ id }) => id)]));
    return others.filter(({ verb }) => verb === 'COMMENTED' || verb === 'NOTED').length;
  }, [client, taskId, filter, me]);

  return {
    entries: timeline?.nodes,
    failed: error !== undefined && timeline === undefined,
    retry: () => void refetch().catch(() => undefined),
    olderCount: more.hasMore && timeline ? olderCount(timeline) : 0,
    loadingOlder: more.loading,
    olderFailed: more.failed,
    loadOlder: () => void more.loadMore(olderAtOnce),
    fresh,
    catchUp,
  };
}
