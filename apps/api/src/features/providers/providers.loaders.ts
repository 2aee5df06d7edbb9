import { batched, grouped } from '../../graphql/loader.ts';
import { countProviderPeople, listProviderDepartments } from './providers.queries.ts';

/** The departments and groups in use of a provider, by name. */
export const loadProviderDepartments = batched<readonly { readonly id: string; readonly name: string }[]>(
  async (session, ids) => grouped(await listProviderDepartments(session, ids), (row) => row.providerId),
  [],
);

/** How many active people work for a provider. */
export const loadProviderPeople = batched(countProviderPeople, 0);
