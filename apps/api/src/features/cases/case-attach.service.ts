import type { Attempt } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { StoredFile } from '../tasks/task-attach.service.ts';
import { type CaseOrderOfChange, changeCase } from './case-change.service.ts';
import type { LockedCaseFile } from './case-lock.service.ts';
import type { CaseOutcome } from './case-outcome.queries.ts';

export type CaseAttachOrder = Pick<
  CaseOrderOfChange,
  'caseId' | 'operation' | 'idempotencyKey' | 'request'
> & {
  /** The file, once the case is locked; null where it is part of it already, or why it cannot be. */
  readonly file: (locked: LockedCaseFile) => Promise<Attempt<StoredFile | null>>;
  /** What follows for its row. */
  readonly keep: (session: WriteSession) => Promise<void>;
};

/** Adds a stored file to a case with an entry of its history (F35, F37). Refusals: NOT_FOUND, KEY_REUSED, those of the file. */
export function attachCaseFile(session: WriteSession, order: CaseAttachOrder): Promise<CaseOutcome> {
  const { file, keep, ...asked } = order;
  return changeCase(
    session,
    { ...asked, expectedVersion: null },
    async (locked) => {
      const found = await file(locked);
      if (!found.ok || found.value === null) return found.ok ? { ok: true, value: null } : found;
      const { attachmentId, audience, ...attachment } = found.value;
      return {
        ok: true,
        value: {
          verb: 'ATTACHED',
          state: { attachmentCount: locked.state.attachmentCount + 1 },
          audience,
          attachmentId,
          extra: { attachment },
          keepsVersion: true,
        },
      };
    },
    keep,
  );
}
