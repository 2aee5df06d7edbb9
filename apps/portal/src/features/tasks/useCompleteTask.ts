import { CompleteTaskDocument, StartTaskDocument } from '#gql';
import { useWrite, type Write } from '../../shared/api/useWrite.ts';
import { stepsToDone, type Task } from './taskActions.ts';

/** "Mark as done", with a note or an empty one; starts the task first where that is needed. */
export function useCompleteTask(task: Task): Write<string> {
  return useWrite(async (send, keyOf, note) => {
    const taskId = task.id;
    let expectedVersion = task.version;
    if (stepsToDone(task)?.includes('DOING') === true) {
      const start = { taskId, expectedVersion, idempotencyKey: keyOf('start') };
      const { doing } = await send(StartTaskDocument, { input: start });
      if (doing.userErrors.length > 0) return doing.userErrors;
      expectedVersion = doing.task?.version ?? expectedVersion;
    }
    const comment = note.trim() === '' ? null : note.trim();
    const input = { taskId, expectedVersion, comment, idempotencyKey: keyOf('complete') };
    return (await send(CompleteTaskDocument, { input })).complete.userErrors;
  });
}
