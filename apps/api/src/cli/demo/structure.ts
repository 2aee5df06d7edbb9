import { permissionsOfRole } from '@docket/domain';

import type { Statement } from '../../platform/database/database.ts';
import { type DepartmentKey, organisationName, type StaffKey } from './organisation.ts';
import type { DemoIds, Maker } from './people.ts';

const statements = {
  own: { name: 'demo-own-provider', text: 'UPDATE provider SET name = $1, updated_at = $2 WHERE own' },
  provider: {
    name: 'demo-provider',
    text: 'INSERT INTO provider (id, name, created_at, updated_at) VALUES ($1, $2, $3, $3)',
  },
  department: {
    name: 'demo-group',
    text: `INSERT INTO department (id, name, provider_id, parent_id, created_at, updated_at)
      VALUES ($1, $2, coalesce($3, own_provider()), $4, $5, $5)`,
  },
  member: {
    name: 'demo-group-member',
    text: `INSERT INTO department_member (department_id, person_id, is_manager, created_at) VALUES ($1, $2, $3, $4)`,
  },
  role: {
    name: 'demo-role',
    text: `INSERT INTO role (key, label, summary, permissions, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)`,
  },
  place: {
    name: 'demo-place',
    text: `UPDATE person SET role = coalesce($2, role), manager_id = $3, substitute_id = $4 WHERE id = $1`,
  },
  absence: {
    name: 'demo-absence',
    text: `INSERT INTO absence (id, person_id, from_on, until_on, delegate_id, forwarding, note, created_at, updated_at)
      VALUES ($1, $2, $3::date, $3::date + 4, $4, 'HINT', $5, $6, $6)`,
  },
} as const satisfies Readonly<Record<string, Statement>>;

/** A partner whose engineers tasks can be given to by those who may. */
const partner = { name: 'Brightfix Heating', department: 'Brightfix engineers' } as const;

const groups: readonly {
  readonly name: string;
  readonly parent: DepartmentKey;
  readonly members: readonly StaffKey[];
  readonly manager: StaffKey;
}[] = [
  { name: 'Boiler team', parent: 'repairs', members: ['leo', 'sana'], manager: 'leo' },
  { name: 'Out-of-hours team', parent: 'repairs', members: ['sana'], manager: 'sana' },
];

/** Whoever may give tasks to partners beside what caseworkers do. */
const coordinator = {
  key: 'partner-coordinator',
  label: 'Partner coordinator',
  summary: 'Works on tasks like a caseworker, and gives them to partner organisations.',
  permissions: [...permissionsOfRole.CASEWORKER, 'PROVIDERS_READ', 'TASKS_TO_PROVIDERS'],
} as const;

const places: readonly {
  readonly person: StaffKey;
  readonly manager: StaffKey;
  readonly substitute: StaffKey;
  readonly role?: string;
}[] = [
  { person: 'grace', manager: 'daniel', substitute: 'ben' },
  { person: 'ben', manager: 'daniel', substitute: 'grace' },
  { person: 'leo', manager: 'priya', substitute: 'sana' },
  { person: 'sana', manager: 'priya', substitute: 'leo', role: coordinator.key },
  { person: 'ingrid', manager: 'tomas', substitute: 'kofi' },
  { person: 'kofi', manager: 'tomas', substitute: 'ingrid' },
];

/** A partner, groups, a role of the organisation’s own, who answers for whom, and somebody who is away. */
export async function makeStructure(
  { db, newId, now }: Maker,
  { people, departments }: Pick<DemoIds, 'people' | 'departments'>,
  today: string,
): Promise<void> {
  await db.rows(statements.own, [organisationName, now]);
  const partnerId = newId();
  await db.rows(statements.provider, [partnerId, partner.name, now]);
  await db.rows(statements.department, [newId(), partner.department, partnerId, null, now]);
  for (const { name, parent, members, manager } of groups) {
    const id = newId();
    await db.rows(statements.department, [id, name, null, departments.get(parent), now]);
    for (const member of members) {
      await db.rows(statements.member, [id, people.get(member), member === manager, now]);
    }
  }
  const { key, label, summary, permissions } = coordinator;
  await db.rows(statements.role, [key, label, summary, permissions, now]);
  for (const { person, role = null, manager, substitute } of places) {
    const above = [people.get(manager), people.get(substitute)];
    await db.rows(statements.place, [people.get(person), role, ...above]);
  }
  const note = 'On leave. Kofi knows all my tenants.';
  const away = [newId(), people.get('ingrid'), today, people.get('kofi'), note, now];
  await db.rows(statements.absence, away);
}
