import type { FormSchema } from '@docket/domain';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { changeCase, givenCaseType } from '../../testing/cases.ts';
import type { TestPerson } from '../../testing/people.ts';
import { storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let manager: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.people.person({ role: 'CASE_MANAGER' });
});
afterAll(() => api.stop());

const form: FormSchema = {
  type: 'object',
  properties: {
    floor: { type: 'integer', title: 'Floor', default: 2 },
    gas: { type: 'boolean', title: 'Gas', default: false },
    rooms: { type: 'array', items: { type: 'string', enum: ['Bath', 'Kitchen'] }, default: ['Bath'] },
    street: { type: 'string', title: 'Street' },
  },
  required: ['floor'],
};

async function raised(variables: Readonly<Record<string, unknown>> | undefined) {
  const { key } = await givenCaseType(api, { form });
  const input = { typeKey: key, title: 'Cold', ...(variables === undefined ? {} : { variables }) };
  const made = await changeCase(api, manager, 'createCase', input);
  const [row] = await storedRows<{ variables: unknown }>(
    api,
    'SELECT variables FROM case_file WHERE id = $1',
    [made.case?.id ?? null],
  );
  return { variables: row?.variables ?? null, errors: made.userErrors };
}

test('a new case takes the defaults of its form for what is absent', async () => {
  const defaults = { floor: 2, gas: false, rooms: ['Bath'] };
  expect(await raised(undefined)).toEqual({ variables: defaults, errors: [] });
  expect(await raised({ street: 'Mill Lane' })).toEqual({
    variables: { ...defaults, street: 'Mill Lane' },
    errors: [],
  });
  expect(await raised({ floor: 0, gas: true })).toEqual({
    variables: { floor: 0, gas: true, rooms: ['Bath'] },
    errors: [],
  });
});

test('what was emptied on purpose stays empty, and is missed where the form needs it', async () => {
  expect(await raised({ rooms: [], gas: null })).toEqual({ variables: { floor: 2 }, errors: [] });
  expect(await raised({ floor: null })).toMatchObject({
    variables: null,
    errors: [{ code: 'INVALID_INPUT', field: 'variables.floor' }],
  });
});

test('an edit names all variables, so nothing is put in again', async () => {
  const { key } = await givenCaseType(api, { form });
  const made = await changeCase(api, manager, 'createCase', { typeKey: key, title: 'Cold' });
  const edit = { caseId: made.case?.id ?? '', expectedVersion: 1, variables: { floor: 4 } };
  expect(await changeCase(api, manager, 'updateCase', edit)).toMatchObject({ userErrors: [] });
  const rows = await storedRows(api, 'SELECT variables FROM case_file WHERE id = $1', [edit.caseId]);
  expect(rows).toEqual([{ variables: { floor: 4 } }]);
});
