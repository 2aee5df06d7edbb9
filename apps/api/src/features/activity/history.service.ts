import type { ActivityVerb, Audience, CaseVerb } from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import { clockValues, type CountedClock } from '../schedule/clock-writes.service.ts';
import { type ChainEntry, entryHash, type Json, textSha256 } from './activity.chain.ts';
import { historyStatement, type HistorySubject } from './history.statements.ts';

/** Field values of a task or case before or after an entry, as JSON. */
export type FieldValues = { readonly [field: string]: Json };

/** What histories record, of tasks and of cases. */
export type HistoryVerb = ActivityVerb | CaseVerb;

/** What an entry says, of a task or of a case. */
export type EntryContents = {
  readonly id: string;
  readonly verb: HistoryVerb;
  readonly fromStatus: string | null;
  readonly toStatus: string | null;
  readonly before: FieldValues;
  readonly after: FieldValues;
  readonly words: string | null;
  readonly audience: Audience;
  /** The new public comment or internal note the entry carries. */
  readonly text: { readonly kind: 'comment' | 'note'; readonly id: string; readonly body: string } | null;
  readonly attachmentId: string | null;
  readonly undoesId: string | null;
  readonly sourceRef: string | null;
  /** Comments, notes and files leave the version alone, so that they stand in nobody's way. */
  readonly bumpsVersion: boolean;
  /** Whether the client could notice, and so the time of the last update moves. */
  readonly touches: boolean;
};

/** Where a chain ends: what the next entry hangs on. `hash` is hex, null before the first entry. */
export type HistoryHead = {
  readonly version: number;
  readonly sequence: number;
  readonly hash: string | null;
  readonly updatedAt: string;
};

/** A change and the entry that tells of it; the values in the order of the subject's columns. */
type Change = {
  readonly id: string;
  /** The moment, as `session.clock` tells it. */
  readonly at: string;
  readonly entry: EntryContents & { readonly head: HistoryHead };
  readonly state: readonly unknown[];
  readonly people: readonly unknown[];
  /** Null where it is there already. */
  readonly born: readonly unknown[] | null;
};

/**
 * Writes a change with its entry, chain head, text, people and the clocks that move with it in one statement (F42, F106,
 * B8). The actor is the session's viewer. Throws when the chain moved on since the row was locked.
 */
export async function recordEntry(
  session: WriteSession,
  subject: HistorySubject,
  { id, at, entry, state, people, born }: Change,
  clocks: readonly CountedClock[],
): Promise<void> {
  const { head, text, bumpsVersion, touches } = entry;
  const sequence = head.sequence + 1;
  const place = subject.noun === 'task' ? { taskId: id, sequence } : { taskId: null, caseId: id, sequence };
  const link = chainEntry(entry, place, session.viewer.id, at);
  const rows = await session.db.rows<{ id: string }>(
    historyStatement(subject, {
      kind: born === null ? 'CHANGE' : 'CREATE',
      text: text?.kind ?? 'none',
      clocks: clocks.length > 0,
    }),
    [
      id,
      ...state,
      head.version + (bumpsVersion ? 1 : 0),
      sequence,
      bytes(entryHash(head.hash, link)),
      at,
      touches ? at : head.updatedAt,
      ...entryValues(link, head.hash),
      ...people,
      ...(born ?? []),
      ...(text === null ? [] : [text.body]),
      ...(clocks.length === 0 ? [] : clockValues(session, clocks)),
    ],
  );
  if (rows.length !== 1) throw new Error(`The chain of ${subject.noun} ${id} moved on under its lock.`);
}

type Place = Pick<ChainEntry, 'taskId' | 'caseId' | 'sequence'>;

function chainEntry(entry: EntryContents, place: Place, actorId: string, at: string): ChainEntry {
  const { text } = entry;
  return {
    id: entry.id,
    ...place,
    verb: entry.verb,
    actorId,
    at,
    fromStatus: entry.fromStatus,
    toStatus: entry.toStatus,
    before: entry.before,
    after: entry.after,
    words: entry.words,
    audience: entry.audience,
    commentId: text?.kind === 'comment' ? text.id : null,
    commentSha256: text?.kind === 'comment' ? textSha256(text.body) : null,
    noteId: text?.kind === 'note' ? text.id : null,
    noteSha256: text?.kind === 'note' ? textSha256(text.body) : null,
    attachmentId: entry.attachmentId,
    undoesId: entry.undoesId,
    sourceRef: entry.sourceRef,
  };
}

/** The values of `entryColumns`, in their order. */
function entryValues(link: ChainEntry, previousHash: string | null): readonly unknown[] {
  return [
    link.id,
    link.verb,
    link.actorId,
    link.fromStatus,
    link.toStatus,
    JSON.stringify(link.before),
    JSON.stringify(link.after),
    link.words,
    link.audience,
    link.commentId,
    link.noteId,
    link.attachmentId,
    link.undoesId,
    link.sourceRef,
    previousHash === null ? null : bytes(previousHash),
  ];
}

/** Bytes for a column, from hex. */
function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}
