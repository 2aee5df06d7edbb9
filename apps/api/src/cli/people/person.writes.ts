import type { PersonKind, PersonRole } from '@docket/domain';

import { passwordHashing } from '../../features/accounts/password.ts';
import type { Statement, Transaction } from '../../platform/database/database.ts';

export type NewPerson = {
  readonly id: string;
  readonly kind: PersonKind;
  readonly role: PersonRole;
  readonly name: string;
  /** In small letters, as people sign in with it; null for somebody who never does. */
  readonly email: string | null;
  readonly clientId?: string;
  readonly timeZone?: string;
  readonly now: Date;
};

const insertPerson: Statement = {
  name: 'cli-person-insert',
  text: `INSERT INTO person (id, kind, role, name, email, email_verified, client_id, time_zone, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5::varchar, $5::varchar IS NOT NULL, $6, coalesce($7, 'Europe/Madrid'), $8, $8)
    ON CONFLICT (lower(email)) DO NOTHING RETURNING id`,
};

const insertAccount: Statement = {
  name: 'cli-account-insert',
  text: `INSERT INTO account (id, person_id, account_id, provider_id, password, created_at, updated_at)
    VALUES ($1, $2, $3, 'credential', $4, $5, $5)`,
};

/** Adds somebody; false when another person has the address. */
export async function addPerson(db: Transaction, person: NewPerson): Promise<boolean> {
  const { id, kind, role, name, email, clientId = null, timeZone = null, now } = person;
  const rows = await db.rows(insertPerson, [id, kind, role, name, email, clientId, timeZone, now]);
  return rows.length === 1;
}

/** Lets a person sign in with a password. */
export async function addPassword(
  db: Transaction,
  account: { readonly id: string; readonly personId: string; readonly password: string; readonly now: Date },
): Promise<void> {
  const { id, personId, password, now } = account;
  const hash = await passwordHashing().hash(password);
  await db.rows(insertAccount, [id, personId, personId, hash, now]);
}
