import { batched, grouped } from '../../graphql/loader.ts';
import type { Session } from '../../graphql/session.ts';
import { findProviders } from '../providers/providers.queries.ts';
import type { ProviderView } from '../providers/provider.entity.ts';
import {
  countQueues,
  type DepartmentDetails,
  findDepartmentDetails,
  listMembers,
  type MemberRow,
} from './departments.queries.ts';

const nobody: readonly MemberRow[] = [];

/** The members of a department. */
export const loadMembers = batched(
  async (session, ids) => grouped(await listMembers(session, ids), (row) => row.departmentId),
  nobody,
);

/** How many open tasks wait in a department's queue. */
export const loadQueueCount = batched(countQueues, 0);

const findDetails = batched<DepartmentDetails | null>(async (session, ids) => {
  const rows = await findDepartmentDetails(session, ids);
  return new Map(rows.map((row) => [row.id, row]));
}, null);

const findProvider = batched<ProviderView | null>(async (session, ids) => {
  const rows = await findProviders(session, ids);
  return new Map(rows.map((row) => [row.id, row]));
}, null);

/** Place and state of a department that a row names; throws when there is none. */
export async function loadDetails(session: Session, id: string): Promise<DepartmentDetails> {
  const details = await findDetails(session, id);
  if (details === null) throw new Error(`There is no department ${id}.`);
  return details;
}

/** The provider a department belongs to. */
export async function loadProvider(session: Session, departmentId: string): Promise<ProviderView> {
  const { providerId } = await loadDetails(session, departmentId);
  const provider = await findProvider(session, providerId);
  if (provider === null) throw new Error(`There is no provider ${providerId}.`);
  return provider;
}
