import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { sentStatements } from '../testing/statements.ts';
import { storedRows } from '../testing/tasks.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const me = '{ viewer { id permissions departments { id } } taskCounts { queue } }';
type Me = { readonly viewer: { readonly id: string; readonly departments: readonly unknown[] } };

test('whoever was here a moment ago is read again with every query, in as many statements', async () => {
  const person = await api.people.person();
  const counts = () => api.gql(person, '{ taskCounts { pending } }');
  const first = await sentStatements(counts);
  const again = await sentStatements(counts);
  expect(again).toEqual(first);
  expect(again).toContain('viewer-by-session');
});

test.each([
  ['the session is removed', 'DELETE FROM session WHERE person_id = $1'],
  ['the person is deactivated', 'UPDATE person SET active = false WHERE id = $1'],
])('once %s the very next query is refused, whatever it asks', async (_what, text) => {
  for (const query of ['{ taskCounts { pending } }', '{ __typename }', me]) {
    const person = await api.people.person();
    for (let turn = 0; turn < 2; turn += 1) expect((await api.gql(person, query)).status).toBe(200);
    await storedRows(api, text, [person.id]);
    expect((await api.gql(person, query)).status).toBe(401);
  }
});

test('a department that was left or joined counts at once', async () => {
  const department = await api.people.department();
  const person = await api.people.person({ departments: [department] });
  const departments = async () => (await api.gql<Me>(person, me)).data.viewer.departments.length;
  expect([await departments(), await departments()]).toEqual([1, 1]);
  await storedRows(api, 'DELETE FROM department_member WHERE person_id = $1', [person.id]);
  expect(await departments()).toBe(0);
});

test('a right that was given or taken counts at once', async () => {
  const { id } = await api.people.person();
  const token = { door: 'STAFF', headers: await api.people.token(id, ['PEOPLE_READ']) } as const;
  const code = async () => (await api.gql(token, '{ taskCounts { queue } }')).errors[0]?.extensions['code'];
  const scopes = (names: readonly string[]) =>
    storedRows(api, 'UPDATE access_token SET scopes = $2 WHERE person_id = $1', [id, names]);
  await api.gql(token, '{ __typename }');
  expect([await code(), await code()]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  await scopes(['PEOPLE_READ', 'TASKS_READ']);
  expect([await code(), await code()]).toEqual([undefined, undefined]);
  await scopes(['PEOPLE_READ']);
  expect(await code()).toBe('FORBIDDEN');
});

test('nobody is taken for somebody else, however alike their cookies', async () => {
  const [ana, ben] = [await api.people.person(), await api.people.person()];
  for (const person of [ana, ben, ana, ben]) {
    expect((await api.gql<Me>(person, me)).data.viewer.id).toBe(person.id);
  }
  const { cookie = '' } = ana.headers;
  const forged = { door: 'STAFF', headers: { ...ana.headers, cookie: `${cookie.slice(0, -2)}xx` } } as const;
  expect((await api.gql(forged, me)).status).toBe(401);
});
