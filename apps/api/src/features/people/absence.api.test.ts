import { addDays, calendarDay } from '@docket/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let housing: TestDepartment;
let ana: TestPerson;
let lee: TestPerson;
let manager: TestPerson;
let today: string;

beforeAll(async () => {
  api = await startTestApi();
  housing = await api.people.department();
  manager = await api.people.person({ manages: [housing] });
  lee = await api.people.person({ departments: [housing] });
  today = calendarDay(api.clock.now(), 'Europe/Madrid');
});
afterAll(() => api.stop());

type Payload = {
  readonly person: {
    readonly absence: object | null;
    readonly absences: readonly { readonly id: string; readonly fromOn: string; readonly untilOn: string }[];
  } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string | null }[];
};

async function change(name: 'saveAbsence' | 'endAbsence', input: object, as: TestPerson): Promise<Payload> {
  const type = name === 'saveAbsence' ? 'SaveAbsenceInput' : 'EndAbsenceInput';
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code field message }
    person { absence { untilOn forwarding note delegate { id } } absences { id fromOn untilOn } } } }`;
  const { data, errors } = await api.gql<Record<string, Payload>>(as, document, { input });
  expect(errors).toEqual([]);
  const payload = data[name];
  if (payload === undefined) throw new Error('no payload');
  return payload;
}

const days = (from: number, until: number) => ({
  fromOn: addDays(today, from),
  untilOn: addDays(today, until),
});

async function away(forwarding: 'AUTOMATIC' | 'HINT'): Promise<TestPerson> {
  ana = await api.people.person({ departments: [housing] });
  const input = { personId: ana.id, ...days(0, 3), delegateId: lee.id, forwarding };
  expect((await change('saveAbsence', input, ana)).userErrors).toEqual([]);
  return ana;
}

describe('noting days away', () => {
  test('somebody notes their own, and everybody sees who stands in', async () => {
    const person = await away('HINT');
    const { data } = await api.gql(
      manager,
      `query ($away: ID!, $delegate: ID!) {
        away: person(id: $away) { absence { untilOn delegate { id } } }
        delegate: person(id: $delegate) { standsInFor { id } } }`,
      { away: person.id, delegate: lee.id },
    );
    expect(data).toEqual({
      away: { absence: { untilOn: addDays(today, 3), delegate: { id: lee.id } } },
      delegate: { standsInFor: [{ id: person.id }] },
    });
  });

  test('managers of their department note it too, colleagues do not', async () => {
    const person = await api.people.person({ departments: [housing] });
    const input = { personId: person.id, ...days(5, 6), forwarding: 'HINT' };
    expect((await change('saveAbsence', input, lee)).userErrors[0]?.code).toBe('FORBIDDEN');
    expect((await change('saveAbsence', input, manager)).person?.absences).toHaveLength(1);
  });

  test.each([
    ['the last day before the first', { from: 3, until: 2 }, {}, 'untilOn'],
    ['over already', { from: -3, until: -1 }, {}, 'untilOn'],
    ['automatic to nobody', { from: 1, until: 2 }, { forwarding: 'AUTOMATIC' }, 'delegateId'],
  ])('%s is refused', async (_, { from, until }, more, field) => {
    const person = await api.people.person();
    const input = { personId: person.id, ...days(from, until), forwarding: 'HINT', ...more };
    expect((await change('saveAbsence', input, person)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field },
    ]);
  });

  test('two absences share no day, and nobody stands in for themselves', async () => {
    const person = await away('HINT');
    const overlap = { personId: person.id, ...days(3, 5), forwarding: 'HINT' };
    const alone = { personId: person.id, ...days(8, 9), delegateId: person.id, forwarding: 'HINT' };
    expect((await change('saveAbsence', overlap, person)).userErrors[0]?.field).toBe('fromOn');
    expect((await change('saveAbsence', alone, person)).userErrors[0]?.field).toBe('delegateId');
  });

  test('one that runs ends yesterday, one to come is gone, one can be changed', async () => {
    const person = await api.people.person();
    const coming = { personId: person.id, ...days(5, 6), forwarding: 'HINT' };
    const [made] = (await change('saveAbsence', coming, person)).person?.absences ?? [];
    const longer = await change('saveAbsence', { ...coming, ...days(5, 9), absenceId: made?.id }, person);
    expect(longer.person?.absences).toMatchObject([{ id: made?.id, untilOn: addDays(today, 9) }]);
    expect((await change('endAbsence', { absenceId: made?.id }, person)).person?.absences).toEqual([]);
    const running = await away('HINT');
    const [row] = await storedRows<{ id: string }>(api, 'SELECT id FROM absence WHERE person_id = $1', [
      running.id,
    ]);
    await storedRows(api, 'UPDATE absence SET from_on = from_on - 2 WHERE id = $1', [row?.id]);
    expect((await change('endAbsence', { absenceId: row?.id }, running)).person?.absence).toBeNull();
  });
});

describe('new work while somebody is away', () => {
  const holder = async (taskId: string) => {
    const [row] = await storedRows<{ assignee_id: string }>(
      api,
      'SELECT assignee_id FROM task WHERE id = $1',
      [taskId],
    );
    return row?.assignee_id;
  };

  test('goes to the delegate where they chose so: when made, reassigned or forwarded', async () => {
    const person = await away('AUTOMATIC');
    const made = await givenTask(api, manager, { assigneeId: person.id });
    expect(await holder(made)).toBe(lee.id);
    const reassigned = await givenTask(api, manager, { assigneeId: manager.id });
    const document = `mutation ($input: ReassignTaskInput!) { reassignTask(input: $input) { userErrors { code } } }`;
    const input = { taskId: reassigned, expectedVersion: 1, personId: person.id };
    expect((await api.gql(manager, document, { input })).data).toEqual({ reassignTask: { userErrors: [] } });
    expect(await holder(reassigned)).toBe(lee.id);
  });

  test('stays with them where only a hint was wanted', async () => {
    const person = await away('HINT');
    expect(await holder(await givenTask(api, manager, { assigneeId: person.id }))).toBe(person.id);
  });

  test('sent back work stays with whoever asked for it', async () => {
    const person = await away('AUTOMATIC');
    const taskId = await givenTask(api, person, { assigneeId: manager.id });
    await givenAction(api, manager, taskId, { action: 'REPLY', comment: 'Which flat?' });
    expect(await holder(taskId)).toBe(person.id);
  });
});
