import { SendMessageDocument } from '#gql';
import { useWrite, type Write } from '../../shared/api/useWrite.ts';

/** Sends a message about a task; the people who work on it read it. */
export function useSendMessage(taskId: string): Write<string> {
  return useWrite(async (send, keyOf, body) => {
    const input = { taskId, body, idempotencyKey: keyOf('message') };
    return (await send(SendMessageDocument, { input })).addComment.userErrors;
  });
}
