import { refusals } from '@docket/domain';

import { failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { requestOf } from '../activity/idempotency.service.ts';
import { changeTask, type Planned } from '../tasks/task-change.service.ts';
import type { LockedTask } from '../tasks/task-lock.service.ts';
import type { TaskOutcome } from '../tasks/task-outcome.queries.ts';
import { bodyProblem } from './body.ts';

export type WordsOrder = {
  readonly taskId: string;
  readonly body: string;
  readonly idempotencyKey?: string | null;
  readonly sourceRef?: string | null;
};

/** Writes a public comment: the client reads it where the task is theirs (F33, F87). The entry carries it. */
export function addComment(session: WriteSession, order: WordsOrder): Promise<TaskOutcome> {
  return say(session, order, 'comment');
}

/** Writes an internal note, which no client ever reads (F88). The entry carries it. */
export function addNote(session: WriteSession, order: WordsOrder): Promise<TaskOutcome> {
  return say(session, order, 'note');
}

function say(session: WriteSession, order: WordsOrder, kind: 'comment' | 'note'): Promise<TaskOutcome> {
  const { taskId, body, idempotencyKey, sourceRef } = order;
  return changeTask(
    session,
    {
      taskId,
      expectedVersion: null,
      operation: kind === 'comment' ? 'addComment' : 'addNote',
      idempotencyKey: idempotencyKey ?? null,
      request: requestOf({ body }),
      sourceRef: sourceRef ?? null,
    },
    (locked, moment) => planWords(locked, moment.viewer.id, body, kind),
  );
}

function planWords(
  { state }: LockedTask,
  authorId: string,
  words: string,
  kind: 'comment' | 'note',
): Planned {
  const body = words.trim();
  if (state.deletedAt !== null) return failed(problems.refused(refusals.taskDeleted()));
  const problem = bodyProblem(body);
  if (problem !== null) return failed(problem);
  const isPublic = kind === 'comment';
  return {
    ok: true,
    value: {
      verb: isPublic ? 'COMMENTED' : 'NOTED',
      ...(isPublic ? { state: { commentCount: state.commentCount + 1 } } : {}),
      people: { add: [{ personId: authorId, reason: 'COMMENTED' }] },
      audience: isPublic ? 'CLIENT' : 'INTERNAL',
      text: { kind, body },
      keepsVersion: true,
    },
  };
}
