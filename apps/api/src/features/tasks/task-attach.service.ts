import { type Audience, limits, refusals } from '@docket/domain';

import { failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { changeTask } from './task-change.service.ts';
import type { TaskOutcome } from './task-outcome.queries.ts';

/** A stored file that becomes part of a task; its row is already there. */
export type AttachOrder = {
  readonly taskId: string;
  readonly attachmentId: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Hex; the history vouches for the bytes. */
  readonly sha256: string;
  readonly audience: Audience;
};

/**
 * Adds a stored file to a task with an entry of its history (F33, F89); the caller keeps the key of the request.
 * Refusals: NOT_FOUND, TASK_DELETED, INVALID_INPUT when the task has too many files.
 */
export function attachFile(session: WriteSession, order: AttachOrder): Promise<TaskOutcome> {
  const { taskId, attachmentId, fileName, size, sha256, audience } = order;
  return changeTask(
    session,
    { taskId, expectedVersion: null, operation: 'attachFile', idempotencyKey: null, request: attachmentId },
    ({ state }, moment) => {
      if (state.deletedAt !== null) return failed(problems.refused(refusals.taskDeleted()));
      if (state.attachmentCount >= limits.filesPerTask) {
        return failed(problems.invalid('taskId', `A task holds ${limits.filesPerTask} files at most.`));
      }
      return {
        ok: true,
        value: {
          verb: 'ATTACHED',
          state: { attachmentCount: state.attachmentCount + 1 },
          people: { add: [{ personId: moment.viewer.id, reason: 'ATTACHED' }] },
          audience,
          attachmentId,
          extra: { attachment: { fileName, size, sha256 } },
          keepsVersion: true,
        },
      };
    },
  );
}
