import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { linkSigner } from './signed-links.ts';

const signer = linkSigner('a-secret-for-tests-only-0123456789abcdef');
const about = ['download', 'file-1', 'person-1'];
const now = new Date('2026-11-22T10:00:00Z');
const until = new Date('2026-11-22T10:05:00.900Z');
const query = Object.fromEntries(new URLSearchParams(signer.sign(about, until)));

test('a link is good until its last second, and expired afterwards', () => {
  expect(signer.check(about, query, now)).toBe('VALID');
  expect(signer.check(about, query, new Date('2026-11-22T10:05:00Z'))).toBe('VALID');
  expect(signer.check(about, query, new Date('2026-11-22T10:05:01Z'))).toBe('EXPIRED');
});

test.each([
  ['another file', ['download', 'file-2', 'person-1']],
  ['another person', ['download', 'file-1', 'person-2']],
  ['another use', ['upload', 'file-1', 'person-1']],
  ['things in another order', ['download', 'person-1', 'file-1']],
  ['things run together', ['download', 'file-1person-1']],
  ['one thing more', [...about, '']],
])('it is no link for %s', (_, other) => {
  expect(signer.check(other, query, now)).toBe('ALTERED');
});

test('another secret makes other links', () => {
  const other = linkSigner('another-secret-for-tests-only-0123456789');
  expect(other.check(about, query, now)).toBe('ALTERED');
});

test.each([
  ['nothing', {}],
  ['no signature', { until: query['until'] }],
  ['a parameter twice', { ...query, until: [query['until'], query['until']] }],
  ['a parameter more', { ...query, as: 'inline' }],
  ['an empty signature', { ...query, signature: '' }],
  ['no query', null],
])('%s is not accepted', (_, given) => {
  expect(signer.check(about, given, now)).toBe('ALTERED');
});

test('no other time and no other signature is accepted, however close', () => {
  const { until: seconds = '', signature = '' } = query;
  const oneOff = fc
    .tuple(fc.nat(signature.length - 1), fc.constantFrom(...'ABCXYZabcxyz0189-_=+/'.split('')))
    .map(([at, sign]) => `${signature.slice(0, at)}${sign}${signature.slice(at + 1)}`);
  const others = fc.record({
    until: fc.oneof(
      fc.constant(seconds),
      fc.nat().map(String),
      fc.constantFrom(`${seconds}0`, `0${seconds}`, '9e99'),
    ),
    signature: fc.oneof(fc.constant(signature), oneOff, fc.base64String(), fc.constant(`${signature}=`)),
  });
  fc.assert(
    fc.property(
      others.filter((other) => other.until !== seconds || other.signature !== signature),
      (other) => signer.check(about, other, now) === 'ALTERED',
    ),
    { numRuns: 20_000 },
  );
});
