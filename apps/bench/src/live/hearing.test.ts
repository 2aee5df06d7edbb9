import { expect, test } from '@jest/globals';

import { Hearing } from './hearing.ts';

const expected = { taskId: 't1', verb: 'DOING', listenerId: 'ann' };
const event = (taskId: string, verb: string) => ({ myTasksChanged: { taskId, verb } });

test('only the expected event of the expected listener is a receipt', async () => {
  const hearing = new Hearing();
  const [ann, bob] = [hearing.listener('ann'), hearing.listener('bob')];
  let received = 0;
  const receipt = await hearing.of(expected, () => {
    bob(event('t1', 'DOING'));
    ann(event('t2', 'DOING'));
    ann(event('t1', 'REPLY'));
    received = performance.now();
    ann(event('t1', 'DOING'));
    return Promise.resolve();
  });
  expect(receipt.received).toBeGreaterThanOrEqual(received);
  expect(receipt.sent).toBeLessThanOrEqual(received);
});

test('an event may come before the answer of the move', async () => {
  const hearing = new Hearing();
  const ann = hearing.listener('ann');
  const receipt = await hearing.of(expected, async () => {
    ann(event('t1', 'DOING'));
    await new Promise((resolve) => setImmediate(resolve));
  });
  expect(receipt.received).toBeLessThanOrEqual(receipt.answered);
});

test('a move that fails is told', async () => {
  const hearing = new Hearing();
  await expect(hearing.of(expected, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});
