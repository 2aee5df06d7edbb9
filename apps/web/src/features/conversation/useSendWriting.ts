import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { failureOf, newIdempotencyKey, useClock } from '@docket/client';
import type { Audience } from '@docket/domain';
import { useRef } from 'react';
import { AddCommentDocument, AddNoteDocument, type AddNoteInput } from '#gql';
import { beginSending, endSending, savedWords } from '../../shared/sending/sendingWords.ts';
import { conversationText } from './conversationTexts.ts';
import type { WritingMode } from './writingChoices.ts';

/** What became of a text; with a failure the text stays where it was typed. */
export type SendResult =
  { readonly kind: 'SENT' } | { readonly kind: 'FAILED'; readonly title: string; readonly text: string };

function failed(title: string, text: string | null): SendResult {
  return { kind: 'FAILED', title, text: text ?? '' };
}

async function add(client: ApolloClient, mode: WritingMode, input: AddNoteInput) {
  const variables = { input };
  if (mode === 'NOTE') {
    const payload = (await client.mutate({ mutation: AddNoteDocument, variables })).data?.addNote;
    return payload && { ...payload, savedAs: payload.note?.id };
  }
  const payload = (await client.mutate({ mutation: AddCommentDocument, variables })).data?.addComment;
  return payload && { ...payload, savedAs: payload.comment?.id };
}

function unanswered(error: unknown): SendResult {
  const { kind, message } = failureOf(error);
  if (kind === 'OFFLINE') return failed(conversationText('offline'), '');
  return failed(message === '' ? conversationText('failed') : message, conversationText('tryAgain'));
}

/** Sends a note or comment, which the history shows at once; the same text sent again after a lost answer is added once. */
export function useSendWriting(
  taskId: string,
  audience: Audience,
): (mode: WritingMode, body: string) => Promise<SendResult> {
  const client = useApolloClient();
  const clock = useClock();
  const last = useRef({ body: '', key: '' });
  return async (mode, body) => {
    if (last.current.body !== body) last.current = { body, key: newIdempotencyKey() };
    const { key } = last.current;
    const at = clock.now().toISOString();
    beginSending({ key, taskId, kind: mode, audience, body, at, savedAs: null });
    let savedAs: string | undefined;
    try {
      const payload = await add(client, mode, { taskId, body, idempotencyKey: key });
      savedAs = payload?.savedAs;
      if (payload === undefined) return failed(conversationText('failed'), conversationText('tryAgain'));
      const [error] = payload.userErrors;
      if (error !== undefined) return failed(error.message, error.remedy);
      last.current = { body: '', key: '' };
      return { kind: 'SENT' };
    } catch (error) {
      return unanswered(error);
    } finally {
      if (savedAs === undefined) endSending([key]);
      else savedWords(key, savedAs);
    }
  };
}
