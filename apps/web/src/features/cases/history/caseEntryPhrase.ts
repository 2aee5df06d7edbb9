import { entryPhrase } from '../../activity/entryPhrase.ts';
import type { OpenCase } from '../page/useOpenCase.ts';
import { historyText } from './caseHistoryTexts.ts';
import type { CaseHistoryEntry } from './useCaseTimeline.ts';

interface Around {
  readonly today: string;
  readonly clientName: string | null;
  readonly type: OpenCase['type'];
}

const plain = [
  'CREATED',
  'HOLD',
  'RESUME',
  'CLOSE',
  'CANCEL',
  'REOPEN',
  'TARGETED',
  'NOTED',
  'ATTACHED',
] as const;

function movedPhrase({ fromStage, toStage }: CaseHistoryEntry, type: Around['type']): string {
  const named = (key: string | null) => type?.stages.find((stage) => stage.key === key)?.label ?? key;
  const from = named(fromStage);
  const to = named(toStage);
  if (to === null) return historyText('MOVED');
  return from === null ? historyText('MOVED.to', { stage: to }) : historyText('MOVED.between', { from, to });
}

/** What an entry of a case's history says after the actor's name; entries of its tasks speak of "this" task. */
export function caseEntryPhrase(entry: CaseHistoryEntry, around: Around): string {
  if (entry.task !== null) return entryPhrase(entry, around);
  const { clientName } = around;
  const verb = plain.find((each) => each === entry.verb);
  if (verb !== undefined) return historyText(verb);
  if (entry.verb === 'MOVED') return movedPhrase(entry, around.type);
  if (entry.verb === 'COMMENTED') {
    return clientName === null || entry.actor.kind === 'CLIENT_CONTACT'
      ? historyText('COMMENTED.plain')
      : historyText('COMMENTED', { client: clientName });
  }
  if (entry.verb === 'EDITED') {
    return entry.changes.length === 0 ? historyText('EDITED') : entryPhrase(entry, around);
  }
  return historyText('other');
}
