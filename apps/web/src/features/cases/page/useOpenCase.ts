import type { ApolloClient } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { type Failure, failureOf } from '@docket/client';
import { useCallback } from 'react';
import { CasePageDocument, type CaseViewFragment } from '#gql';

export type OpenCase = CaseViewFragment;

export interface CaseData {
  /** Undefined until the first answer; null when there is none, or the viewer may not see it. */
  readonly caseFile: OpenCase | null | undefined;
  readonly failure: Failure | null;
  readonly refetch: () => Promise<void>;
}

/** One case by its number: from the cache at once, then from the server. */
export function useOpenCase(number: string): CaseData {
  const { data, error, refetch } = useQuery(CasePageDocument, {
    variables: { number },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  return {
    caseFile: data?.case,
    failure: error === undefined ? null : failureOf(error),
    refetch: useCallback(async () => {
      await refetch().catch(() => undefined);
    }, [refetch]),
  };
}

/** Loads a case before it is opened, for example while the pointer rests on its row. */
export function prefetchCase(client: ApolloClient, number: string): void {
  void client.query({ query: CasePageDocument, variables: { number } }).catch(() => undefined);
}
