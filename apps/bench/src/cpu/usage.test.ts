import { expect, test } from '@jest/globals';

import { parseStat, processorMilliseconds } from './usage.ts';

test('the times of a process are read whatever its name is', () => {
  const times = '150 50 30 20';
  const text = `1234 (post (gres) 1) S 42 42 42 0 -1 4194304 9 9 0 0 ${times} 20 0 1 0 77`;
  expect(parseStat(text)).toEqual({ pid: 1234, parent: 42, used: 2_500 });
});

test('a process that nobody has uses nothing', () => {
  expect(processorMilliseconds(-1) ?? 0).toBe(0);
});
