import { useQuery } from '@apollo/client/react';
import { failureOf, useRefetchAfterGap } from '@docket/client';
import type { ReactNode } from 'react';
import { ClientPageDocument } from '#gql';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { clientTabs } from './clientTabs.ts';
import classes from './ClientPage.module.css';
import { ClientView } from './ClientView.tsx';
import { MissingClient } from './MissingClient.tsx';

interface Props {
  readonly accountCode: string;
  readonly tab: string | undefined;
  /** The client's tasks, drawn by the feature that owns lists. */
  readonly renderTasks: (client: { readonly id: string; readonly name: string }) => ReactNode;
}

/** One place per client, `/clients/:accountCode/:tab`: who they are and all that is done for them. */
export function ClientPage({ accountCode, tab, renderTasks }: Props) {
  const { data, error, refetch } = useQuery(ClientPageDocument, {
    variables: { accountCode },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useRefetchAfterGap(refetch);
  const client = data?.client;
  usePageTitle(client?.name ?? accountCode);
  if (client) {
    const shown = clientTabs.find((each) => each === tab) ?? 'overview';
    return (
      <div className={classes.page}>
        <ClientView client={client} tab={shown} renderTasks={renderTasks} />
      </div>
    );
  }
  return (
    <div className={classes.page}>
      <h1 className="docket-hidden" tabIndex={-1}>
        {accountCode}
      </h1>
      <MissingClient
        accountCode={accountCode}
        found={client}
        failure={error === undefined ? null : failureOf(error)}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    </div>
  );
}
