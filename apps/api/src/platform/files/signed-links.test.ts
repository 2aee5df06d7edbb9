import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { linkSigner } from './signed-links.ts';

const signer = linkSigner('a-secret-for-tests-only-0123456789abcdef');
const about = ['download', 'file-1', 'person-1'];
const now = new Date('2026-11-22T10:00:00Z');
const until = new Date('2026-11-22T10:05:00.900Z');
const query = signer.sign(about, until);

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
  ['nothing', ''],
  ['no signature', query.replace(/&.*/, '')],
  ['an empty signature', query.replace(/signature=.*/, 'signature=')],
  ['the parameters in another order', query.split('&').toReversed().join('&')],
  ['a parameter twice', `${query}&${query}`],
  ['a parameter more', `${query}&as=inline`],
  ['another spelling', query.replace('until', '%75ntil')],
  ['a line end behind it', `${query}\n`],
])('%s is not accepted', (_, given) => {
  expect(signer.check(about, given, now)).toBe('ALTERED');
});

test('no other time and no other signature is accepted, however close', () => {
  const letters = 'ABCXYZabcxyz0189-_=+/&%'.split('');
  const oneOff = fc
    .tuple(fc.nat(query.length - 1), fc.constantFrom(...letters))
    .map(([at, sign]) => `${query.slice(0, at)}${sign}${query.slice(at + 1)}`);
  const others = fc.oneof(
    oneOff,
    fc.nat().map((seconds) => query.replace(/\d+/, String(seconds))),
    fc.base64String().map((signature) => query.replace(/signature=.*/, `signature=${signature}`)),
    fc.string(),
  );
  fc.assert(
    fc.property(
      others.filter((other) => other !== query),
      (other) => signer.check(about, other, now) === 'ALTERED',
    ),
    { numRuns: 5_000 },
  );
});

test('the last letter of a signature cannot be another one that stands for the same bytes', () => {
  const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');
  const accepted = last.filter(
    (letter) => signer.check(about, `${query.slice(0, -1)}${letter}`, now) === 'VALID',
  );
  expect(accepted).toEqual([query.at(-1)]);
});
