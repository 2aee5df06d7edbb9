import { waitFor } from '@docket/testing/waiting';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { countListeners, type ListenerCount } from '../testing/listeners.ts';
import type { TestPerson } from '../testing/people.ts';
import { openSocket, type TestSocket } from '../testing/sockets.ts';
import { givenTask } from '../testing/tasks.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const many = 200;
const subscriptions = [
  'subscription { myTasksChanged { taskId } }',
  'subscription ($id: ID!) { taskChanged(taskId: $id) { taskId } }',
];

let api: TestApi;
let ana: TestPerson;
let taskId: string;
let listening: ListenerCount;

beforeAll(async () => {
  api = await startTestApi();
  ana = await api.people.person();
  taskId = await givenTask(api, ana, { assigneeId: ana.id });
  listening = countListeners('signal');
});
afterAll(async () => {
  listening.stop();
  await api.stop();
});

/** Sockets that follow everything there is; resolves when all of it listens. */
async function openSockets(count: number): Promise<readonly TestSocket[]> {
  const wanted = listening.count() + count * subscriptions.length;
  const sockets = Array.from({ length: count }, () => openSocket(api.staffUrl, { headers: ana.headers }));
  for (const { follow } of sockets) {
    for (const one of subscriptions) {
      follow(one, { id: taskId })
        .next()
        .catch(() => undefined);
    }
  }
  await waitFor('every subscription to listen', () => listening.count() === wanted);
  return sockets;
}

test('closed sockets leave no listener behind, though nothing has happened that would end them', async () => {
  const sockets = await openSockets(many);
  await Promise.all(sockets.map((socket) => socket.close()));
  await waitFor('the last listener to go', () => listening.count() === 0);
  expect(listening.count()).toBe(0);
});

test('a subscription that is given up ends while its socket stays', async () => {
  const [socket] = await openSockets(1);
  const ended = Promise.withResolvers<void>();
  const sink = { next: () => undefined, error: ended.reject, complete: ended.resolve };
  const giveUp = socket?.client.subscribe({ query: subscriptions[0] ?? '' }, sink);
  await waitFor('the third to listen', () => listening.count() === 3);
  giveUp?.();
  await waitFor('the third to go', () => listening.count() === 2);
  await expect(ended.promise).resolves.toBeUndefined();
  await socket?.close();
});
