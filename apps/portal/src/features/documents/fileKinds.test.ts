import { expect, test } from '@jest/globals';
import { attachableTypes, limits } from '@docket/domain';
import { acceptedTypes, kindOf, kindsInWords, problemOf, sizeInWords } from './fileKinds.ts';

test('every type that may be added has a plain name', () => {
  expect(attachableTypes.filter((type) => kindOf(type) === 'OTHER')).toEqual([]);
  expect(kindOf('application/x-unknown')).toBe('OTHER');
  expect(acceptedTypes).toContain('image/jpeg');
});

test('the kinds make one list in words', () => {
  expect(kindsInWords((kind) => kind.toLowerCase(), 'disjunction')).toBe(
    'pdf, picture, word, excel, slides, text, zip or video',
  );
});

test('sizes are written as people say them', () => {
  expect(sizeInWords(200)).toBe('1 kB');
  expect(sizeInWords(248_123)).toBe('242 kB');
  expect(sizeInWords(limits.fileSize)).toBe('50 MB');
});

test('what cannot be added is known before a byte is sent', () => {
  expect(problemOf({ size: 10, type: 'application/pdf' })).toBeNull();
  expect(problemOf({ size: 0, type: 'application/pdf' })).toBe('EMPTY');
  expect(problemOf({ size: limits.fileSize + 1, type: 'application/pdf' })).toBe('TOO_LARGE');
  expect(problemOf({ size: 10, type: 'image/heic' })).toBe('WRONG_TYPE');
});
