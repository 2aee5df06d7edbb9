import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { changeCase, givenCase, givenCaseType } from '../testing/cases.ts';
import type { TestPerson } from '../testing/people.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
let manager: TestPerson;
let contact: TestPerson;
let caseId: string;

beforeAll(async () => {
  api = await startTestApi();
  const client = await api.people.client();
  manager = await api.people.person({ role: 'CASE_MANAGER' });
  contact = await api.people.person({ role: 'CLIENT', client });
  const { key } = await givenCaseType(api, { outcomes: [] });
  caseId = await givenCase(api, manager, { typeKey: key, clientId: client.id });
});
afterAll(() => api.stop());

async function shown(): Promise<unknown> {
  const { data, errors } = await api.gql<{ case: { status: string } }>(
    contact,
    'query ($id: ID!) { case(id: $id) { status } }',
    { id: caseId },
  );
  expect(errors).toEqual([]);
  return data.case.status;
}

test('a client reads of a case whether work goes on or everything is settled, and no more', async () => {
  const steps = [
    ['HOLD', 'OPEN'],
    ['RESUME', 'OPEN'],
    ['CANCEL', 'CLOSED'],
    ['REOPEN', 'OPEN'],
    ['CLOSE', 'CLOSED'],
  ] as const;
  expect(await shown()).toBe('OPEN');
  for (const [index, [action, status]] of steps.entries()) {
    const input = { caseId, expectedVersion: index + 1, action, comment: 'A step' };
    expect((await changeCase(api, manager, 'performCaseAction', input)).userErrors).toEqual([]);
    expect(await shown()).toBe(status);
  }
});
