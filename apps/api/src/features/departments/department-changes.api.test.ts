import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type TestPerson, unique } from '../../testing/people.ts';
import { givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let boss: TestPerson;
let worker: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
  boss = await api.people.person({ role: 'ADMINISTRATOR' });
  worker = await api.people.person();
});
afterAll(() => api.stop());

type Shown = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly active: boolean;
  readonly parent: { readonly id: string } | null;
  readonly provider: { readonly id: string; readonly own: boolean };
  readonly groups: readonly { readonly name: string }[];
  readonly members: readonly { readonly isManager: boolean; readonly person: { readonly id: string } }[];
};
type Payload = {
  readonly department: Shown | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: string | null;
    readonly message: string;
  }[];
};

async function change(name: string, input: object, as: TestPerson = boss): Promise<Payload> {
  const type = { removeDepartmentMember: 'Remove', addDepartmentMember: 'Add' }[name];
  const kind = type === undefined ? inputs[name] : `${type}DepartmentMemberInput`;
  const answer = await api.gql<Record<string, Payload>>(
    as,
    `mutation ($input: ${kind}!) { ${name}(input: $input) { userErrors { code field message }
      department { id name version active parent { id } provider { id own } groups { name }
        members { isManager person { id } } } } }`,
    { input },
  );
  const [error] = answer.errors;
  if (error !== undefined) throw new Error(String(error.extensions['code']));
  const payload = answer.data[name];
  if (payload === undefined) throw new Error('no payload');
  return payload;
}

const inputs: Readonly<Record<string, string>> = {
  createDepartment: 'CreateDepartmentInput',
  updateDepartment: 'UpdateDepartmentInput',
  archiveDepartment: 'SeenDepartmentInput',
  restoreDepartment: 'SeenDepartmentInput',
};

async function made(input: object = {}): Promise<Shown> {
  const { department, userErrors } = await change('createDepartment', { name: unique('Made'), ...input });
  expect(userErrors).toEqual([]);
  if (department === null) throw new Error('nothing was made');
  return department;
}

async function givenProvider(): Promise<string> {
  const id = api.runtime.newId();
  await storedRows(
    api,
    'INSERT INTO provider (id, name, created_at, updated_at) VALUES ($1, $2, now(), now())',
    [id, unique('Partner')],
  );
  return id;
}

