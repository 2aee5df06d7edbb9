import { AnswerRequestDocument } from '#gql';
import { useWrite, type Write } from '../../shared/api/useWrite.ts';
import type { Answers } from '../../shared/questions/answers.ts';

/** What a page of a request keeps: answers to its questions, or what is added to them. */
export interface Kept {
  readonly answers: Answers;
  readonly more?: string | null;
}

/** Keeps answers on the server, for this person alone, until the request is sent. */
export function useAnswerRequest(typeKey: string): Write<Kept> {
  return useWrite(async (send, _keyOf, kept) => {
    const { answerRequest } = await send(AnswerRequestDocument, { input: { typeKey, ...kept } });
    return answerRequest.userErrors;
  });
}
