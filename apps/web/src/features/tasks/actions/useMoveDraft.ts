import { type Draft, useStoredDraft } from '@docket/client';
import { type ActionForm, emptyActionForm, type TaskMove } from '@docket/ui';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textIn(stored: Readonly<Record<string, unknown>>, key: string): string {
  const value = stored[key];
  return typeof value === 'string' ? value : '';
}

/** Only words come back: whoever was chosen then may be the wrong choice now. */
function readForm(stored: unknown): ActionForm | undefined {
  if (!isRecord(stored)) return undefined;
  const comment = textIn(stored, 'comment');
  return comment === '' ? undefined : { ...emptyActionForm, comment };
}

/** What was typed into a move's dialog, kept on this device until the move succeeded or it was discarded. */
export function useMoveDraft(taskId: string, move: TaskMove): Draft<ActionForm> {
  return useStoredDraft(`task:${taskId}:${move}`, {
    initial: emptyActionForm,
    read: readForm,
    isEmpty: (form) => form.comment.trim() === '',
  });
}
