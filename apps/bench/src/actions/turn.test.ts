import { expect, test } from '@jest/globals';

import { type Move, moveOf, type Pair, steps } from './cycle.ts';
import { Mover } from './turn.ts';

const pairs: readonly Pair[] = ['a', 'b', 'c', 'd'].map((taskId) => ({
  taskId,
  version: 7,
  creatorId: 'creator',
  creatorDepartmentId: 'front',
  holderId: 'holder',
  holderDepartmentId: 'back',
}));
const [pair] = pairs;

test('a cycle of moves ends where it began, with one version more for each', () => {
  const moves = steps.map((_, count) => (pair === undefined ? undefined : moveOf(pair, count, `k${count}`)));
  expect(moves.map((move) => move?.action)).toEqual(['DOING', 'COMPLETE', 'REOPEN', 'REPLY', 'FORWARD']);
  expect(moves.map((move) => move?.expectedVersion)).toEqual([7, 8, 9, 10, 11]);
  expect(moves.map((move) => move?.personId)).toEqual([null, null, null, 'creator', 'holder']);
});

test('connections move tasks of their own, one after the other, and every task move by move', async () => {
  const sent: Move[] = [];
  const mover = new Mover(pairs, 'run', async (move) => {
    sent.push(move);
    await new Promise((resolve) => setImmediate(resolve));
    return true;
  });
  const turn = await mover.turn(2, 0.02);
  expect(turn.failed).toBe(0);
  expect(turn.latencies).toHaveLength(turn.done);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length);
  for (const { taskId } of pairs) {
    const versions = sent.filter((move) => move.taskId === taskId).map((move) => move.expectedVersion);
    expect(versions).toEqual(versions.map((_, count) => 7 + count));
  }
});

test('a turn ends with the first move that is refused', async () => {
  const mover = new Mover(pairs, 'run', () => Promise.resolve(false));
  expect(await mover.turn(2, 10)).toMatchObject({ done: 0, failed: 2 });
});
