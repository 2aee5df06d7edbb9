import { skipToken, useQuery } from '@apollo/client/react';
import { PolicyClientDocument } from '#gql';

/** The name of a client; empty until it is known, and for none. */
export function usePolicyClient(id: string | null): string {
  const { data } = useQuery(PolicyClientDocument, id === null ? skipToken : { variables: { id } });
  return data?.node?.__typename === 'Client' ? data.node.name : '';
}
