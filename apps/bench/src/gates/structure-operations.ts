import { randomUUID } from 'node:crypto';

import { input, type Table } from './allowance.ts';
import { idIn, given } from './given.ts';
import type { World } from './world.ts';

const reads = { as: 'worker' } as const;
const organises = { as: 'administrator' } as const;
/** The session, BEGIN, key, locks and look-ups, the change, its note, COMMIT, and the person with all their page shows. */
const personChange = { ...organises, statements: 16 } as const;
/** The same for a department with its place, its members and its queue. */
const departmentChange = { ...organises, statements: 17 } as const;

/** What the operations around people, departments, roles and providers may cost. */
export const structure: Table = {
  StaffToChoose: { ...reads, statements: 4, variables: () => ({ search: 'an' }) },
  PeopleList: { ...organises, statements: 5, variables: () => ({ search: 'an' }) },
  RoleNames: { ...reads, statements: 2 },
  PersonOfAdmin: {
    ...organises,
    statements: 8,
    variables: ({ visitors }) => ({ id: visitors.worker.id }),
  },
  AllDepartmentNames: { ...reads, statements: 2 },
  // Everything somebody holds is looked up by them, and a case by its owner.
  HandOverPreview: {
    ...organises,
    statements: 3,
    pages: 8_000,
    sorted: 1_500,
    variables: ({ visitors }) => ({ personId: visitors.worker.id }),
  },
  UpdatePerson: {
    ...personChange,
    variables: input(async (world) => ({ ...(await somebody(world)), name: 'Measured' })),
  },
  DeactivatePerson: { ...personChange, variables: input(somebody) },
  ReactivatePerson: { ...personChange, variables: input((world) => somebody(world, false)) },
  SaveAbsence: { ...personChange, variables: input(days) },
  EndAbsence: {
    ...personChange,
    variables: input(async (world) => ({ absenceId: await absence(world) })),
  },
  StartViewingAs: {
    ...organises,
    statements: 8,
    variables: input(async (world) => {
      await world.admin.query(keepsOwnView);
      return { personId: (await somebody(world)).personId };
    }),
  },
  StopViewingAs: {
    ...organises,
    statements: 6,
    variables: async ({ admin, visitors }) => {
      await admin.query('DROP TRIGGER IF EXISTS gate_keeps_view ON session');
      const looks = 'UPDATE session SET viewing_as_id = $2 WHERE person_id = $1';
      await admin.query(looks, [visitors.administrator.id, visitors.worker.id]);
      return {};
    },
  },

  Roles: { ...reads, statements: 2 },
  RoleImpact: {
    ...organises,
    statements: 2,
    variables: () => ({ key: 'CASEWORKER', permissions: ['TASKS_READ'] }),
  },
  CreateRole: {
    ...organises,
    statements: 9,
    variables: input(() => ({ label: fresh(), permissions: ['TASKS_READ'] })),
  },
  UpdateRole: {
    ...organises,
    statements: 11,
    variables: input(async (world) => ({ ...(await role(world)), summary: 'Measured' })),
  },
  DeleteRole: { ...organises, statements: 10, variables: input(role) },

  // Whoever works there is counted once, however many of its departments they work in.
  Providers: { ...organises, statements: 4, sorted: 250 },
  ProviderNames: { ...organises, statements: 2 },
  CreateProvider: { ...organises, statements: 11, variables: input(() => ({ name: fresh() })) },
  UpdateProvider: {
    ...organises,
    statements: 13,
    variables: input(async (world) => {
      const made = await given(world, 'administrator', 'CreateProvider', { name: fresh() });
      return { providerId: idIn(made, 'provider'), expectedVersion: 1, name: fresh() };
    }),
  },

  // Every queue is counted, none beyond 999, and everybody shown who works anywhere.
  DepartmentTree: { ...organises, statements: 6, sorted: 250 },
  CreateDepartment: { ...departmentChange, variables: input(() => ({ name: fresh() })) },
  UpdateDepartment: {
    ...departmentChange,
    variables: input(async (world) => ({ ...(await department(world)), name: fresh() })),
  },
  ArchiveDepartment: { ...departmentChange, variables: input(department) },
  RestoreDepartment: {
    ...departmentChange,
    variables: input(async (world) => {
      const made = await department(world);
      await given(world, 'administrator', 'ArchiveDepartment', made);
      return { ...made, expectedVersion: 2 };
    }),
  },
  AddDepartmentMember: { ...departmentChange, variables: input(place) },
  RemoveDepartmentMember: {
    ...departmentChange,
    variables: input(async (world) => {
      const made = await place(world);
      await given(world, 'administrator', 'AddDepartmentMember', made);
      return made;
    }),
  },
};

/** A visitor who looked as somebody else would measure no more of what administrators do. */
const keepsOwnView = `
  CREATE OR REPLACE FUNCTION gate_keeps_view() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN NEW.viewing_as_id := NULL; RETURN NEW; END $$;
  CREATE OR REPLACE TRIGGER gate_keeps_view BEFORE UPDATE ON session FOR EACH ROW EXECUTE FUNCTION gate_keeps_view()`;

function fresh(): string {
  return `Gate ${randomUUID()}`;
}

/** Somebody who holds nothing. */
async function somebody(world: World, active = true) {
  const id = randomUUID();
  await world.admin.query(
    `INSERT INTO person (id, kind, role, name, active, created_at, updated_at)
      VALUES ($1, 'STAFF', 'CASEWORKER', 'Measured', $2, now(), now())`,
    [id, active],
  );
  return { personId: id, expectedVersion: 1 };
}

async function days(world: World) {
  const { personId } = await somebody(world);
  return { personId, fromOn: '2099-01-01', untilOn: '2099-01-05', forwarding: 'HINT' };
}

async function absence(world: World): Promise<string> {
  const { personId } = await somebody(world);
  const id = randomUUID();
  await world.admin.query(
    `INSERT INTO absence (id, person_id, from_on, until_on, forwarding, created_at, updated_at)
      VALUES ($1, $2, '2099-01-01', '2099-01-05', 'HINT', now(), now())`,
    [id, personId],
  );
  return id;
}

async function role({ admin }: World) {
  const key = `gate-${randomUUID()}`;
  await admin.query(
    `INSERT INTO role (key, label, permissions, created_at, updated_at) VALUES ($1, $1, '{}', now(), now())`,
    [key],
  );
  return { key, expectedRevision: 1 };
}

async function department(world: World) {
  const made = await given(world, 'administrator', 'CreateDepartment', { name: fresh() });
  return { departmentId: idIn(made, 'department'), expectedVersion: 1 };
}

async function place(world: World) {
  const [{ departmentId }, { personId }] = [await department(world), await somebody(world)];
  return { departmentId, personId };
}
