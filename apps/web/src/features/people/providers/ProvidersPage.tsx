import { useQuery } from '@apollo/client/react';
import { ErrorBanner, Page, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type ProviderOfListFragment, ProvidersDocument } from '#gql';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { useViewer } from '../../../shared/viewer/useViewer.ts';
import classes from '../People.module.css';
import { ProviderDialog } from './ProviderDialog.tsx';
import { ProviderTable } from './ProviderTable.tsx';
import { providerText } from './providerTexts.ts';

type Editing = { readonly provider: ProviderOfListFragment | null };

/** The own organisation and its partners. */
export function ProvidersPage() {
  usePageTitle(providerText('title'));
  const { data, error, refetch } = useQuery(ProvidersDocument, { fetchPolicy: 'cache-and-network' });
  const mayWrite = useViewer()?.permissions.includes('PROVIDERS_WRITE') === true;
  const [editing, setEditing] = useState<Editing | null>(null);
  const add = () => setEditing({ provider: null });
  const create = mayWrite && (
    <Button leftSection={<Plus size={16} aria-hidden="true" />} onClick={add}>
      {providerText('create')}
    </Button>
  );
  const again = () => void refetch();
  return (
    <Page title={providerText('title')} actions={create}>
      <p className={classes.lead}>{providerText('lead')}</p>
      {data === undefined && error !== undefined && (
        <ErrorBanner title={providerText('failed')} text={providerText('failedText')} onRetry={again} />
      )}
      {data === undefined && error === undefined && (
        <SkeletonLines label={providerText('loading')} count={4} shape="rows" />
      )}
      {data !== undefined && (
        <ProviderTable
          providers={data.providers}
          onEdit={mayWrite ? (provider) => setEditing({ provider }) : undefined}
        />
      )}
      {editing !== null && (
        <ProviderDialog provider={editing.provider} onClose={() => setEditing(null)} onSaved={again} />
      )}
    </Page>
  );
}
