import type { CaseVerb } from '../cases/vocabulary.ts';
import { type Refusal, refusals } from './refusals.ts';
import type { Subject } from './subject.ts';
import type { ActivityVerb } from './vocabulary.ts';

/** How long an action can be taken back while nobody else has acted, in seconds (B5). */
export const undoLimitSeconds = 300;
/** How long a client can take back "Mark as done", in seconds (24 hours). */
export const clientUndoLimitSeconds = 86_400;

const undoableVerbs: readonly (ActivityVerb | CaseVerb)[] = [
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
  'HOLD',
  'RESUME',
  'CLOSE',
];

export type UndoFacts = {
  /** What its history belongs to. */
  readonly noun: Subject['noun'];
  readonly verb: ActivityVerb | CaseVerb;
  readonly actorId: string;
  /** Instants as ISO text. */
  readonly at: string;
  readonly now: string;
  readonly undone: boolean;
  /** True when a later entry changed the task or case; comments and files do not count. */
  readonly superseded: boolean;
  readonly limitSeconds: number;
};

/** Why the entry cannot be taken back by this person now; `null` when it can (B5). */
export function undoRefusal(entry: UndoFacts, viewerId: string): Refusal | null {
  if (!undoableVerbs.includes(entry.verb)) return refusals.undoNotPossible();
  if (entry.actorId !== viewerId) return refusals.undoNotYours();
  if (entry.undone || entry.superseded) return refusals.undoSuperseded(entry.noun);
  const ageSeconds = (Date.parse(entry.now) - Date.parse(entry.at)) / 1000;
  return ageSeconds > entry.limitSeconds ? refusals.undoExpired() : null;
}