describe('making and moving departments (F25, F26)', () => {
  test('a department belongs to the own organisation, a group to its department and its provider', async () => {
    const partner = await givenProvider();
    const plain = await made();
    const theirs = await made({ providerId: partner });
    const group = await made({ parentId: theirs.id });
    expect([plain.provider.own, plain.parent, theirs.provider.id]).toEqual([true, null, partner]);
    expect([group.parent, group.provider.id]).toEqual([{ id: theirs.id }, partner]);
  });

  test('the groups of a department go along to another provider', async () => {
    const partner = await givenProvider();
    const top = await made();
    const group = await made({ parentId: top.id });
    const input = { departmentId: top.id, expectedVersion: top.version, providerId: partner };
    const { department } = await change('updateDepartment', input);
    expect(department?.groups).toEqual([{ name: group.name }]);
    const [row] = await storedRows<{ provider_id: string }>(
      api,
      'SELECT provider_id FROM department WHERE id = $1',
      [group.id],
    );
    expect(row?.provider_id).toBe(partner);
  });

  test('a group has no groups, nothing lies below itself, and what has groups becomes none', async () => {
    const top = await made();
    const group = await made({ parentId: top.id });
    const other = await made();
    const below = await change('createDepartment', { name: unique('Deep'), parentId: group.id });
    const itself = await change('updateDepartment', {
      departmentId: other.id,
      expectedVersion: other.version,
      parentId: other.id,
    });
    const withGroups = await change('updateDepartment', {
      departmentId: top.id,
      expectedVersion: top.version,
      parentId: other.id,
    });
    const refused = { code: 'INVALID_INPUT', field: 'parentId' };
    expect([below, itself, withGroups].map(({ userErrors }) => userErrors)).toEqual(
      [1, 2, 3].map(() => [expect.objectContaining(refused)]),
    );
  });

  test('two departments that move below each other at once do not make a circle', async () => {
    const [one, two] = [await made(), await made()];
    const below = (department: Shown, parent: Shown) =>
      change('updateDepartment', {
        departmentId: department.id,
        expectedVersion: department.version,
        parentId: parent.id,
      });
    const answers = await Promise.all([below(one, two), below(two, one)]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  test('a name is given once and never empty, and an old version is a conflict', async () => {
    const first = await made();
    const again = await change('createDepartment', { name: first.name.toUpperCase() });
    const empty = await change('createDepartment', { name: '  ' });
    const renamed = { departmentId: first.id, expectedVersion: first.version, name: unique('Renamed') };
    expect((await change('updateDepartment', renamed)).userErrors).toEqual([]);
    const late = await change('updateDepartment', { ...renamed, name: unique('Late') });
    expect([again, empty, late].map(({ userErrors }) => userErrors[0]?.code)).toEqual([
      'INVALID_INPUT',
      'INVALID_INPUT',
      'CONFLICT',
    ]);
  });

  test('the same key makes one department', async () => {
    const input = { name: unique('Once'), idempotencyKey: unique('key') };
    const [one, two] = [await change('createDepartment', input), await change('createDepartment', input)];
    expect(two).toEqual(one);
    const other = await change('createDepartment', { ...input, name: unique('Other') });
    expect(other.userErrors[0]?.code).toBe('KEY_REUSED');
  });
});

describe('archiving', () => {
  test('a department with open tasks or groups stays; without it goes and comes back', async () => {
    const top = await made();
    const group = await made({ parentId: top.id });
    await givenTask(api, boss, { departmentId: group.id });
    const seen = (department: Shown) => ({
      departmentId: department.id,
      expectedVersion: department.version,
    });
    const [withGroup, withTask] = [
      await change('archiveDepartment', seen(top)),
      await change('archiveDepartment', seen(group)),
    ];
    expect([withGroup.userErrors[0], withTask.userErrors[0]]).toMatchObject([
      { code: 'IN_USE', message: `${top.name} still has 1 group.` },
      { code: 'IN_USE', message: `${group.name} still has 1 open task.` },
    ]);
    const plain = await made();
    const gone = await change('archiveDepartment', seen(plain));
    expect(gone.department?.active).toBe(false);
    const back = await change('restoreDepartment', {
      departmentId: plain.id,
      expectedVersion: gone.department?.version,
    });
    expect(back.department?.active).toBe(true);
  });
});

describe('members', () => {
  test('somebody becomes a member, then a manager, then leaves, each noted with who did it', async () => {
    const department = await made();
    const place = { departmentId: department.id, personId: worker.id };
    const roles = (payload: Payload) => payload.department?.members.map(({ isManager }) => isManager);
    expect(roles(await change('addDepartmentMember', place))).toEqual([false]);
    expect(roles(await change('addDepartmentMember', { ...place, isManager: true }))).toEqual([true]);
    expect(roles(await change('removeDepartmentMember', place))).toEqual([]);
    const kinds = await storedRows<{ kind: string; actor_id: string }>(
      api,
      `SELECT kind, actor_id FROM audit_entry WHERE object_id = $1 ORDER BY at, id`,
      [department.id],
    );
    expect(kinds).toEqual(
      ['DEPARTMENT_CREATED', 'MEMBER_PUT', 'MEMBER_PUT', 'MEMBER_REMOVED'].map((kind) => ({
        kind,
        actor_id: boss.id,
      })),
    );
  });

  test('clients, programs and people who left are no members', async () => {
    const department = await made();
    const program = await api.people.person({ role: 'INTEGRATOR' });
    const gone = await api.people.person({ active: false });
    const codes = [];
    for (const { id } of [program, gone]) {
      const input = { departmentId: department.id, personId: id };
      codes.push((await change('addDepartmentMember', input)).userErrors[0]?.code);
    }
    expect(codes).toEqual(['INVALID_INPUT', 'PERSON_INACTIVE']);
  });
});

test.each(Object.keys(inputs))('%s is for those with DEPARTMENTS_WRITE', async (name) => {
  const { id, version } = await made();
  const input =
    name === 'createDepartment' ? { name: 'Mine' } : { departmentId: id, expectedVersion: version };
  await expect(change(name, input, worker)).rejects.toThrow('FORBIDDEN');
});

describe('work for other providers (F32)', () => {
  test('their departments are offered to those who may give them tasks, and their people choose none', async () => {
    const theirs = await made({ providerId: await givenProvider() });
    const partner = await api.people.person({ departments: [theirs] });
    const document = '{ departments { id } }';
    const offered = async (as: TestPerson) => {
      const { data } = await api.gql<{ departments: readonly { id: string }[] }>(as, document);
      return data.departments.some(({ id }) => id === theirs.id);
    };
    expect([await offered(boss), await offered(worker)]).toEqual([true, false]);
    const { errors } = await api.gql(partner, document);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  });
});
