import { expect, test } from '@jest/globals';

import { type UndoFacts, undoLimitSeconds, undoRefusal } from './undo.ts';

const entry: UndoFacts = {
  noun: 'task',
  verb: 'COMPLETE',
  actorId: 'sam',
  at: '2026-11-22T10:00:00.000Z',
  now: '2026-11-22T10:00:30.000Z',
  undone: false,
  superseded: false,
  limitSeconds: undoLimitSeconds,
};

test.each([
  ['my own action, half a minute later', {}, 'sam', undefined],
  ['exactly at the limit', { now: '2026-11-22T10:05:00.000Z' }, 'sam', undefined],
  ['a moment after the limit', { now: '2026-11-22T10:05:00.001Z' }, 'sam', 'UNDO_EXPIRED'],
  ['somebody else’s action', {}, 'ana', 'UNDO_NOT_YOURS'],
  ['an action others have followed', { superseded: true }, 'sam', 'UNDO_SUPERSEDED'],
  ['an action already taken back', { undone: true }, 'sam', 'UNDO_SUPERSEDED'],
  ['closing a case', { noun: 'case' as const, verb: 'CLOSE' as const }, 'sam', undefined],
  ['opening a case', { noun: 'case' as const, verb: 'CREATED' as const }, 'sam', 'UNDO_NOT_POSSIBLE'],
  ['a comment', { verb: 'COMMENTED' as const }, 'sam', 'UNDO_NOT_POSSIBLE'],
])('%s', (_, facts, viewer, code) => {
  expect(undoRefusal({ ...entry, ...facts }, viewer)?.code).toBe(code);
});
