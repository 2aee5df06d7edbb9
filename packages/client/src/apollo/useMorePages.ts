import { useState } from 'react';

/** What a page needs to know of a connection to ask for its next part. */
export interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

export interface MorePages {
  /** True when the server holds rows that are not loaded yet. */
  readonly hasMore: boolean;
  readonly loading: boolean;
  /** True after a request for more got no answer; the rows already shown stay. */
  readonly failed: boolean;
  /** Asks for the next `first` rows; resolves to true when they came. */
  readonly loadMore: (first: number) => Promise<boolean>;
}

/**
 * "Load 50 more" for a keyset connection. `fetchMore` is the one of the page's query; it is given the cursor the
 * loaded rows end at.
 */
export function useMorePages(
  end: PageEnd | undefined,
  fetchMore: (variables: { first: number; after: string }) => Promise<unknown>,
): MorePages {
  const [state, setState] = useState<'IDLE' | 'LOADING' | 'FAILED'>('IDLE');
  const after = end?.hasNextPage === true ? (end.endCursor ?? null) : null;
  return {
    hasMore: after !== null,
    loading: state === 'LOADING',
    failed: state === 'FAILED',
    loadMore: async (first) => {
      if (after === null || state === 'LOADING') return false;
      setState('LOADING');
      try {
        await fetchMore({ first, after });
        setState('IDLE');
        return true;
      } catch {
        setState('FAILED');
        return false;
      }
    },
  };
}
