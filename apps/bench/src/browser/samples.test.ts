import { expect, test } from '@jest/globals';

import { verdictOf } from '../report/figure.ts';
import { type Budget, Samples } from './samples.ts';

const peek: Budget = { name: 'peek', most: 100, unit: 'ms' };
const dialog: Budget = { name: 'dialog', most: 80, unit: 'ms' };

test('each round gives its 95th percentile, held to the budget, and its median', () => {
  const samples = new Samples();
  samples.begin();
  samples.add(peek, 10, 20);
  samples.add(peek, 30);
  samples.begin();
  samples.add(peek, 200);
  const [worst, usual] = samples.figures('laptop');
  expect(worst).toMatchObject({ name: 'peek, p95', of: 'laptop', rounds: [29, 200] });
  expect(usual).toMatchObject({ name: 'peek, p50', rounds: [20, 200], goal: null });
  expect(worst === undefined ? 'none' : verdictOf(worst)).toBe('missed');
});

test('what a round has no samples of is left out of it, and what no round has of the figures', () => {
  const samples = new Samples();
  samples.begin();
  samples.add(peek, 10);
  samples.add(dialog);
  samples.begin();
  samples.add(dialog, 50);
  expect(samples.figures('laptop').map(({ name, rounds }) => [name, rounds])).toEqual([
    ['peek, p95', [10]],
    ['peek, p50', [10]],
    ['dialog, p95', [50]],
    ['dialog, p50', [50]],
  ]);
});

test('samples belong to a round', () => {
  expect(() => new Samples().add(peek, 1)).toThrow('No round');
});
