import { permissionNames, permissionsOfRole } from '@docket/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type TestPerson, unique } from '../../testing/people.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let boss: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
  boss = await api.people.person({ role: 'ADMINISTRATOR' });
});
afterAll(() => api.stop());

type Role = {
  readonly key: string;
  readonly label: string;
  readonly revision: number;
  readonly permissions: readonly string[];
};
type Payload = { readonly role: Role | null; readonly userErrors: readonly { readonly code: string }[] };

const shown = 'role { key label revision permissions } userErrors { code field message }';

async function change(
  verb: 'create' | 'update' | 'delete',
  input: object,
  as: Pick<TestPerson, 'door' | 'headers'> = boss,
): Promise<Payload> {
  const name = `${verb}Role`;
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}RoleInput`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`;
  const { data, errors } = await api.gql<Record<string, Payload>>(as, document, { input });
  expect(errors).toEqual([]);
  const payload = data[name];
  if (payload === undefined) throw new Error('no payload');
  return payload;
}

async function made(permissions: readonly string[] = ['TASKS_READ']): Promise<Role> {
  const { role, userErrors } = await change('create', { label: unique('Role'), permissions });
  expect(userErrors).toEqual([]);
  if (role === null) throw new Error('nothing was made');
  return role;
}

test('the built-in roles are what this release says of them, and cannot be changed', async () => {
  type Roles = { roles: readonly (Role & { builtIn: boolean })[] };
  const { data } = await api.gql<Roles>(boss, '{ roles { key label revision permissions builtIn } }');
  const builtIn = data.roles.filter((role) => role.builtIn);
  expect(Object.fromEntries(builtIn.map(({ key, permissions }) => [key, permissions]))).toEqual(
    permissionsOfRole,
  );
  const [first] = builtIn;
  const input = { key: first?.key, expectedRevision: first?.revision };
  expect((await change('update', { ...input, permissions: [] })).userErrors[0]?.code).toBe('FORBIDDEN');
  expect((await change('delete', input)).userErrors[0]?.code).toBe('FORBIDDEN');
});

describe('roles of one’s own (F29, F31)', () => {
  test('a role is made with a key from its name; two of the same name are not', async () => {
    const label = unique('Prüfer für');
    const { role } = await change('create', { label, permissions: ['NOTES_READ', 'TASKS_READ'] });
    expect(role?.key).toMatch(/^prufer-fur-\d/);
    expect(role?.permissions).toEqual(['TASKS_READ', 'NOTES_READ']);
    const again = await change('create', { label: label.toLowerCase(), permissions: [] });
    expect(again.userErrors[0]?.code).toBe('INVALID_INPUT');
  });

  test('the same key makes one role', async () => {
    const input = { label: unique('Once'), permissions: [], idempotencyKey: unique('key') };
    expect(await change('create', input)).toEqual(await change('create', input));
  });

  test('whoever has the role may do what it says with their next request, and no longer what it said', async () => {
    const role = await made(['TASKS_READ', 'CLIENTS_READ']);
    const holder = await api.people.person({ role: role.key });
    const clients = async () => (await api.gql(holder, '{ clients { nodes { id } } }')).errors.length;
    expect(await clients()).toBe(0);
    const edit = {
      key: role.key,
      expectedRevision: role.revision,
      permissions: ['TASKS_READ', 'CASES_READ'],
    };
    await change('update', edit);
    expect(await clients()).toBe(1);
    expect((await api.gql(holder, '{ cases { nodes { id } } }')).errors).toEqual([]);
  });

  test('nobody hands out what they do not have', async () => {
    const role = await made(['ROLES_WRITE', 'PEOPLE_READ']);
    const keeper = await api.people.person({ role: role.key });
    const given = await change(
      'create',
      { label: unique('Mighty'), permissions: ['EVERYTHING_SEE'] },
      keeper,
    );
    expect(given.userErrors).toMatchObject([{ code: 'BEYOND_OWN_RIGHTS', field: 'permissions' }]);
    const edit = { key: role.key, expectedRevision: role.revision };
    const raised = await change('update', { ...edit, permissions: [...permissionNames] }, keeper);
    expect(raised.userErrors[0]?.code).toBe('BEYOND_OWN_RIGHTS');
    const lowered = await change('update', { ...edit, permissions: ['ROLES_WRITE'] }, keeper);
    expect(lowered.role?.permissions).toEqual(['ROLES_WRITE']);
  });

  test('an old revision is a conflict', async () => {
    const { key, revision } = await made();
    const edit = { key, expectedRevision: revision, summary: 'For the night shift.' };
    expect((await change('update', edit)).userErrors).toEqual([]);
    expect((await change('update', edit)).userErrors[0]?.code).toBe('CONFLICT');
  });

  test('a role somebody has stays; without anybody it goes', async () => {
    const { key, revision } = await made();
    await api.people.person({ role: key, active: false });
    const input = { key, expectedRevision: revision };
    expect((await change('delete', input)).userErrors[0]?.code).toBe('IN_USE');
    const free = await made();
    const gone = await change('delete', { key: free.key, expectedRevision: free.revision });
    expect(gone).toEqual({ role: null, userErrors: [] });
  });

  test('what a change would mean is told before it is made', async () => {
    const { key } = await made(['TASKS_READ', 'NOTES_READ']);
    await Promise.all([1, 2].map(() => api.people.person({ role: key })));
    const { data } = await api.gql(
      boss,
      `query ($key: String!, $permissions: [PermissionName!]!) {
        roleImpact(key: $key, permissions: $permissions) { people gained lost sentences } }`,
      { key, permissions: ['TASKS_READ', 'CASES_READ'] },
    );
    expect(data).toEqual({
      roleImpact: {
        people: 2,
        gained: ['CASES_READ'],
        lost: ['NOTES_READ'],
        sentences: ['2 people gain: read cases.', '2 people lose: read internal notes.'],
      },
    });
  });

  test('making roles is for those with ROLES_WRITE', async () => {
    const worker = await api.people.person();
    const document =
      'mutation ($input: CreateRoleInput!) { createRole(input: $input) { userErrors { code } } }';
    const { errors } = await api.gql(worker, document, { input: { label: 'Mine', permissions: [] } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'ROLES_WRITE' });
  });
});
