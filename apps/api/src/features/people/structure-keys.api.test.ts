import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type TestPerson, unique } from '../../testing/people.ts';
import { storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

type Input = Readonly<Record<string, unknown>>;
type Payload = {
  readonly userErrors: readonly { readonly code: string; readonly field: string | null }[];
  readonly person?: { readonly id: string; readonly absences?: readonly { readonly id: string }[] } | null;
  readonly department?: { readonly id: string } | null;
  readonly provider?: { readonly id: string } | null;
  readonly role?: { readonly key: string } | null;
};
type Change = {
  readonly mutation: string;
  readonly type: string;
  readonly answers: string;
  readonly prepare: () => Promise<Input> | Input;
  /** What makes it another request. */
  readonly other: Input;
};

let api: TestApi;
let boss: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
  boss = await api.people.person({ role: 'ADMINISTRATOR' });
});
afterAll(() => api.stop());

const ofPerson = 'person { id name active version absences { id untilOn } }';
const ofDepartment = 'department { id name active version members { person { id } } }';
const ofProvider = 'provider { id name version }';
const ofRole = 'role { key label revision }';

async function done(mutation: string, type: string, answers: string, input: Input): Promise<Payload> {
  const document = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${answers} userErrors { code field } } }`;
  const { data, errors } = await api.gql<{ readonly done: Payload }>(boss, document, { input });
  expect(errors).toEqual([]);
  return data.done;
}

const somebody = async (): Promise<Input> => ({
  personId: (await api.people.person()).id,
  expectedVersion: 1,
});

async function departed(): Promise<Input> {
  const { id } = await api.people.person({ active: false });
  return { personId: id, expectedVersion: 1 };
}

const days = { fromOn: '2027-01-01', untilOn: '2027-01-05', forwarding: 'HINT' } as const;
const absent = async (): Promise<Input> => ({ personId: (await api.people.person()).id, ...days });

async function absence(): Promise<Input> {
  const { person } = await done('saveAbsence', 'SaveAbsenceInput', ofPerson, await absent());
  return { absenceId: person?.absences?.[0]?.id };
}

async function department(): Promise<Input> {
  const name = unique('Department');
  const made = await done('createDepartment', 'CreateDepartmentInput', ofDepartment, { name });
  return { departmentId: made.department?.id, expectedVersion: 1 };
}

async function archived(): Promise<Input> {
  const open = await department();
  await done('archiveDepartment', 'SeenDepartmentInput', ofDepartment, open);
  return { ...open, expectedVersion: 2 };
}

async function place(): Promise<Input> {
  return { departmentId: (await department())['departmentId'], personId: (await api.people.person()).id };
}

async function taken(): Promise<Input> {
  const free = await place();
  await done('addDepartmentMember', 'AddDepartmentMemberInput', ofDepartment, free);
  return free;
}

async function provider(): Promise<Input> {
  const name = unique('Provider');
  const made = await done('createProvider', 'CreateProviderInput', ofProvider, { name });
  return { providerId: made.provider?.id, expectedVersion: 1 };
}

async function role(): Promise<Input> {
  const label = unique('Role');
  const made = await done('createRole', 'CreateRoleInput', ofRole, { label, permissions: ['TASKS_READ'] });
  return { key: made.role?.key, expectedRevision: 1 };
}

const later = { expectedVersion: 9 } as const;
const change = (mutation: string, answers: string, prepare: Change['prepare'], other: Input): Change => ({
  mutation,
  type: `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input`,
  answers,
  prepare,
  other,
});

/** A request of every change of people and structure that works, and a difference that makes it another request. */
const changes: readonly Change[] = [
  change('updatePerson', ofPerson, async () => ({ ...(await somebody()), name: 'New Name' }), later),
  change('deactivatePerson', ofPerson, somebody, later),
  { ...change('reactivatePerson', ofPerson, departed, later), type: 'SeenPersonInput' },
  change('saveAbsence', ofPerson, absent, { untilOn: '2027-01-06' }),
  change('endAbsence', ofPerson, absence, { absenceId: '00000000-0000-4000-8000-000000000000' }),
  change('createDepartment', ofDepartment, () => ({ name: unique('One') }), { name: 'Other' }),
  change(
    'updateDepartment',
    ofDepartment,
    async () => ({ ...(await department()), name: unique('New') }),
    later,
  ),
  { ...change('archiveDepartment', ofDepartment, department, later), type: 'SeenDepartmentInput' },
  { ...change('restoreDepartment', ofDepartment, archived, later), type: 'SeenDepartmentInput' },
  change('addDepartmentMember', ofDepartment, place, { isManager: true }),
  change('removeDepartmentMember', ofDepartment, taken, { personId: '00000000-0000-4000-8000-000000000000' }),
  change('createProvider', ofProvider, () => ({ name: unique('One') }), { name: 'Other' }),
  change('updateProvider', ofProvider, async () => ({ ...(await provider()), name: unique('New') }), later),
  change('createRole', ofRole, () => ({ label: unique('One'), permissions: ['TASKS_READ'] }), {
    label: 'Other',
  }),
  change('updateRole', ofRole, async () => ({ ...(await role()), summary: 'For nights.' }), {
    expectedRevision: 9,
  }),
  change('deleteRole', 'role { key }', role, { expectedRevision: 9 }),
];

/** How often anything of people and structure was noted. */
const notes = () => storedRows(api, 'SELECT count(*)::integer AS count FROM audit_entry');

describe.each(changes)('$mutation', ({ mutation, type, answers, prepare, other }) => {
  test('with one key twice has one effect and one answer', async () => {
    const input = { ...(await prepare()), idempotencyKey: unique('key') };
    const first = await done(mutation, type, answers, input);
    expect(first.userErrors).toEqual([]);
    const before = await notes();
    expect(await done(mutation, type, answers, input)).toEqual(first);
    expect(await notes()).toEqual(before);
  });

  test('with a used key and another request is refused', async () => {
    const input = { ...(await prepare()), idempotencyKey: unique('key') };
    await done(mutation, type, answers, input);
    const before = await notes();
    const reused = await done(mutation, type, answers, { ...input, ...other });
    expect(reused.userErrors).toMatchObject([{ code: 'KEY_REUSED', field: 'idempotencyKey' }]);
    expect(await notes()).toEqual(before);
  });
});

describe('looking as somebody else', () => {
  const starting = `mutation ($input: StartViewingAsInput!) {
    done: startViewingAs(input: $input) { person { id } userErrors { code field } } }`;
  const stopping = 'mutation { done: stopViewingAs { person { id } userErrors { code field } } }';

  test('begins once for one key: whoever looks already is asked as the other person', async () => {
    const { id: personId } = await api.people.person();
    const input = { personId, idempotencyKey: unique('key') };
    expect((await api.gql<{ done: Payload }>(boss, starting, { input })).data.done.userErrors).toEqual([]);
    const before = await notes();
    const again = await api.gql(boss, starting, { input });
    expect(again.errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(await notes()).toEqual(before);
    await api.gql(boss, stopping);
  });

  test('ends once, however often it is asked for', async () => {
    const { id: personId } = await api.people.person();
    await api.gql(boss, starting, { input: { personId } });
    const first = await api.gql<{ done: Payload }>(boss, stopping);
    const before = await notes();
    const second = await api.gql<{ done: Payload }>(boss, stopping);
    expect([first.data.done.userErrors, second.data.done.userErrors]).toEqual([[], []]);
    expect(await notes()).toEqual(before);
  });
});
