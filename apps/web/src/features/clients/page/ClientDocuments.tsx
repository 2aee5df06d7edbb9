import { useQuery } from '@apollo/client/react';
import { useMorePages } from '@docket/client';
import { EmptyState, ErrorBanner, FileList, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { Files } from 'lucide-react';
import { ClientDocumentsDocument, type ClientViewFragment } from '#gql';
import { clientText } from '../clientTexts.ts';
import { ClientFile } from './ClientFile.tsx';

const page = 50;

/** The files of a client's tasks and cases, the newest first. */
export function ClientDocuments({ client }: { readonly client: ClientViewFragment }) {
  const { data, error, refetch, fetchMore } = useQuery(ClientDocumentsDocument, {
    variables: { id: client.id, first: page },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const documents = data?.client?.documents;
  const more = useMorePages(documents?.pageInfo, (next) => fetchMore({ variables: next }));
  if (documents === undefined && error !== undefined) {
    return (
      <ErrorBanner
        title={clientText('documentsFailed')}
        text={clientText('failedText')}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    );
  }
  if (documents === undefined) {
    return <SkeletonLines label={clientText('documentsLoading')} shape="rows" count={5} />;
  }
  if (documents.nodes.length === 0) return <EmptyState icon={Files} title={clientText('noDocuments')} />;
  return (
    <>
      <FileList label={clientText('documentsOf', { name: client.name })}>
        {documents.nodes.map((document) => (
          <ClientFile key={document.attachment.id} document={document} />
        ))}
      </FileList>
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
