import type { Problem } from '../../graphql/problems.ts';
import type { ConflictView } from '../activity/change.entity.ts';
import type { CaseField } from './case.fields.ts';

/** Who changed the case first, and which fields, when a change came too late. */
export type CaseConflictView = ConflictView<CaseField>;

/** The case changed and the entry that tells of it; `activityId` is null when there was nothing to change. */
export type CaseDone = { readonly caseId: string; readonly activityId: string | null };

/** What every change of a case answers. A refusal names the case again when there is one. */
export type CaseOutcome =
  | { readonly ok: true; readonly value: CaseDone }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly caseId: string | null;
      readonly conflict: CaseConflictView | null;
    };
