import { batched, grouped } from '../../graphql/loader.ts';
import type { Session } from '../../graphql/session.ts';
import type { RoleView } from '../accounts/role.entity.ts';
import { findRoles } from '../accounts/roles.queries.ts';
import type { AbsenceView } from './absence.entity.ts';
import { listAbsences, listStoodIn } from './absences.queries.ts';
import { findPersonDetails, type PersonDetails } from './person-details.queries.ts';
import type { PersonView } from './person.entity.ts';

const findDetails = batched<PersonDetails | null>(async (session, ids) => {
  const rows = await findPersonDetails(session, ids);
  return new Map(rows.map((row) => [row.id, row]));
}, null);

/** Details of a person that a row names; throws when there is none. */
export async function loadPersonDetails(session: Session, id: string): Promise<PersonDetails> {
  const details = await findDetails(session, id);
  if (details === null) throw new Error(`There is no person ${id}.`);
  return details;
}

/** The absences of a person that are not over, soonest first. */
export const loadAbsences = batched<readonly AbsenceView[]>(
  async (session, ids) => grouped(await listAbsences(session, ids), (row) => row.personId),
  [],
);

/** For whom a person stands in today. */
export const loadStoodIn = batched<readonly PersonView[]>(async (session, ids) => {
  const rows = grouped(await listStoodIn(session, ids), (row) => row.delegateId);
  return new Map([...rows].map(([id, stood]) => [id, stood.map(({ person }) => person)]));
}, []);

/** The role of a key. */
export const loadRole = batched<RoleView | null>(async (session, keys) => {
  const roles = await findRoles(session, keys);
  return new Map(roles.map((role) => [role.key, role]));
}, null);
