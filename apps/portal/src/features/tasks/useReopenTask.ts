import { ReopenTaskDocument } from '#gql';
import { useWrite, type Write } from '../../shared/api/useWrite.ts';
import type { Task } from './taskActions.ts';

/** "Open this again", with the reason if one was given. */
export function useReopenTask(task: Task): Write<string> {
  return useWrite(async (send, keyOf, why) => {
    const comment = why.trim() === '' ? null : why.trim();
    const input = {
      taskId: task.id,
      expectedVersion: task.version,
      comment,
      idempotencyKey: keyOf('reopen'),
    };
    return (await send(ReopenTaskDocument, { input })).reopen.userErrors;
  });
}
