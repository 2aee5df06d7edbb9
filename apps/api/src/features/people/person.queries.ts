import { batched } from '../../graphql/loader.ts';
import type { Session } from '../../graphql/session.ts';
import { findPeople } from './people.queries.ts';
import type { PersonView } from './person.entity.ts';

const findPerson = batched<PersonView | null>(async (session, ids) => {
  const people = await findPeople(session, ids);
  return new Map(people.map((person) => [person.id, person]));
}, null);

/** The person a row names; throws when there is none, for a row never names nobody. */
export async function loadPerson(session: Session, id: string): Promise<PersonView> {
  const person = await findPerson(session, id);
  if (person === null) throw new Error(`There is no person ${id}.`);
  return person;
}
