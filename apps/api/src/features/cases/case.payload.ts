import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { Session, WriteSession } from '../../graphql/session.ts';
import { findActivity } from '../activity/activity.queries.ts';
import { caseSelectionAt } from './case-columns.queries.ts';
import type { CaseOutcome } from './case-outcome.queries.ts';
import type { CasePayload } from './case.types.ts';
import { findCase } from './cases.queries.ts';

/**
 * Runs a change in one transaction and answers it: the case as it stands after the commit, read with what was asked for,
 * the entry that tells of it, or why not.
 */
export async function casePayloadOf(
  session: Session,
  info: ResolveInfo,
  change: (transaction: WriteSession) => Promise<CaseOutcome>,
): Promise<CasePayload> {
  const outcome = await session.transaction(change);
  const asked = selectedFields(info);
  const caseId = outcome.ok ? outcome.value.caseId : outcome.caseId;
  const activityId = outcome.ok ? outcome.value.activityId : null;
  const [found, activity] = await Promise.all([
    caseId !== null && asked.has('case')
      ? findCase(session, { id: caseId }, caseSelectionAt(info, 'case'))
      : null,
    activityId !== null && asked.has('activity') ? findActivity(session, activityId) : null,
  ]);
  return outcome.ok
    ? { case: found, activity, conflict: null, userErrors: [] }
    : { case: found, activity, conflict: outcome.conflict, userErrors: [outcome.problem] };
}
