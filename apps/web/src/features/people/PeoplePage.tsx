import { useQuery } from '@apollo/client/react';
import { Page } from '@docket/ui';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { PeopleListDocument } from '#gql';
import { usePageTitle } from '../../shared/page/usePageTitle.ts';
import classes from './People.module.css';
import { type PeopleFilter, PeopleFilters } from './PeopleFilters.tsx';
import { PeopleList } from './PeopleList.tsx';
import { peopleText } from './peopleTexts.ts';

const pause = 200;
const everybody: PeopleFilter = { search: '', role: '', inactiveToo: false };

function variablesOf({ search, role, inactiveToo }: PeopleFilter) {
  const words = search.trim();
  return { search: words === '' ? null : words, role: role === '' ? null : role, inactiveToo };
}

/** All staff, to find somebody and open their page; `actions` is what else can be done with people here. */
export function PeoplePage({ actions }: { readonly actions?: ReactNode }) {
  usePageTitle(peopleText('title'));
  const [filter, setFilter] = useState(everybody);
  const [asked] = useDebouncedValue(filter, pause);
  const variables = variablesOf(asked);
  const query = useQuery(PeopleListDocument, { variables, fetchPolicy: 'cache-and-network' });
  const more = (after: string | null) =>
    query.fetchMore({
      variables: { ...variables, after },
      updateQuery: (had, { fetchMoreResult: { people: next } }) => ({
        people: { ...next, nodes: [...had.people.nodes, ...next.nodes] },
      }),
    });
  return (
    <Page title={peopleText('title')} actions={actions}>
      <p className={classes.lead}>{peopleText('lead')}</p>
      <PeopleFilters filter={filter} onChange={setFilter} />
      <PeopleList
        people={(query.data ?? query.previousData)?.people}
        failed={query.error !== undefined}
        onRetry={() => void query.refetch()}
        onMore={(after) => void more(after)}
      />
    </Page>
  );
}
