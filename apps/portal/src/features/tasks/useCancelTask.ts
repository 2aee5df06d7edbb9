import { CancelTaskDocument } from '#gql';
import { useWrite, type Write } from '../../shared/api/useWrite.ts';
import type { Task } from './taskActions.ts';

/** "I can't do this": cancels the task with the reason the client gave. */
export function useCancelTask(task: Task): Write<string> {
  return useWrite(async (send, keyOf, comment) => {
    const input = {
      taskId: task.id,
      expectedVersion: task.version,
      comment,
      idempotencyKey: keyOf('cancel'),
    };
    return (await send(CancelTaskDocument, { input })).cancel.userErrors;
  });
}
