import { storedRows } from '../tasks.ts';
import type { Cast, Stage } from './cast.ts';
import type { Row, Table } from './matrix.ts';

type Asked = NonNullable<Row['variables']>;

const input =
  (make: (cast: Cast) => object | Promise<object>): Asked =>
  async (_stage: Stage, cast) => ({ input: await make(cast) });

// anonymous former | contact sibling stranger | creator assignee watcher | colleague manager |
//   otherStaff otherManager partner | owner integrator administrator
const ownStaff = 'UU UUU +++ ++ ++F +F+';
const caseManagers = 'UU UUU FFF FF FFF +F+';
const administrators = 'UU UUU FFF FF FFF FF+';

/** Asking about people and how they are organised. */
export const peopleQueries: Table = {
  allDepartments: { signs: administrators },
  handOverPreview: {
    signs: administrators,
    variables: async (_stage, cast) => ({ personId: await somebody(cast) }),
  },
  person: { signs: ownStaff, variables: (_stage, { people }) => ({ id: people.assignee.id }) },
  providers: { signs: caseManagers },
  roleImpact: {
    signs: administrators,
    variables: () => ({ key: 'CASEWORKER', permissions: ['TASKS_READ'] }),
  },
  roles: { signs: ownStaff },
};

/** Changing people and how they are organised: administrators alone. */
export const peopleMutations: Table = {
  addDepartmentMember: {
    signs: administrators,
    variables: input(async (cast) => ({
      departmentId: await department(cast),
      personId: await somebody(cast),
    })),
  },
  archiveDepartment: {
    signs: administrators,
    variables: input(async (cast) => ({ departmentId: await department(cast), expectedVersion: 1 })),
  },
  createDepartment: { signs: administrators, variables: input(({ api }) => ({ name: freshName(api) })) },
  createProvider: { signs: administrators, variables: input(({ api }) => ({ name: freshName(api) })) },
  createRole: {
    signs: administrators,
    variables: input(({ api }) => ({ label: freshName(api), permissions: ['TASKS_READ'] })),
  },
  deactivatePerson: {
    signs: administrators,
    variables: input(async (cast) => ({ personId: await somebody(cast), expectedVersion: 1 })),
  },
  deleteRole: {
    signs: administrators,
    variables: input(async (cast) => ({ key: await role(cast), expectedRevision: 1 })),
  },
  endAbsence: {
    signs: administrators,
    variables: input(async (cast) => ({ absenceId: await absence(cast) })),
  },
  reactivatePerson: {
    signs: administrators,
    variables: input(async (cast) => ({ personId: await somebody(cast, false), expectedVersion: 1 })),
  },
  removeDepartmentMember: {
    signs: administrators,
    variables: input(async (cast) => {
      const made = await cast.api.people.department();
      const { id } = await cast.api.people.person({ departments: [made] });
      return { departmentId: made.id, personId: id };
    }),
  },
  restoreDepartment: {
    signs: administrators,
    variables: input(async (cast) => ({ departmentId: await department(cast, false), expectedVersion: 1 })),
  },
  saveAbsence: {
    signs: administrators,
    variables: input(async (cast) => ({
      personId: await somebody(cast),
      fromOn: '2027-01-01',
      untilOn: '2027-01-05',
      forwarding: 'HINT',
    })),
  },
  startViewingAs: {
    signs: administrators,
    variables: input(async (cast) => ({ personId: await somebody(cast) })),
  },
  stopViewingAs: { signs: 'UU UUU +++ ++ +++ +++' },
  updateDepartment: {
    signs: administrators,
    variables: input(async (cast) => ({
      departmentId: await department(cast),
      expectedVersion: 1,
      name: freshName(cast.api),
    })),
  },
  updatePerson: {
    signs: administrators,
    variables: input(async (cast) => ({
      personId: await somebody(cast),
      expectedVersion: 1,
      name: 'New Name',
    })),
  },
  updateProvider: {
    signs: administrators,
    variables: input(async (cast) => ({
      providerId: await provider(cast),
      expectedVersion: 1,
      name: freshName(cast.api),
    })),
  },
  updateRole: {
    signs: administrators,
    variables: input(async (cast) => ({
      key: await role(cast),
      expectedRevision: 1,
      label: freshName(cast.api),
    })),
  },
};

function freshName(api: Cast['api']): string {
  return `Name ${api.runtime.newId().slice(-12)}`;
}

async function somebody({ api }: Cast, active = true): Promise<string> {
  return (await api.people.person({ active })).id;
}

async function department({ api }: Cast, active = true): Promise<string> {
  const { id } = await api.people.department();
  if (!active) await storedRows(api, 'UPDATE department SET active = false WHERE id = $1', [id]);
  return id;
}

async function provider({ api }: Cast): Promise<string> {
  const id = api.runtime.newId();
  await storedRows(
    api,
    'INSERT INTO provider (id, name, own, created_at, updated_at) VALUES ($1, $2, false, now(), now())',
    [id, freshName(api)],
  );
  return id;
}

async function role({ api }: Cast): Promise<string> {
  const key = `ROLE_${api.runtime.newId().slice(-12)}`;
  await storedRows(
    api,
    `INSERT INTO role (key, label, summary, permissions, created_at, updated_at)
      VALUES ($1, $2, '', '{TASKS_READ}', now(), now())`,
    [key, freshName(api)],
  );
  return key;
}

async function absence(cast: Cast): Promise<string> {
  const id = cast.api.runtime.newId();
  await storedRows(
    cast.api,
    `INSERT INTO absence (id, person_id, from_on, until_on, forwarding, created_at, updated_at)
      VALUES ($1, $2, '2027-01-01', '2027-01-05', 'HINT', now(), now())`,
    [id, await somebody(cast)],
  );
  return id;
}
