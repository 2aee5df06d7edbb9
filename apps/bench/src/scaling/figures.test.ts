import { expect, test } from '@jest/globals';

import { verdictOf } from '../report/figure.ts';
import { scalingFigures } from './figures.ts';
import type { ScalingTurn } from './turns.ts';

const turn = (rate: number, api: number): ScalingTurn => ({
  rate,
  cores: { api, database: 0.6, load: 0.2 },
});
const held = { one: [turn(300, 0.3)], two: [turn(570, 0.6)] };
const free = { one: [turn(1000, 1)], two: [turn(1800, 2)] };

test('on a machine that one process fills, the ratio stands without its goal and says why', () => {
  const [ratio, heldRatio] = scalingFigures({ free, held, share: 0.3 }, 2);
  expect(ratio).toMatchObject({ goal: null, doubt: expect.stringContaining('1.11×') });
  expect(heldRatio === undefined ? null : verdictOf(heldRatio)).toBe('stretch');
});

test('on a machine with room, the ratio is held to its goal', () => {
  const [ratio] = scalingFigures({ free, held, share: 0.3 }, 8);
  expect(ratio === undefined ? null : verdictOf(ratio)).toBe('goal');
});

test('processes that work more for each request are found', () => {
  const [, , thrift] = scalingFigures({ free: { ...free, two: [turn(1500, 2)] }, held, share: 0.3 }, 2);
  expect(thrift === undefined ? null : verdictOf(thrift)).toBe('missed');
});
