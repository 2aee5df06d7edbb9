import { CompleteTaskDocument, StartTaskDocument } from '#gql';
import { useWrite, type Write } from '../../shared/api/useWrite.ts';
import { type Answers, answersTo } from '../../shared/questions/answers.ts';
import { stepsToDone, type Task } from './taskActions.ts';

/** What the client says as they finish a task. */
export interface Said {
  readonly note: string;
  readonly answers: Answers;
}

/** "Mark as done", with a note or an empty one; starts the task first where that is needed. */
export function useCompleteTask(task: Task): Write<Said> {
  return useWrite(async (send, keyOf, { note, answers: given }) => {
    const taskId = task.id;
    let expectedVersion = task.version;
    if (stepsToDone(task)?.includes('DOING') === true) {
      const start = { taskId, expectedVersion, idempotencyKey: keyOf('start') };
      const { doing } = await send(StartTaskDocument, { input: start });
      if (doing.userErrors.length > 0) return doing.userErrors;
      expectedVersion = doing.task?.version ?? expectedVersion;
    }
    const comment = note.trim() === '' ? null : note.trim();
    const answers = task.form === null ? null : answersTo(task.form.questions, given);
    const input = { taskId, expectedVersion, comment, answers, idempotencyKey: keyOf('complete') };
    return (await send(CompleteTaskDocument, { input })).complete.userErrors;
  });
}
