import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createEventBatches } from './eventBatches.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function open() {
  const delivered: (readonly number[])[] = [];
  const batches = createEventBatches<number>(250, (events) => delivered.push(events));
  return { batches, delivered };
}

test('a single event is handed on at once', () => {
  const { batches, delivered } = open();
  batches.add(1);
  expect(delivered).toEqual([[1]]);
});

test('what follows in a burst comes together, in its order', () => {
  const { batches, delivered } = open();
  for (const event of [1, 2, 3]) batches.add(event);
  jest.advanceTimersByTime(249);
  expect(delivered).toEqual([[1]]);
  jest.advanceTimersByTime(1);
  expect(delivered).toEqual([[1], [2, 3]]);
});

test('after a quiet while the next one is handed on at once again', () => {
  const { batches, delivered } = open();
  batches.add(1);
  jest.advanceTimersByTime(250);
  batches.add(2);
  expect(delivered).toEqual([[1], [2]]);
});

test('nothing is handed on after the end', () => {
  const { batches, delivered } = open();
  batches.add(1);
  batches.add(2);
  batches.stop();
  jest.advanceTimersByTime(1_000);
  expect(delivered).toEqual([[1]]);
});
