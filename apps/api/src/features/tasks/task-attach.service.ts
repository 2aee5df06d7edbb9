import type { Audience } from '@docket/domain';

import type { Attempt } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { type ChangeOrder, changeTask } from './task-change.service.ts';
import type { LockedTask } from './task-lock.service.ts';
import type { TaskOutcome } from './task-outcome.queries.ts';

/** A stored file that becomes part of a task or case; its row is already there. */
export type StoredFile = {
  readonly attachmentId: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Hex; the history vouches for the bytes. */
  readonly sha256: string;
  readonly audience: Audience;
};

export type AttachOrder = Pick<ChangeOrder, 'taskId' | 'operation' | 'idempotencyKey' | 'request'> & {
  /** The file, once the task is locked; null where it is part of it already, or why it cannot be. */
  readonly file: (locked: LockedTask) => Promise<Attempt<StoredFile | null>>;
  /** What follows for its row. */
  readonly keep: (session: WriteSession) => Promise<void>;
};

/** Adds a stored file to a task with an entry of its history (F33, F89). Refusals: NOT_FOUND, KEY_REUSED, those of the file. */
export function attachFile(session: WriteSession, order: AttachOrder): Promise<TaskOutcome> {
  const { file, keep, ...asked } = order;
  return changeTask(session, { ...asked, expectedVersion: null }, async (locked, moment) => {
    const found = await file(locked);
    if (!found.ok || found.value === null) return found.ok ? { ok: true, value: null } : found;
    const { attachmentId, audience, ...attachment } = found.value;
    return {
      ok: true,
      value: {
        verb: 'ATTACHED',
        state: { attachmentCount: locked.state.attachmentCount + 1 },
        people: { add: [{ personId: moment.viewer.id, reason: 'ATTACHED' }] },
        audience,
        attachmentId,
        extra: { attachment },
        keepsVersion: true,
        alongside: keep,
      },
    };
  });
}
