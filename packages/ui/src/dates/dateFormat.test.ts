import { expect, test } from '@jest/globals';
import { dateFormat } from './dateFormat.ts';

test('a format is made once for what it is asked for, and again for anything else', () => {
  const parts = { timeZone: 'UTC', day: 'numeric', month: 'short' } as const;
  expect(dateFormat('en-GB', { ...parts })).toBe(dateFormat('en-GB', { ...parts }));
  expect(dateFormat('en-GB', parts)).not.toBe(dateFormat('en-US', parts));
  expect(dateFormat('en-GB', parts)).not.toBe(dateFormat('en-GB', { ...parts, timeZone: 'Asia/Tokyo' }));
});
