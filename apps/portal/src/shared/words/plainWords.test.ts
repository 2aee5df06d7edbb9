import { expect, test } from '@jest/globals';
import { caseWords } from './caseWords.ts';
import { firstWords } from './firstWords.ts';
import { pagesWords } from './pagesWords.ts';
import { requestWords } from './requestWords.ts';
import { taskWords } from './taskWords.ts';

const banned = [
  'submit',
  'resolved',
  'sla',
  'ticket',
  'assignee',
  'pending',
  'invalid',
  'oops',
  'please',
  'workflow',
  'an error occurred',
];

function texts(part: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => texts(value, path === '' ? key : `${path}.${key}`));
}

const all = texts({ ...firstWords, ...taskWords, ...pagesWords, ...requestWords, ...caseWords });

test('every word of the portal is there to be checked', () => {
  expect(all.length).toBeGreaterThan(150);
});

test.each(banned)('no text says "%s"', (word) => {
  const found = all.filter(([, text]) => new RegExp(`\\b${word}\\b`, 'iu').test(text));
  expect(found).toEqual([]);
});

test('no sentence is longer than 20 words', () => {
  const long = all.filter(([, text]) =>
    text.split(/[.?!]\s/u).some((sentence) => sentence.split(/\s+/u).length > 20),
  );
  expect(long).toEqual([]);
});

test('nothing is marked with an asterisk and nothing shouts', () => {
  expect(all.filter(([, text]) => /[*!]|[A-Z]{5,}/u.test(text))).toEqual([]);
});

test('no two parts of the words use the same group, which would hide one of them', () => {
  const groups = [firstWords, taskWords, pagesWords, requestWords, caseWords].flatMap((part) =>
    Object.keys(part),
  );
  expect(new Set(groups).size).toBe(groups.length);
});
