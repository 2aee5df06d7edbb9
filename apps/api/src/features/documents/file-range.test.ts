import { expect, test } from '@jest/globals';

import { rangeOf } from './file-range.ts';

test.each([
  ['bytes=0-9', { first: 0, last: 9 }],
  ['bytes=90-', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=95-1000', { first: 95, last: 99 }],
  ['bytes=99-99', { first: 99, last: 99 }],
])('%s of 100 bytes are %j', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range);
});

test.each(['bytes=100-', 'bytes=5-4', 'bytes=-0', 'bytes=200-300'])('100 bytes have no %s', (header) => {
  expect(rangeOf(header, 100)).toBe('UNSATISFIABLE');
});

test.each([
  undefined,
  '',
  'bytes=-',
  'bytes=0-1,5-6',
  'lines=1-2',
  'bytes=a-b',
  `bytes=0-${'9'.repeat(400)}`,
])('the whole file answers %j', (header) => {
  expect(rangeOf(header, 100)).toBeNull();
});
