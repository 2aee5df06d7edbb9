import { type Refusal, refusals } from './refusals.ts';
import type { ActivityVerb } from './vocabulary.ts';

/** How long an action can be taken back while nobody else has acted, in seconds (B5). */
export const undoLimitSeconds = 300;
/** How long a client can take back "Mark as done", in seconds (24 hours). */
export const clientUndoLimitSeconds = 86_400;

const undoableVerbs: readonly ActivityVerb[] = [
  'DOING',
  'FORWARD',
  'REPLY',
  'CANCEL',
  'COMPLETE',
  'REOPEN',
  'MOVED',
  'REASSIGNED',
  'CLAIMED',
  'EDITED',
  'DELETED',
];

export type UndoFacts = {
  readonly verb: ActivityVerb;
  readonly actorId: string;
  /** Instants as ISO text. */
  readonly at: string;
  readonly now: string;
  readonly undone: boolean;
  /** True when a later entry changed the task; comments and files do not count. */
  readonly superseded: boolean;
  readonly limitSeconds: number;
};

/** Why the entry cannot be taken back by this person now; `null` when it can (B5). */
export function undoRefusal(entry: UndoFacts, viewerId: string): Refusal | null {
  if (!undoableVerbs.includes(entry.verb)) return refusals.undoNotPossible();
  if (entry.actorId !== viewerId) return refusals.undoNotYours();
  if (entry.undone || entry.superseded) return refusals.undoSuperseded();
  const ageSeconds = (Date.parse(entry.now) - Date.parse(entry.at)) / 1000;
  return ageSeconds > entry.limitSeconds ? refusals.undoExpired() : null;
}
