import type { Problem } from '../../graphql/problems.ts';
import type { HistoryVerb } from '../activity/activity.service.ts';
import type { PersonView } from '../people/person.entity.ts';
import type { CaseField } from './case.fields.ts';

/** Who changed the case first, and which fields, when a change came too late. */
export type CaseConflictView = {
  readonly actor: PersonView;
  readonly verb: HistoryVerb;
  readonly at: string;
  readonly fields: readonly CaseField[];
};

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
