import { useQuery } from '@apollo/client/react';
import { Page } from '@docket/ui';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { AccessTokensDocument } from '#gql';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { NewTokenDialog } from './NewTokenDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { TokenList } from './TokenList.tsx';
import type { Token } from './TokenTable.tsx';
import classes from './Tokens.module.css';
import { tokenText } from './tokenTexts.ts';

/** The viewer's personal access tokens for the API: create, see what is used, revoke. */
export function TokensPage() {
  usePageTitle(tokenText('title'));
  const { data, error, refetch } = useQuery(AccessTokensDocument, { fetchPolicy: 'cache-and-network' });
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const tokens = data?.viewer.accessTokens;
  const create = (
    <Button leftSection={<Plus size={16} aria-hidden="true" />} onClick={() => setCreating(true)}>
      {tokenText('create')}
    </Button>
  );
  return (
    <Page title={tokenText('title')} actions={tokens !== undefined && tokens.length > 0 && create}>
      <p className={classes.lead}>
        {tokenText('lead')} <a href="/graphiql">{tokenText('explorer')}</a>
      </p>
      <TokenList
        tokens={tokens}
        failed={error !== undefined}
        create={create}
        onRetry={() => void refetch()}
        onRevoke={setRevoking}
      />
      {creating && (
        <NewTokenDialog
          permissions={data?.viewer.permissions ?? []}
          onClose={() => setCreating(false)}
          onCreated={() => void refetch()}
        />
      )}
      {revoking !== null && (
        <RevokeDialog token={revoking} onClose={() => setRevoking(null)} onRevoked={() => void refetch()} />
      )}
    </Page>
  );
}
