import { TakeBackDocument } from '#gql';
import { useWrite, type Write } from '../../shared/api/useWrite.ts';
import type { Task } from './taskActions.ts';

/** "I did this by mistake": the server refuses once somebody else has acted. */
export function useTakeBack(task: Task): Write<undefined> {
  return useWrite(async (send, keyOf) => {
    const input = { taskId: task.id, idempotencyKey: keyOf('take back') };
    return (await send(TakeBackDocument, { input })).undoTaskAction.userErrors;
  });
}
