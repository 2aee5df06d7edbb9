import { batched, grouped } from '../../graphql/loader.ts';
import { countQueues, listMembers, type MemberRow } from './departments.queries.ts';

const nobody: readonly MemberRow[] = [];

/** The members of a department. */
export const loadMembers = batched(
  async (session, ids) => grouped(await listMembers(session, ids), (row) => row.departmentId),
  nobody,
);

/** How many open tasks wait in a department's queue. */
export const loadQueueCount = batched(countQueues, 0);
