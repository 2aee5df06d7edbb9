import { type Audience, limits } from '@docket/domain';

import { failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import { changeCase } from './case-change.service.ts';
import type { CaseOutcome } from './case-outcome.queries.ts';

/** A stored file that becomes part of a case; its row is already there. */
export type CaseAttachOrder = {
  readonly caseId: string;
  readonly attachmentId: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Hex; the history vouches for the bytes. */
  readonly sha256: string;
  readonly audience: Audience;
};

/**
 * Adds a stored file to a case with an entry of its history (F35, F37); the caller keeps the key of the request. Refusals:
 * NOT_FOUND, INVALID_INPUT when the case has too many files.
 */
export function attachCaseFile(session: WriteSession, order: CaseAttachOrder): Promise<CaseOutcome> {
  const { caseId, attachmentId, fileName, size, sha256, audience } = order;
  return changeCase(
    session,
    { caseId, expectedVersion: null, operation: 'attachFile', idempotencyKey: null, request: attachmentId },
    ({ state }) => {
      if (state.attachmentCount >= limits.filesPerTask) {
        return failed(problems.invalid('caseId', `A case holds ${limits.filesPerTask} files at most.`));
      }
      return {
        ok: true,
        value: {
          verb: 'ATTACHED',
          state: { attachmentCount: state.attachmentCount + 1 },
          audience,
          attachmentId,
          extra: { attachment: { fileName, size, sha256 } },
          keepsVersion: true,
        },
      };
    },
  );
}
