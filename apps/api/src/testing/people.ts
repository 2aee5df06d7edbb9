import { randomBytes } from 'node:crypto';

import { type PermissionName, permissionsOfRole } from '@docket/domain';

import {
  accessToken,
  hashOfToken,
  sessionCookieName,
  signedCookie,
} from '../features/accounts/authentication.ts';
import { passwordHashing } from '../features/accounts/password.ts';
import type { Runtime } from '../runtime.ts';

export type TestDepartment = { readonly id: string; readonly name: string };
export type TestClient = { readonly id: string; readonly name: string };

/** Somebody who can be asked to do things; `headers` prove who they are. */
export type TestPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly door: 'STAFF' | 'PORTAL';
  readonly headers: Readonly<Record<string, string>>;
};

export type PersonOptions = {
  readonly name?: string;
  /** The key of a role: a built-in one, or one that the test made for staff. */
  readonly role?: string;
  readonly departments?: readonly TestDepartment[];
  readonly manages?: readonly TestDepartment[];
  /** Required for, and only for, the role CLIENT. */
  readonly client?: TestClient;
  readonly active?: boolean;
};

const otherKinds: Readonly<Record<string, string>> = { CLIENT: 'CLIENT_CONTACT', INTEGRATOR: 'INTEGRATION' };

function kindOf(role: string): string {
  return otherKinds[role] ?? 'STAFF';
}

let count = 0;

/** A name no other row of the run has, so that tests can share a database. */
export function unique(word: string): string {
  count += 1;
  return `${word} ${process.pid}-${count}`;
}

/** Creates rows the product has no screen for yet, and signs people in with real session rows. */
export class TestPeople {
  readonly #runtime: Runtime;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  async department(name = unique('Department')): Promise<TestDepartment> {
    const id = this.#runtime.newId();
    await this.#insert('department', { id, name, created_at: this.#now(), updated_at: this.#now() });
    return { id, name };
  }

  async client(name = unique('Client')): Promise<TestClient> {
    const id = this.#runtime.newId();
    count += 1;
    const accountCode = `C${process.pid}X${count}`.slice(-12);
    const times = { created_at: this.#now(), updated_at: this.#now() };
    await this.#insert('client', { id, kind: 'ORGANISATION', name, account_code: accountCode, ...times });
    return { id, name };
  }

  /** A person with a live session at their door; integrators get a token with every scope instead. */
  async person(options: PersonOptions = {}): Promise<TestPerson> {
    const { role = 'CASEWORKER', name = unique('Person'), client, active = true } = options;
    const kind = kindOf(role);
    const id = this.#runtime.newId();
    const email = `${id}@example.test`;
    const clientId = client?.id ?? null;
    const times = { created_at: this.#now(), updated_at: this.#now() };
    await this.#insert('person', { id, kind, role, name, email, client_id: clientId, active, ...times });
    await this.#join(id, options.departments ?? [], false);
    await this.#join(id, options.manages ?? [], true);
    const door = role === 'CLIENT' ? 'PORTAL' : 'STAFF';
    const person = { id, name, email, door } as const;
    return role === 'INTEGRATOR'
      ? { ...person, headers: await this.token(id) }
      : { ...person, headers: await this.session(id, door) };
  }

  /** Gives a person a password to sign in with. */
  async password(personId: string, password: string): Promise<void> {
    const at = this.#now();
    await this.#insert('account', {
      id: this.#runtime.newId(),
      person_id: personId,
      account_id: personId,
      provider_id: 'credential',
      password: await passwordHashing().hash(password),
      created_at: at,
      updated_at: at,
    });
  }

  /** The headers of a fresh session of a person at a door. */
  async session(personId: string, door: 'STAFF' | 'PORTAL'): Promise<Record<string, string>> {
    const { config, newId } = this.#runtime;
    const token = randomBytes(24).toString('base64url');
    const at = this.#now();
    await this.#insert('session', {
      id: newId(),
      person_id: personId,
      door,
      token,
      created_at: at,
      updated_at: at,
      expires_at: new Date(at.getTime() + 30 * 60_000),
    });
    const url = door === 'STAFF' ? config.staff.url : config.portal.url;
    const cookie = `${sessionCookieName(door, url)}=${signedCookie(token, config.secret)}`;
    return { cookie, 'x-docket': '1' };
  }

  /** The headers of a fresh access token of a person; every scope unless some are named. */
  async token(personId: string, scopes?: readonly PermissionName[]): Promise<Record<string, string>> {
    const token = accessToken(randomBytes(32));
    const all = scopes ?? permissionsOfRole.INTEGRATOR;
    await this.#insert('access_token', {
      id: this.#runtime.newId(),
      person_id: personId,
      name: 'test',
      token_hash: hashOfToken(token),
      scopes: all,
      created_at: this.#now(),
    });
    return { authorization: `Bearer ${token}` };
  }

  async #join(personId: string, departments: readonly TestDepartment[], isManager: boolean): Promise<void> {
    for (const { id } of departments) {
      const row = { department_id: id, person_id: personId, is_manager: isManager, created_at: this.#now() };
      await this.#insert('department_member', row);
    }
  }

  async #insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`);
    const text = `INSERT INTO ${table} (${columns.join()}) VALUES (${places.join()})`;
    await this.#runtime.pools.staff.query(text, Object.values(row));
  }

  #now(): Date {
    return this.#runtime.clock.now();
  }
}
