import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

import { closeCodes } from '../../doors/subscriptions.ts';
import { changeCase, givenCase } from '../../testing/cases.ts';
import type { TestPerson } from '../../testing/people.ts';
import { openSocket, type TestSocket } from '../../testing/sockets.ts';
import { givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

type Event = {
  readonly caseId: string;
  readonly taskId: string | null;
  readonly verb: string;
  readonly actor: { readonly id: string };
  readonly case: { readonly status: string; readonly openTaskCount: number } | null;
};
type Changed = { readonly event: Event };

const fields = 'caseId taskId verb actor { id } case { status openTaskCount }';
const oneCase = `subscription ($id: ID!) { event: caseChanged(caseId: $id) { ${fields} } }`;
const allCases = `subscription { event: casesChanged { ${fields} } }`;

let api: TestApi;
let manager: TestPerson;
let worker: TestPerson;
const sockets: TestSocket[] = [];

beforeAll(async () => {
  api = await startTestApi();
  const department = await api.people.department();
  manager = await api.people.person({ role: 'CASE_MANAGER', departments: [department] });
  worker = await api.people.person();
});
afterEach(async () => {
  await Promise.all(sockets.splice(0).map((socket) => socket.close()));
});
afterAll(() => api.stop());

type Next = () => Promise<Event | undefined>;

function follow(person: TestPerson, document: string, variables: Record<string, unknown> = {}): Next {
  const socket = openSocket(api.staffUrl, { headers: person.headers });
  sockets.push(socket);
  const results = socket.follow<Changed>(document, variables);
  return async () => {
    const result: IteratorResult<{ data?: Changed | null | undefined }, unknown> = await results.next();
    return result.done === true ? undefined : result.value.data?.event;
  };
}

/** A subscription is in place once it hears somebody knock. */
async function settled(next: Next, caseId: string): Promise<void> {
  const first = next();
  const knock = `mutation { addCaseNote(input: { caseId: "${caseId}", body: "Knock" }) { userErrors { code } } }`;
  const silent = Symbol('silent');
  for (;;) {
    const knocked = api.gql(manager, knock);
    const heard = await Promise.race([first, knocked.then(() => silent)]);
    await knocked;
    if (heard !== silent) return;
  }
}

async function nextOf(next: Next, verb: string): Promise<Event | undefined> {
  for (;;) {
    const event = await next();
    if (event === undefined || event.verb === verb) return event;
  }
}

test('whoever follows a case hears of it and of those of its tasks they see', async () => {
  const caseId = await givenCase(api, manager);
  const taskId = await givenTask(api, manager, { caseId });
  const own = follow(manager, oneCase, { id: caseId });
  const others = follow(worker, oneCase, { id: caseId });
  await Promise.all([settled(own, caseId), settled(others, caseId)]);
  await givenAction(api, manager, taskId, { action: 'CANCEL', comment: 'No' });
  await changeCase(api, manager, 'performCaseAction', { caseId, expectedVersion: 1, action: 'HOLD' });
  expect(await nextOf(own, 'CANCEL')).toMatchObject({ caseId, taskId, case: { openTaskCount: 0 } });
  const held = { caseId, taskId: null, verb: 'HOLD', actor: { id: manager.id }, case: { status: 'ON_HOLD' } };
  expect(await nextOf(own, 'HOLD')).toMatchObject(held);
  for (;;) {
    const heard = await others();
    expect(heard?.taskId ?? null).toBeNull();
    if (heard?.verb === 'HOLD') break;
  }
});

test('lists of cases hear of every case, and not of tasks', async () => {
  const [first, second] = [await givenCase(api, manager), await givenCase(api, manager)];
  const next = follow(worker, allCases);
  await settled(next, first);
  await givenTask(api, manager, { caseId: second });
  await changeCase(api, manager, 'performCaseAction', { caseId: second, expectedVersion: 1, action: 'HOLD' });
  const heard: (Event | undefined)[] = [];
  do heard.push(await next());
  while (heard.at(-1)?.caseId !== second);
  expect(heard.at(-1)).toMatchObject({ verb: 'HOLD', taskId: null });
  expect(heard.map((event) => event?.taskId ?? null).filter((id) => id !== null)).toEqual([]);
});

test('a case that is not there ends at once, and somebody who left hears no more', async () => {
  expect(await follow(worker, oneCase, { id: api.runtime.newId() })()).toBeUndefined();
  const caseId = await givenCase(api, manager);
  const leaver = await api.people.person();
  const next = follow(leaver, oneCase, { id: caseId });
  await settled(next, caseId);
  await storedRows(api, 'UPDATE person SET active = false WHERE id = $1', [leaver.id]);
  await changeCase(api, manager, 'performCaseAction', { caseId, expectedVersion: 1, action: 'HOLD' });
  // Either the event finds that they left, or the look at who is still there ends the socket before it.
  const sentAway = (closed: unknown): undefined => {
    if (Reflect.get(Object(closed), 'code') !== closeCodes.unauthorized) throw closed;
  };
  expect(await nextOf(next, 'HOLD').catch(sentAway)).toBeUndefined();
});
