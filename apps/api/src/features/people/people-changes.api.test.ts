import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type TestDepartment, type TestPerson, unique } from '../../testing/people.ts';
import { givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let boss: TestPerson;
let housing: TestDepartment;

beforeAll(async () => {
  api = await startTestApi();
  boss = await api.people.person({ role: 'ADMINISTRATOR' });
  housing = await api.people.department();
});
afterAll(() => api.stop());

const shown = `person { id version active role manager { id } substitute { id } absence { untilOn delegate { id } }
  absences { id fromOn untilOn } } userErrors { code field message }`;
type Person = {
  readonly id: string;
  readonly version: number;
  readonly active: boolean;
  readonly role: string;
  readonly manager: { readonly id: string } | null;
  readonly substitute: { readonly id: string } | null;
  readonly absence: { readonly untilOn: string } | null;
  readonly absences: readonly { readonly id: string; readonly untilOn: string }[];
};
type Payload = {
  readonly person: Person | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string; readonly message: string }[];
};

async function change(name: string, input: object, as: TestPerson = boss): Promise<Payload> {
  const type =
    name === 'reactivatePerson' ? 'SeenPersonInput' : `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`;
  const { data, errors } = await api.gql<Record<string, Payload>>(as, document, { input });
  expect(errors).toEqual([]);
  const payload = data[name];
  if (payload === undefined) throw new Error('no payload');
  return payload;
}

async function givenKeeper(permissions: readonly string[]): Promise<TestPerson> {
  const key = `keeper-${api.runtime.newId()}`;
  await storedRows(
    api,
    `INSERT INTO role (key, label, permissions, created_at, updated_at) VALUES ($1, $2, $3, now(), now())`,
    [key, unique('Keeper'), permissions],
  );
  return api.people.person({ role: key });
}

const seen = (person: { readonly id: string }, expectedVersion = 1) => ({
  personId: person.id,
  expectedVersion,
});

