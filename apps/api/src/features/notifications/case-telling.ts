import type { MailKind } from '@docket/domain';

import type { CaseTold } from './case-told.queries.ts';
import { recalledTelling, type Telling } from './task-telling.ts';

/** What to tell one person of an entry of a case as things stand, or null when there is nothing (any more). */
export function caseTellingOf(told: CaseTold): Telling | null {
  const isClient = told.person.kind === 'CLIENT_CONTACT';
  if (told.verb === 'UNDONE') return recalledTelling(isClient ? 'client-recalled' : 'case-recalled');
  if (told.undone || changedSince(told)) return null;
  return isClient ? clientTelling(told) : staffTelling(told);
}

function changedSince({ toStatus, status }: CaseTold): boolean {
  return toStatus !== null && toStatus !== status;
}

const kinds: Partial<Record<CaseTold['verb'], MailKind>> = {
  CREATED: 'case-raised',
  CLOSE: 'case-closed',
  CANCEL: 'case-cancelled',
  REOPEN: 'case-reopened',
  COMMENTED: 'case-commented',
  NOTED: 'case-commented',
};

function staffTelling({ verb, owns, takesPart, byClient }: CaseTold): Telling | null {
  const kind = kinds[verb];
  if (kind === undefined || (!owns && !takesPart)) return null;
  // What staff open themselves is no news to them.
  if (verb === 'CREATED' && !byClient) return null;
  const because = owns ? 'you run the case' : 'you take part in the case';
  return { kind, event: kind === 'case-commented' ? 'COMMENTED' : 'CASES', because };
}

/** Clients hear that we have their request, that their case is over, and what is said to them in it (F69). */
function clientTelling({ verb, audience, isActor }: CaseTold): Telling | null {
  const because = 'we work on this with you';
  if (verb === 'CREATED') return isActor ? { kind: 'client-case-raised', event: 'CASES', because } : null;
  if (verb === 'CLOSE' || verb === 'CANCEL') return { kind: 'client-case-closed', event: 'CASES', because };
  if (verb !== 'COMMENTED' || audience !== 'CLIENT') return null;
  return { kind: 'client-message', event: 'COMMENTED', because };
}
