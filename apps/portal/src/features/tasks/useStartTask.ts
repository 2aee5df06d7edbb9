import { StartTaskDocument } from '#gql';
import { useWrite, type Write } from '../../shared/api/useWrite.ts';
import type { Task } from './taskActions.ts';

/** "I've started this". */
export function useStartTask(task: Task): Write<undefined> {
  return useWrite(async (send, keyOf) => {
    const input = { taskId: task.id, expectedVersion: task.version, idempotencyKey: keyOf('start') };
    return (await send(StartTaskDocument, { input })).doing.userErrors;
  });
}
