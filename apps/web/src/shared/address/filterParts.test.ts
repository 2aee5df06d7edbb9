import { expect, test } from '@jest/globals';
import { readParts, withWords, wordsOf, writeParts } from './filterParts.ts';

test('what was written is read again, marks inside values too', () => {
  const parts = [
    ['type', ['boiler', 'a:b;c,d%']],
    ['text', ['leak']],
  ] as const;
  expect([...readParts(writeParts(parts))]).toEqual(parts);
});

test('other words leave the rest of the filter alone', () => {
  expect(withWords('type:boiler;text:old', 'new leak')).toBe('text:new leak;type:boiler');
  expect(withWords('type:boiler;text:old', '')).toBe('type:boiler');
  expect(wordsOf('type:boiler;text:new leak')).toBe('new leak');
  expect(wordsOf('')).toBe('');
});

test('a value that cannot be read is left out', () => {
  expect([...readParts('type:%E0%A4%A,boiler')]).toEqual([['type', ['boiler']]]);
});
