import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import type { ProviderView } from './provider.entity.ts';

type Reader = Pick<Session, 'db'>;

const columns = 'id, name, own, active, version';
const all: Statement = {
  name: 'providers',
  text: `SELECT ${columns} FROM provider ORDER BY own DESC, active DESC, lower(name), id`,
};
const byIds: Statement = {
  name: 'providers-by-ids',
  text: `SELECT ${columns} FROM provider WHERE id = ANY ($1::uuid[])`,
};
const departments: Statement = {
  name: 'provider-departments',
  text: `SELECT id, name, provider_id AS "providerId" FROM department
    WHERE provider_id = ANY ($1::uuid[]) AND active ORDER BY lower(name), id`,
};
const people: Statement = {
  name: 'provider-people',
  text: `SELECT d.provider_id AS id, count(DISTINCT m.person_id)::integer AS count
    FROM department d JOIN department_member m ON m.department_id = d.id JOIN person p ON p.id = m.person_id AND p.active
    WHERE d.provider_id = ANY ($1::uuid[]) GROUP BY d.provider_id`,
};

/** Every provider: the own organisation first, then partners by name, those that are no longer active last. */
export function listProviders({ db }: Reader): Promise<readonly ProviderView[]> {
  return db.rows<ProviderView>(all);
}

/** The providers with these ids, in no order; missing ones are left out. */
export function findProviders({ db }: Reader, ids: readonly string[]): Promise<readonly ProviderView[]> {
  return db.rows<ProviderView>(byIds, [ids]);
}

/** The departments and groups in use of each provider, by name. */
export function listProviderDepartments(
  { db }: Reader,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string; readonly providerId: string }[]> {
  return db.rows(departments, [ids]);
}

/** How many active people work for each provider. */
export async function countProviderPeople(
  { db }: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.rows<{ id: string; count: number }>(people, [ids]);
  return new Map(rows.map((row) => [row.id, row.count]));
}
