import { Page } from '@docket/ui';
import { CloseButton, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { clientText } from '../clientTexts.ts';
import classes from '../Clients.module.css';
import { FoundClients } from './FoundClients.tsx';
import { useClientList } from './useClientList.ts';

/** `/clients`: everybody the work is for, found as one types. */
export function ClientListPage() {
  usePageTitle(clientText('title'));
  const list = useClientList();
  return (
    <Page title={clientText('title')}>
      <TextInput
        className={classes.search}
        type="search"
        aria-label={clientText('search')}
        placeholder={clientText('search')}
        value={list.words}
        leftSection={<Search size={16} aria-hidden="true" />}
        rightSection={
          list.words !== '' && (
            <CloseButton size="sm" aria-label={clientText('clear')} onClick={() => list.setWords('')} />
          )
        }
        dir="auto"
        onChange={(event) => list.setWords(event.currentTarget.value)}
      />
      <FoundClients list={list} />
    </Page>
  );
}
