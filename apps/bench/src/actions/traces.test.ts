import { expect, test } from '@jest/globals';

import { differenceOf, withoutMoments } from './traces.ts';

test('moments of either spelling read the same, calendar days stay', () => {
  expect(withoutMoments('2026-11-22T06:41:40.123Z 2026-11-22 06:41:40+00 2026-11-22')).toBe(
    'then then 2026-11-22',
  );
});

test('lists that hold the same lines equally often do not differ', () => {
  expect(differenceOf(['a', 'a', 'b'], ['b', 'a', 'a'])).toEqual([]);
});

test('a line that one side has once more is named with its side', () => {
  expect(differenceOf(['a', 'a', 'b'], ['a', 'c', 'b'])).toEqual(['Docket alone: a', 'SQL alone:    c']);
});
