import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';

import type { TestPerson } from '../testing/people.ts';
import { openSocket, type TestSocket } from '../testing/sockets.ts';
import { givenAction } from '../testing/tasks.ts';
import { type PortalApi, showTo, startPortalApi } from './fixtures.ts';

type Changed = {
  readonly tasksChanged: {
    readonly taskId: string;
    readonly task: { readonly title: string; readonly status: string } | null;
  };
};

let api: PortalApi;
const sockets: TestSocket[] = [];
beforeAll(async () => {
  api = await startPortalApi();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.close();
});
afterAll(() => api.stop());

const document = 'subscription { tasksChanged { taskId task { title status } } }';

function comment(taskId: string, body = 'Hello'): Promise<unknown> {
  const mutation =
    'mutation ($input: AddCommentInput!) { addComment(input: $input) { userErrors { code } } }';
  return api.gql(api.ana, mutation, { input: { taskId, body } });
}

/** Listens as a contact, and knows that it does once a change of this task has come. */
async function listen(person: TestPerson, taskId: string) {
  const socket = openSocket(api.portalUrl, { headers: person.headers });
  sockets.push(socket);
  const events = socket.follow<Changed>(document);
  const first = events.next();
  const arrived = first.then(() => true);
  const notYet = Promise.resolve(false);
  while (!(await Promise.race([arrived, comment(taskId).then(() => notYet)])));
  return { socket, events };
}

describe('what changes while a client looks', () => {
  test('is told of tasks they see, at once and in their words, and of no other', async () => {
    const mine = await api.task({ title: 'Mine' });
    const internal = await api.task({
      assigneeId: api.ana.id,
      title: 'Internal',
      caseId: await api.caseFile(api.client, 'C'),
    });
    await showTo(api, internal, 'INTERNAL');
    await api.rows('UPDATE task SET client_id = $2 WHERE id = $1', [internal, api.client.id]);
    const foreign = await api.task({ assigneeId: api.eve.id, title: 'Foreign' });
    const { events } = await listen(api.maria, mine);
    await comment(internal);
    await givenAction(api, api.ana, internal, { action: 'DOING' });
    await comment(foreign);
    await givenAction(api, api.eve, foreign, { action: 'DOING' });
    await givenAction(api, api.maria, mine, { action: 'DOING' });
    const told: Changed[] = [];
    for await (const { data } of events) {
      if (data !== null && data !== undefined) told.push(data);
      if (told.at(-1)?.tasksChanged.task?.status === 'IN_PROGRESS') break;
    }
    expect(new Set(told.map(({ tasksChanged }) => tasksChanged.taskId))).toEqual(new Set([mine]));
    expect(told.at(-1)).toEqual({
      tasksChanged: { taskId: mine, task: { title: 'Mine', status: 'IN_PROGRESS' } },
    });
  });

  test('is not told to staff at this door, nor to anybody who has not signed in', async () => {
    for (const headers of [{}, api.ana.headers]) {
      const socket = openSocket(api.portalUrl, { headers });
      sockets.push(socket);
      await expect(socket.follow(document).next()).rejects.toMatchObject({ code: 4401 });
    }
  });

  test.each([
    ['the session is removed', 'DELETE FROM session WHERE person_id = $1'],
    ['the contact is deactivated', 'UPDATE person SET active = false WHERE id = $1'],
  ])('ends within five seconds when %s, and the next request is refused', async (_what, text) => {
    const kim = await api.people.person({ role: 'CLIENT', client: api.client });
    const task = await api.task();
    const { socket } = await listen(kim, task);
    await api.rows(text, [kim.id]);
    const started = performance.now();
    expect((await api.gql(kim, '{ viewer { id } }')).status).toBe(401);
    expect(await socket.closed).toBe(4401);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
