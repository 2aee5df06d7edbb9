import type { Database, Statement } from '../../platform/database/database.ts';
import type { Door } from './viewer.queries.ts';

export type SignedInPerson = { readonly id: string; readonly name: string; readonly email: string };

const welcome: Statement = {
  name: 'sign-in-welcome',
  text: `SELECT id, name, email FROM person
    WHERE lower(email) = lower($1) AND active AND kind = CASE $2 WHEN 'STAFF' THEN 'STAFF' ELSE 'CLIENT_CONTACT' END`,
};

const byId: Statement = { name: 'sign-in-person', text: 'SELECT id, name, email FROM person WHERE id = $1' };

/** The active person of the right kind who signs in with this address at this door, or null. */
export async function findWelcome(db: Database, email: string, door: Door): Promise<SignedInPerson | null> {
  const [row] = await db.rows<SignedInPerson>(welcome, [email, door]);
  return row ?? null;
}

/** What a page may know of the person behind its session. */
export async function getSignedIn(db: Database, personId: string): Promise<SignedInPerson | null> {
  const [row] = await db.rows<SignedInPerson>(byId, [personId]);
  return row ?? null;
}
