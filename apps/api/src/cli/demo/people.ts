import { hashOfToken } from '../../features/accounts/authentication.ts';
import { viewerOfPerson } from '../../features/accounts/viewer.queries.ts';
import type { Viewer } from '../../graphql/session.ts';
import type { Statement, Transaction } from '../../platform/database/database.ts';
import { addPassword, addPerson } from '../people/person.writes.ts';
import { demoToken } from './logins.ts';
import {
  type CaseKey,
  type ClientKey,
  clients,
  contactDomain,
  type ContactKey,
  contacts,
  demoPassword,
  demoTimeZone,
  type DepartmentKey,
  departments,
  emailOf,
  integration,
  staff,
  staffDomain,
  type StaffKey,
} from './organisation.ts';

/** The ids of everything a demo history refers to. */
export type DemoIds = {
  readonly people: ReadonlyMap<StaffKey | ContactKey | 'website', string>;
  readonly departments: ReadonlyMap<DepartmentKey, string>;
  readonly clients: ReadonlyMap<ClientKey, string>;
  readonly cases: ReadonlyMap<CaseKey, string>;
};

export type Maker = { readonly db: Transaction; readonly newId: () => string; readonly now: Date };

const insertDepartment: Statement = {
  name: 'demo-department',
  text: 'INSERT INTO department (id, name, created_at, updated_at) VALUES ($1, $2, $3, $3)',
};
const insertMember: Statement = {
  name: 'demo-member',
  text: 'INSERT INTO department_member (department_id, person_id, is_manager, created_at) VALUES ($1, $2, $3, $4)',
};
const insertClient: Statement = {
  name: 'demo-client',
  text: `INSERT INTO client (id, kind, name, account_code, email, phone, language, sla_hours, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
};
const insertSupport: Statement = {
  name: 'demo-client-support',
  text: 'INSERT INTO client_support (client_id, person_id) VALUES ($1, $2)',
};
const insertToken: Statement = {
  name: 'demo-token',
  text: `INSERT INTO access_token (id, person_id, name, token_hash, scopes, created_at)
    VALUES ($1, $2, $3, $4, $5, $6)`,
};

const websiteScopes = ['TASKS_READ', 'TASKS_WRITE', 'CLIENTS_READ', 'DEPARTMENTS_READ', 'PEOPLE_READ'];

/** Makes departments, people with passwords, clients, and the integration with its token. */
export async function makeOrganisation(maker: Maker): Promise<Omit<DemoIds, 'cases'>> {
  const departmentIds = await makeDepartments(maker);
  const clientIds = await makeClients(maker);
  const people = new Map<StaffKey | ContactKey | 'website', string>();
  for (const key of keysOf(staff)) people.set(key, await makeStaff(maker, key, departmentIds));
  for (const key of keysOf(clients)) {
    const client = clients[key];
    for (const helper of 'support' in client ? client.support : []) {
      await maker.db.rows(insertSupport, [clientIds.get(key), people.get(helper)]);
    }
  }
  for (const key of keysOf(contacts)) people.set(key, await makeContact(maker, key, clientIds));
  people.set('website', await makeIntegration(maker));
  return { people, departments: departmentIds, clients: clientIds };
}

/** The person as they act, with all their rights; throws for somebody who is not there. */
export async function viewerOf(db: Transaction, id: string): Promise<Viewer> {
  const viewer = await viewerOfPerson(db, id);
  if (viewer === null) throw new Error(`There is no active person ${id}.`);
  return viewer;
}

async function makeDepartments({ db, newId, now }: Maker): Promise<DemoIds['departments']> {
  const ids = new Map<DepartmentKey, string>();
  for (const key of keysOf(departments)) {
    ids.set(key, newId());
    await db.rows(insertDepartment, [ids.get(key), departments[key], now]);
  }
  return ids;
}

async function makeClients({ db, newId, now }: Maker): Promise<DemoIds['clients']> {
  const ids = new Map<ClientKey, string>();
  for (const [index, key] of keysOf(clients).entries()) {
    const { name, code, kind, ...more } = clients[key];
    const language = 'language' in more ? more.language : 'en';
    const slaHours = 'slaHours' in more ? more.slaHours : null;
    ids.set(key, newId());
    const email = `${code.toLowerCase()}@${contactDomain}`;
    const phone = `020 7946 0${110 + index * 7}`;
    await db.rows(insertClient, [ids.get(key), kind, name, code, email, phone, language, slaHours, now]);
  }
  return ids;
}

async function makeStaff(
  maker: Maker,
  key: StaffKey,
  departmentIds: DemoIds['departments'],
): Promise<string> {
  const { db, newId, now } = maker;
  const { name, role, departments: places, ...person } = staff[key];
  const id = newId();
  const email = emailOf(name, staffDomain);
  await addPerson(db, { id, kind: 'STAFF', role, name, email, timeZone: demoTimeZone, now });
  await addPassword(db, { id: newId(), personId: id, password: demoPassword, now });
  for (const place of places) {
    const isManager = 'manages' in person && person.manages === place;
    await db.rows(insertMember, [departmentIds.get(place), id, isManager, now]);
  }
  return id;
}

async function makeContact(maker: Maker, key: ContactKey, clientIds: DemoIds['clients']): Promise<string> {
  const { db, newId, now } = maker;
  const { name, client } = contacts[key];
  const id = newId();
  const clientId = clientIds.get(client);
  await addPerson(db, {
    id,
    kind: 'CLIENT_CONTACT',
    role: 'CLIENT',
    name,
    email: emailOf(name, contactDomain),
    timeZone: demoTimeZone,
    now,
    ...(clientId === undefined ? {} : { clientId }),
  });
  await addPassword(db, { id: newId(), personId: id, password: demoPassword, now });
  return id;
}

async function makeIntegration({ db, newId, now }: Maker): Promise<string> {
  const id = newId();
  const { name, tokenName } = integration;
  await addPerson(db, { id, kind: 'INTEGRATION', role: 'INTEGRATOR', name, email: null, now });
  await db.rows(insertToken, [newId(), id, tokenName, hashOfToken(demoToken), websiteScopes, now]);
  return id;
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  const known = (key: string): key is Key => Object.hasOwn(record, key);
  return Object.keys(record).filter(known);
}
