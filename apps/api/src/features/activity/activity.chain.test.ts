import { expect, test } from '@jest/globals';

import { canonicalJson, type ChainEntry, entryHash, type Json } from './activity.chain.ts';

const entry: ChainEntry = {
  id: '019a0000-0000-7000-8000-000000000001',
  taskId: '019a0000-0000-7000-8000-000000000002',
  sequence: 2,
  verb: 'CANCEL',
  actorId: '019a0000-0000-7000-8000-000000000003',
  at: '2026-03-01T10:00:00.120Z',
  fromStatus: 'NEW',
  toStatus: 'CANCELLED',
  before: { status: 'NEW', dueOn: null },
  after: { status: 'CANCELLED', dueOn: '2026-03-02' },
  words: 'Not needed',
  audience: 'INTERNAL',
  commentId: null,
  commentSha256: null,
  noteId: null,
  noteSha256: null,
  attachmentId: null,
  undoesId: null,
  sourceRef: null,
};

test('the order of keys and trailing zeros of an instant do not change a hash', () => {
  const same = { ...entry, at: '2026-03-01T10:00:00.12Z', before: { dueOn: null, status: 'NEW' } };
  expect(entryHash('ab', same)).toBe(entryHash('ab', entry));
});

test.each<Partial<ChainEntry>>([
  { verb: 'COMPLETE' },
  { sequence: 3 },
  { words: 'Not needed.' },
  { actorId: entry.id },
  { taskId: null, caseId: entry.id },
  { at: '2026-03-01T10:00:00.121Z' },
  { after: { status: 'CANCELLED', dueOn: '2026-03-03' } },
  { commentSha256: 'aa' },
  { noteSha256: 'aa' },
  { audience: 'CLIENT' },
  { undoesId: entry.id },
])('a change of %j changes the hash', (change) => {
  expect(entryHash('ab', { ...entry, ...change })).not.toBe(entryHash('ab', entry));
});

test('an entry hangs on the hash before it', () => {
  expect(entryHash('ab', entry)).not.toBe(entryHash('ac', entry));
  expect(entryHash(null, entry)).not.toBe(entryHash('ab', entry));
});

test('nested objects and lists are written in one way', () => {
  const one: Json = { b: [{ y: 1, x: null }], a: 'é' };
  const other: Json = { a: 'é', b: [{ x: null, y: 1 }] };
  expect(canonicalJson(one)).toBe(canonicalJson(other));
  expect(canonicalJson(one)).toBe('{"a":"é","b":[{"x":null,"y":1}]}');
});
