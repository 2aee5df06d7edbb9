import { PerformTaskActionDocument } from '#gql';
import { useWrite, type Write } from '../../shared/api/useWrite.ts';
import { answersTo } from '../../shared/questions/answers.ts';
import type { Task } from './taskActions.ts';
import type { Said } from './useCompleteTask.ts';

/** A step that this task alone offers, with what the client says to it. */
export function usePerformStep(task: Task, action: string): Write<Said> {
  return useWrite(async (send, keyOf, { note, answers: given }) => {
    const comment = note.trim() === '' ? null : note.trim();
    const answers = task.form === null ? null : answersTo(task.form.questions, given);
    const seen = { taskId: task.id, expectedVersion: task.version };
    const input = { ...seen, action, comment, answers, idempotencyKey: keyOf('step') };
    return (await send(PerformTaskActionDocument, { input })).performTaskAction.userErrors;
  });
}
