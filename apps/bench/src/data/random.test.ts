import { expect, test } from '@jest/globals';

import { randomOf, skewed } from './random.ts';

test('the same seed and number give the same sequence, another number another one', () => {
  const sequence = (number: number): readonly number[] => {
    const random = randomOf(3, number);
    return Array.from({ length: 20 }, () => random.whole(1_000_000));
  };
  expect(sequence(5)).toEqual(sequence(5));
  expect(sequence(6)).not.toEqual(sequence(5));
});

test('numbers spread evenly from 0 up to 1', () => {
  const random = randomOf(3, 5);
  const tenths = Map.groupBy(Array.from({ length: 10_000 }, random.next), (value) => Math.floor(value * 10));
  expect(tenths.size).toBe(10);
  for (const [, values] of tenths) expect(values.length).toBeGreaterThan(850);
});

test('the first gets much, most get little, everybody gets something', () => {
  const random = randomOf(3, 5);
  const pick = skewed(100);
  const shares = Map.groupBy(
    Array.from({ length: 20_000 }, () => pick(random)),
    (rank) => rank,
  );
  const share = (rank: number): number => (shares.get(rank)?.length ?? 0) / 20_000;
  expect(shares.size).toBe(100);
  expect(share(0)).toBeGreaterThan(0.05);
  expect(share(99)).toBeLessThan(share(0) / 10);
});
