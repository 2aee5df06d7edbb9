import { batched, grouped } from '../../graphql/loader.ts';
import type { ClientView } from '../clients/client.entity.ts';
import { findClients } from '../clients/clients.queries.ts';
import type { DepartmentView } from '../departments/department.entity.ts';
import { listDepartmentsOf } from '../departments/departments.queries.ts';
import { seesWorkOf } from './people.policy.ts';
import { countPending } from './people.queries.ts';

const none: readonly DepartmentView[] = [];

/** The departments a person works in. */
export const loadDepartmentsOf = batched<readonly DepartmentView[]>(
  async (session, ids) => grouped(await listDepartmentsOf(session, ids), (row) => row.personId),
  none,
);

/** The client a contact acts for. */
export const loadClient = batched<ClientView | null>(async (session, ids) => {
  const clients = await findClients(session, ids);
  return new Map(clients.map((client) => [client.id, client]));
}, null);

/** How many open tasks a person holds; null where the viewer may not see their work (F25). */
export const loadVisibleLoad = batched<number | null>(async (session, ids) => {
  const departments = grouped(await listDepartmentsOf(session, ids), (row) => row.personId);
  const shown = ids.filter((id) =>
    seesWorkOf(session.viewer, { id, departmentIds: (departments.get(id) ?? []).map((one) => one.id) }),
  );
  const counts = await countPending(session, shown);
  return new Map(shown.map((id) => [id, counts.get(id) ?? 0]));
}, null);
