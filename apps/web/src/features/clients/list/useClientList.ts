import { useQuery } from '@apollo/client/react';
import { useMorePages } from '@docket/client';
import { useDebouncedValue } from '@mantine/hooks';
import { useSearchParams } from 'react-router-dom';
import { ClientListDocument } from '#gql';

const page = 50;
const typingPause = 150;

/** The clients that have the words of the address, page by page. */
export function useClientList() {
  const [query, setQuery] = useSearchParams();
  const words = query.get('q') ?? '';
  const [search] = useDebouncedValue(words.trim(), typingPause);
  const { data, previousData, error, refetch, fetchMore } = useQuery(ClientListDocument, {
    variables: { search: search === '' ? null : search, first: page },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const more = useMorePages(data?.clients.pageInfo, (next) => fetchMore({ variables: next }));
  return {
    words,
    search,
    setWords: (next: string) => setQuery(next === '' ? {} : { q: next }, { replace: true }),
    clients: (data ?? previousData)?.clients,
    failed: error !== undefined,
    refetch: () => void refetch().catch(() => undefined),
    more,
    loadMore: () => void more.loadMore(page),
  };
}

export type ClientList = ReturnType<typeof useClientList>;
