import {
  type ActivityVerb,
  type CaseVerb,
  clientUndoLimitSeconds,
  type PersonKind,
  undoLimitSeconds,
} from '@docket/domain';

/** How long somebody can take an entry back: a client has a day for "Mark as done", everything else minutes (B5). */
export function undoLimitSecondsOf(kind: PersonKind, verb: ActivityVerb | CaseVerb): number {
  return kind === 'CLIENT_CONTACT' && verb === 'COMPLETE' ? clientUndoLimitSeconds : undoLimitSeconds;
}
