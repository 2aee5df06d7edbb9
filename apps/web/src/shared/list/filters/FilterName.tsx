import { useQuery } from '@apollo/client/react';
import { FilterNameDocument } from '#gql';

/** The name behind an id that stands in the address; dots until it is known. */
export function FilterName({ id }: { readonly id: string }) {
  const { data } = useQuery(FilterNameDocument, { variables: { id } });
  const node = data?.node;
  return <bdi>{node !== null && node !== undefined && 'name' in node ? node.name : '…'}</bdi>;
}
