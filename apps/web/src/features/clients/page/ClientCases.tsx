import { useQuery } from '@apollo/client/react';
import { useMorePages } from '@docket/client';
import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { FolderOpen } from 'lucide-react';
import { ClientCasesDocument, type ClientViewFragment } from '#gql';
import { clientText } from '../clientTexts.ts';
import { CaseTable } from './CaseTable.tsx';

const page = 50;

/** Every case of a client, closed ones too, those that moved last first. */
export function ClientCases({ client }: { readonly client: ClientViewFragment }) {
  const { data, error, refetch, fetchMore } = useQuery(ClientCasesDocument, {
    variables: { id: client.id, first: page },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const cases = data?.client?.cases;
  const more = useMorePages(cases?.pageInfo, (next) => fetchMore({ variables: next }));
  if (cases === undefined && error !== undefined) {
    return (
      <ErrorBanner
        title={clientText('casesFailed')}
        text={clientText('failedText')}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    );
  }
  if (cases === undefined) {
    return <SkeletonLines label={clientText('casesLoading')} shape="rows" count={5} />;
  }
  if (cases.nodes.length === 0) return <EmptyState icon={FolderOpen} title={clientText('noCases')} />;
  return (
    <>
      <CaseTable label={clientText('casesOf', { name: client.name })} cases={cases.nodes} />
      {more.hasMore && (
        <div>
          <Button variant="default" size="xs" loading={more.loading} onClick={() => void more.loadMore(page)}>
            {clientText('more')}
          </Button>
        </div>
      )}
    </>
  );
}
