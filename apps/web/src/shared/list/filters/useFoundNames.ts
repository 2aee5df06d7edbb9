import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { FilterClientsDocument, FilterDepartmentsDocument, FilterPeopleDocument } from '#gql';

export interface Found {
  readonly id: string;
  readonly name: string;
}

export type NamedKind = 'people' | 'departments' | 'clients';

/** People, clients (found by the server) or departments (all there are) whose name fits the words. */
export function useFoundNames(kind: NamedKind, words: string): readonly Found[] | undefined {
  const [search] = useDebouncedValue(words.trim(), 200);
  const variables = { search: search === '' ? null : search };
  const people = useQuery(FilterPeopleDocument, kind === 'people' ? { variables } : skipToken);
  const clients = useQuery(FilterClientsDocument, kind === 'clients' ? { variables } : skipToken);
  const departments = useQuery(FilterDepartmentsDocument, kind === 'departments' ? {} : skipToken);
  if (kind === 'people') return people.data?.people.nodes;
  if (kind === 'clients') return clients.data?.clients.nodes;
  const fits = ({ name }: Found) => name.toLocaleLowerCase().includes(search.toLocaleLowerCase());
  return departments.data?.departments.filter(fits);
}
