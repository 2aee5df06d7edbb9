import { SendCaseMessageDocument } from '#gql';
import { useWrite, type Write } from '../../shared/api/useWrite.ts';

/** Sends a message about a case; the people who work on it read it. */
export function useSendCaseMessage(caseId: string): Write<string> {
  return useWrite(async (send, keyOf, body) => {
    const input = { caseId, body, idempotencyKey: keyOf('message') };
    return (await send(SendCaseMessageDocument, { input })).addCaseMessage.userErrors;
  });
}
