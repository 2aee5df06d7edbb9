import { expect, test } from '@jest/globals';

import { atLeast, atMost, ratios, verdictOf } from './figure.ts';
import { median, quantile, spread } from './statistics.ts';

test('the median lies in the middle, between two where their number is even', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test('a quantile is interpolated between its neighbours', () => {
  expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
  expect(quantile([7], 0.95)).toBe(7);
});

test('the spread goes from the smallest to the largest', () => {
  expect(spread([5, 2, 9])).toEqual([2, 9]);
});

test.each([
  [[4], 'stretch'],
  [[2.5, 3.9, 2.5], 'goal'],
  [[2.4], 'missed'],
])('rounds %j against at least 2.5, better 4: %s', (rounds, verdict) => {
  expect(verdictOf({ rounds, goal: atLeast(2.5, 4) })).toBe(verdict);
});

test.each([
  [[0.4], 'stretch'],
  [[0.6], 'goal'],
  [[0.61], 'missed'],
])('rounds %j against at most 0.6, better 0.4: %s', (rounds, verdict) => {
  expect(verdictOf({ rounds, goal: atMost(0.6, 0.4) })).toBe(verdict);
});

test('without a goal nothing is missed', () => {
  expect(verdictOf({ rounds: [1], goal: null })).toBe('none');
});

test('ratios compare neighbours in time and leave out a round that only one had', () => {
  expect(ratios([10, 20, 30], [5, 10])).toEqual([2, 2]);
});
