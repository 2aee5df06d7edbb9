import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { TestPerson } from '../testing/people.ts';
import { openSocket } from '../testing/sockets.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import type { Door } from './door.ts';
import { openDoor, type OpenDoor } from './open-door.ts';
import { portalDoor } from './portal.ts';
import { staffDoor } from './staff.ts';

const registered = new Map([
  ['sha256:me', '{ viewer { id } }'],
  ['sha256:stale', '{ fieldOfAnOldVersion }'],
]);

let api: TestApi;
let contact: TestPerson;
let staff: TestPerson;
let portalUrl: string;
let staffUrl: string;
const doors: OpenDoor[] = [];

async function opened(door: Door): Promise<string> {
  const open = await openDoor(api.runtime, { ...door, registered });
  doors.push(open);
  return open.listen();
}

beforeAll(async () => {
  api = await startTestApi();
  staff = await api.people.person();
  contact = await api.people.person({ role: 'CLIENT', client: await api.people.client() });
  portalUrl = await opened(portalDoor(api.runtime.config));
  staffUrl = await opened(staffDoor(api.runtime.config));
});
afterAll(async () => {
  for (const door of doors) await door.close();
  await api.stop();
});

async function ask(url: string, as: TestPerson, body: Readonly<Record<string, unknown>>): Promise<string> {
  const headers = { 'content-type': 'application/json', ...as.headers };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  return `${response.status} ${await response.text()}`;
}

test('the portal answers a registered operation by its id', async () => {
  const answer = await ask(portalUrl, contact, { documentId: 'sha256:me' });
  expect(answer).toBe(`200 {"data":{"viewer":{"id":"${contact.id}"}}}`);
});

test.each([
  ['any document, even the text of a registered one', { query: '{ viewer { id } }' }],
  ['an id that is not on its list', { documentId: 'sha256:other' }],
])('the portal refuses %s', async (_what, body) => {
  expect(await ask(portalUrl, contact, body)).toMatch(/^400 .*"code":"OPERATION_UNKNOWN"/);
});

test.each([
  ['text', { query: 'subscription { tasksChanged { taskId } }' }, 'OPERATION_UNKNOWN'],
  ['an unknown id', { query: '', extensions: { documentId: 'sha256:other' } }, 'OPERATION_UNKNOWN'],
  ['the id of a query', { query: '', extensions: { documentId: 'sha256:me' } }, 'BAD_USER_INPUT'],
])('over a socket the portal refuses %s', async (_what, payload, code) => {
  const socket = openSocket(portalUrl, { headers: contact.headers });
  const answer = Promise.withResolvers<unknown>();
  const resolve = answer.resolve;
  socket.client.subscribe(payload, { next: resolve, error: resolve, complete: () => resolve('the end') });
  expect(await answer.promise).toEqual([expect.objectContaining({ extensions: { code } })]);
  await socket.close();
});

test('the staff door answers documents and ids, one at a time', async () => {
  const me = `200 {"data":{"viewer":{"id":"${staff.id}"}}}`;
  expect(await ask(staffUrl, staff, { query: '{ viewer { id } }' })).toBe(me);
  expect(await ask(staffUrl, staff, { documentId: 'sha256:me' })).toBe(me);
  const both = { query: '{ viewer { id } }', documentId: 'sha256:me' };
  expect(await ask(staffUrl, staff, both)).toMatch(/^400 .*"code":"BAD_USER_INPUT"/);
});

test('a registered operation is checked like any other', async () => {
  expect(await ask(staffUrl, staff, { documentId: 'sha256:stale' })).toMatch(/GRAPHQL_VALIDATION_FAILED/);
});
