import { expect, test } from '@jest/globals';
import { match } from './match.ts';

test.each([
  ['/', '/', ''],
  ['/tasks', '/tasks/', ''],
  ['/tasks/:number', '/tasks/ACME-1', 'ACME-1'],
  ['/tasks/:number/cancel', '/tasks/A%2F1%20b/cancel', 'A/1 b'],
])('%s is the pattern of %s', (pattern, pathname, number) => {
  expect(match(pattern, pathname)).toBe(number);
});

test.each([
  ['/', '/tasks'],
  ['/tasks', '/cases'],
  ['/tasks/:number', '/tasks'],
  ['/tasks/:number', '/tasks/ACME-1/cancel'],
  ['/tasks/:number', '/tasks/%E0%A4%A'],
])('%s is not the pattern of %s', (pattern, pathname) => {
  expect(match(pattern, pathname)).toBeNull();
});