describe('changing people (F29)', () => {
  test('name, role, manager and substitute change together, and who did it is noted', async () => {
    const [ana, lee] = [await api.people.person(), await api.people.person()];
    const edits = { role: 'CASE_MANAGER', managerId: lee.id, substituteId: lee.id };
    const { person } = await change('updatePerson', { ...seen(ana), ...edits });
    expect(person).toMatchObject({
      version: 2,
      role: 'CASE_MANAGER',
      manager: { id: lee.id },
      substitute: { id: lee.id },
    });
    const [entry] = await storedRows<{ actor_id: string; before: object }>(
      api,
      `SELECT actor_id, before FROM audit_entry WHERE kind = 'PERSON_CHANGED' AND object_id = $1`,
      [ana.id],
    );
    expect(entry).toMatchObject({ actor_id: boss.id, before: { role: 'CASEWORKER', managerId: null } });
  });

  test('managers do not go in a circle, and nobody stands in for themselves', async () => {
    const [ana, lee] = [await api.people.person(), await api.people.person()];
    await change('updatePerson', { ...seen(ana), managerId: lee.id });
    const circle = await change('updatePerson', { ...seen(lee), managerId: ana.id });
    const alone = await change('updatePerson', { ...seen(lee), substituteId: lee.id });
    expect([circle, alone].map(({ userErrors }) => userErrors[0])).toMatchObject([
      { code: 'INVALID_INPUT', field: 'managerId' },
      { code: 'INVALID_INPUT', field: 'substituteId' },
    ]);
  });

  test('roles of clients and programs, unknown ones and old versions are refused', async () => {
    const ana = await api.people.person();
    const codes = [];
    for (const input of [
      { ...seen(ana), role: 'CLIENT' },
      { ...seen(ana), role: 'nothing' },
      { ...seen(ana, 9), name: 'Ana' },
    ]) {
      codes.push((await change('updatePerson', input)).userErrors[0]?.code);
    }
    expect(codes).toEqual(['INVALID_INPUT', 'NOT_FOUND', 'CONFLICT']);
  });

  test('nobody gives or takes a role with more rights than their own (F31)', async () => {
    const keeper = await givenKeeper(['PEOPLE_READ', 'PEOPLE_WRITE', 'TASKS_READ']);
    const ana = await api.people.person();
    const minor = await givenKeeper(['TASKS_READ']);
    const raised = await change('updatePerson', { ...seen(minor), role: 'ADMINISTRATOR' }, keeper);
    const lowered = await change('updatePerson', { ...seen(boss), role: 'CASEWORKER' }, keeper);
    const ended = await change('deactivatePerson', seen(ana), keeper);
    expect([raised, lowered, ended].map(({ userErrors }) => userErrors[0]?.code)).toEqual(
      [1, 2, 3].map(() => 'BEYOND_OWN_RIGHTS'),
    );
    const fine = await change('deactivatePerson', seen(minor), keeper);
    expect(fine.person?.active).toBe(false);
  });

  test('the last administrator stays one', async () => {
    const second = await api.people.person({ role: 'ADMINISTRATOR' });
    const stepsDown = { ...seen(boss), role: 'CASEWORKER' };
    const gone = await change('deactivatePerson', seen(second));
    expect(gone.userErrors).toEqual([]);
    expect((await change('updatePerson', stepsDown)).userErrors[0]?.code).toBe('LAST_ADMINISTRATOR');
  });

  test.each(['updatePerson', 'deactivatePerson'])('%s is for those with PEOPLE_WRITE', async (name) => {
    const ana = await api.people.person();
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`;
    const { errors } = await api.gql(ana, document, { input: seen(ana) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'PEOPLE_WRITE' });
  });
});

describe('deactivation with hand-over', () => {
  test('tasks, help, cases and stand-ins go to the one who takes over, told in their histories', async () => {
    const ana = await api.people.person({ departments: [housing] });
    const lee = await api.people.person({ departments: [housing] });
    const report = await api.people.person();
    await change('updatePerson', { ...seen(report), managerId: ana.id, substituteId: ana.id });
    const held = await givenTask(api, boss, { assigneeId: ana.id, departmentId: housing.id });
    const helped = await givenTask(api, boss, { assigneeId: boss.id, coAssigneeIds: [ana.id] });
    const caseId = await givenCase(ana);
    const preview = await api.gql(
      boss,
      'query ($id: ID!) { handOverPreview(personId: $id) { tasks helpedTasks cases words } }',
      { id: ana.id },
    );
    const words = [
      '1 open task',
      '1 task they help with',
      '1 open case',
      '1 person they manage',
      '1 person they stand in for',
    ];
    expect(preview.data).toEqual({ handOverPreview: { tasks: 1, helpedTasks: 1, cases: 1, words } });
    const { person, userErrors } = await change('deactivatePerson', {
      ...seen(ana),
      handOver: { personId: lee.id },
    });
    expect([person?.active, userErrors]).toEqual([false, []]);
    expect(await holders(held, caseId)).toEqual({ assignee: lee.id, owner: lee.id });
    const [help] = await storedRows<{ people: readonly string[] }>(
      api,
      `SELECT array_agg(person_id) AS people FROM task_person WHERE task_id = $1 AND 'CO_ASSIGNEE' = ANY (reasons)`,
      [helped],
    );
    expect(help?.people).toEqual([lee.id]);
    const [entry] = await storedRows<{ verb: string; actor_id: string }>(
      api,
      'SELECT verb, actor_id FROM activity WHERE task_id = $1 ORDER BY sequence DESC LIMIT 1',
      [held],
    );
    expect(entry).toEqual({ verb: 'REASSIGNED', actor_id: boss.id });
    const [moved] = await storedRows<{ manager_id: string; substitute_id: string }>(
      api,
      'SELECT manager_id, substitute_id FROM person WHERE id = $1',
      [report.id],
    );
    expect(moved).toEqual({ manager_id: lee.id, substitute_id: lee.id });
  });

  test('to a department go the tasks into its queue and the cases to its manager', async () => {
    const [place, empty] = [await api.people.department(), await api.people.department()];
    const manager = await api.people.person({ manages: [place] });
    const ana = await api.people.person();
    const held = await givenTask(api, boss, { assigneeId: ana.id });
    const caseId = await givenCase(ana);
    const unmanaged = await change('deactivatePerson', {
      ...seen(ana),
      handOver: { departmentId: empty.id },
    });
    expect(unmanaged.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'handOver' }]);
    expect(await holders(held, caseId)).toEqual({ assignee: ana.id, owner: ana.id });
    await change('deactivatePerson', { ...seen(ana), handOver: { departmentId: place.id } });
    expect(await holders(held, caseId)).toEqual({ assignee: null, owner: manager.id });
  });

  test('while something is open somebody has to take it over, and not just anybody', async () => {
    const ana = await api.people.person();
    const gone = await api.people.person({ active: false });
    await givenTask(api, boss, { assigneeId: ana.id });
    const codes = [];
    for (const handOver of [null, {}, { personId: ana.id }, { personId: gone.id }]) {
      codes.push((await change('deactivatePerson', { ...seen(ana), handOver })).userErrors[0]?.code);
    }
    expect(codes).toEqual(['IN_USE', 'INVALID_INPUT', 'INVALID_INPUT', 'PERSON_INACTIVE']);
    expect((await change('deactivatePerson', seen(boss))).userErrors[0]?.code).toBe('FORBIDDEN');
  });

  test('their sessions and tokens end at once; who comes back signs in anew', async () => {
    const ana = await api.people.person();
    const token = { door: 'STAFF', headers: await api.people.token(ana.id, ['TASKS_READ']) } as const;
    const statuses = async () =>
      Promise.all([ana, token].map(async (as) => (await api.gql(as, '{ viewer { id } }')).status));
    expect(await statuses()).toEqual([200, 200]);
    await change('deactivatePerson', seen(ana));
    expect(await statuses()).toEqual([401, 401]);
    const { person } = await change('reactivatePerson', seen(ana, 2));
    expect(person?.active).toBe(true);
    expect(await statuses()).toEqual([401, 401]);
    const again = { door: 'STAFF', headers: await api.people.session(ana.id, 'STAFF') } as const;
    expect((await api.gql(again, '{ viewer { id } }')).status).toBe(200);
  });

  test('the same key ends it once', async () => {
    const ana = await api.people.person();
    const input = { ...seen(ana), idempotencyKey: unique('key') };
    expect(await change('deactivatePerson', input)).toEqual(await change('deactivatePerson', input));
  });
});

async function givenCase(owner: TestPerson): Promise<string> {
  const id = api.runtime.newId();
  await storedRows(
    api,
    `INSERT INTO case_file (id, number, title, status, owner_id, last_activity_at, created_at, updated_at)
      VALUES ($1, $2, 'A case', 'OPEN', $3, now(), now(), now())`,
    [id, `C-${id.slice(-12)}`, owner.id],
  );
  return id;
}

async function holders(taskId: string, caseId: string) {
  const [row] = await storedRows<{ assignee: string | null; owner: string | null }>(
    api,
    `SELECT (SELECT assignee_id FROM task WHERE id = $1) AS assignee,
      (SELECT owner_id FROM case_file WHERE id = $2) AS owner`,
    [taskId, caseId],
  );
  return row;
}
