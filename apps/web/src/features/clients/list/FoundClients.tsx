import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { Contact } from 'lucide-react';
import { clientText } from '../clientTexts.ts';
import classes from '../Clients.module.css';
import { ClientTable } from './ClientTable.tsx';
import type { ClientList } from './useClientList.ts';

/** The clients that were found, or what stands in their place. */
export function FoundClients({ list }: { readonly list: ClientList }) {
  const { clients, failed, refetch, search, more } = list;
  const banner = failed && (
    <ErrorBanner title={clientText('failed')} text={clientText('failedText')} onRetry={refetch} />
  );
  if (clients === undefined) {
    return banner || <SkeletonLines label={clientText('loading')} shape="rows" count={8} />;
  }
  if (clients.nodes.length === 0) {
    return search === '' ? (
      <EmptyState icon={Contact} title={clientText('empty')} text={clientText('emptyText')} />
    ) : (
      <EmptyState
        icon={Contact}
        title={clientText('noMatch', { words: search })}
        actions={
          <Button variant="default" onClick={() => list.setWords('')}>
            {clientText('clear')}
          </Button>
        }
      />
    );
  }
  const count = clients.totalCount;
  return (
    <>
      {banner}
      <output className={classes.found}>
        {clientText(clients.totalIsCapped ? 'foundCapped' : 'found', { count })}
      </output>
      <ClientTable clients={clients.nodes} />
      {more.hasMore && (
        <div>
          <Button variant="default" size="xs" loading={more.loading} onClick={list.loadMore}>
            {clientText('more')}
          </Button>
        </div>
      )}
    </>
  );
}
