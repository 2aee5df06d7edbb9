import { Tabs } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ClientViewFragment } from '#gql';
import { useCurrentInSight } from '../../../shared/page/useCurrentInSight.ts';
import { clientText } from '../clientTexts.ts';
import { ClientCases } from './ClientCases.tsx';
import { ClientDocuments } from './ClientDocuments.tsx';
import { ClientHeader } from './ClientHeader.tsx';
import { ClientOverview } from './ClientOverview.tsx';
import { type ClientTab, clientTabs } from './clientTabs.ts';
import classes from './ClientPage.module.css';

interface Props {
  readonly client: ClientViewFragment;
  readonly tab: ClientTab;
  readonly renderTasks: (client: { readonly id: string; readonly name: string }) => ReactNode;
}

function labelOf(tab: ClientTab, { openCaseCount, openTaskCount }: ClientViewFragment): string {
  switch (tab) {
    case 'cases':
      return clientText('tab.cases', { count: openCaseCount });
    case 'tasks':
      return clientText('tab.tasks', { count: openTaskCount });
    default:
      return clientText(`tab.${tab}`);
  }
}

/** A whole client: who they are and four parts, each at an address of its own. */
export function ClientView({ client, tab, renderTasks }: Props) {
  const navigate = useNavigate();
  const row = useRef<HTMLDivElement>(null);
  useCurrentInSight(row, tab);
  return (
    <>
      <ClientHeader client={client} />
      <Tabs
        value={tab}
        onChange={(next) => void navigate(`/clients/${client.accountCode}/${next ?? 'overview'}`)}
        keepMounted={false}
      >
        <Tabs.List ref={row} className={classes.tabs} aria-label={clientText('tabs')}>
          {clientTabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {labelOf(each, client)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview" className={classes.panel}>
          <ClientOverview client={client} />
        </Tabs.Panel>
        <Tabs.Panel value="cases" className={classes.panel}>
          <ClientCases client={client} />
        </Tabs.Panel>
        <Tabs.Panel value="tasks" className={classes.list}>
          {renderTasks(client)}
        </Tabs.Panel>
        <Tabs.Panel value="documents" className={classes.panel}>
          <ClientDocuments client={client} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
