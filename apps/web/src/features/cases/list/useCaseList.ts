import { useApolloClient, useQuery } from '@apollo/client/react';
import { useSession } from '@docket/client';
import { useMemo } from 'react';
import { CaseListDocument, type CaseListQuery } from '#gql';
import { type ListData, listFetching, useFirstPage, useListData } from '../../../shared/list/useListData.ts';
import type { CaseListState } from './caseListTypes.ts';
import { caseListVariables } from './caseListVariables.ts';

export type ListedCase = CaseListQuery['cases']['nodes'][number];

/** The rows of the list of cases, from the cache at once and then from the server. */
export function useCaseList(state: CaseListState): ListData<ListedCase> {
  const viewerId = useSession().user?.id ?? '';
  const first = useFirstPage(state.shown);
  const variables = useMemo(
    () => ({ ...caseListVariables(state, viewerId), first }),
    [state, viewerId, first],
  );
  const apollo = useApolloClient();
  const result = useQuery(CaseListDocument, { variables, ...listFetching });
  return useListData({
    rows: result.data?.cases,
    before: result.previousData?.cases,
    error: result.error,
    networkStatus: result.networkStatus,
    shown: state.shown,
    fetchMore: (next) =>
      apollo.query({
        query: CaseListDocument,
        variables: { ...variables, ...next },
        fetchPolicy: 'network-only',
      }),
    refetch: (next) => result.refetch({ first: next }),
  });
}
