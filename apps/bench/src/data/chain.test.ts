import { expect, test } from '@jest/globals';

import { entryHash, textSha256 } from '../../../api/src/features/activity/activity.chain.ts';
import { type Linked, linkOf } from './chain.ts';

const entry: Linked = {
  previousHash: 'ab'.repeat(32),
  id: '01887441-0c00-7008-8000-000000000001',
  taskId: '01887441-0c00-7005-8000-000000000002',
  sequence: 2,
  verb: 'FORWARD',
  actorId: '01887441-0c00-7001-8000-000000000003',
  at: '2024-02-03T04:05:06.070Z',
  fromStatus: 'NEW',
  toStatus: 'NEW',
  before: { assigneeId: null, departmentId: 'd' },
  after: { assigneeId: 'a', departmentId: 'e' },
  words: 'Please.',
  audience: 'INTERNAL',
  commentId: null,
  commentBody: null,
  noteId: null,
  noteBody: null,
};

test.each<[string, Linked]>([
  ['a move with words', entry],
  [
    'the first entry',
    { ...entry, previousHash: null, before: {}, after: { status: 'NEW', title: 'Façade' } },
  ],
  ['a comment', { ...entry, words: null, commentId: 'c', commentBody: 'Done.' }],
  ['a note', { ...entry, words: null, noteId: 'n', noteBody: 'Nobody was at home.' }],
])('%s has the link that the product would have written', (_, given) => {
  const { previousHash, commentBody, noteBody, before, after, ...rest } = given;
  const digest = (body: string | null): string | null => (body === null ? null : textSha256(body));
  expect(linkOf(given)).toBe(
    entryHash(previousHash, {
      ...rest,
      before: { ...before },
      after: { ...after },
      commentSha256: digest(commentBody),
      noteSha256: digest(noteBody),
      attachmentId: null,
      undoesId: null,
      sourceRef: null,
    }),
  );
});
