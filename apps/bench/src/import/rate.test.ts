import { expect, test } from '@jest/globals';

import { importRate, verifyRate } from './rate.ts';

test('the speed of an import is read from its summary', () => {
  const printed = [
    'Finished import 0199.',
    'Events        5,998 replayed in 4.8 s (1,251 a second)',
    '              2,949 applied, 310 in part, 2,076 changed nothing, 663 found no place',
  ].join('\n');
  expect(importRate(printed)).toEqual({ events: 5998, rate: 1251 });
});

test('an import that replayed nothing is no measurement', () => {
  expect(() => importRate('Nothing new: every event had been replayed before.')).toThrow('how fast');
});

test('the speed of a verification is read from what it says', () => {
  expect(verifyRate('123,456 entries of 1,000 tasks and 20 cases hold (51,234 a second).')).toEqual({
    entries: 123_456,
    rate: 51_234,
  });
});

test('a history that does not hold is no measurement', () => {
  expect(() => verifyRate('Broken: task TASK-1, entry 2: its hash is wrong.')).toThrow('does not hold');
});
