import type {
  ActivityVerb,
  Audience,
  CaseVerb,
  TaskMail,
  TaskPriority,
  TaskReason,
  TaskStatus,
} from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import { clockValues, type CountedClock } from '../schedule/clock-writes.service.ts';
import { type ChainEntry, entryHash, type Json, type JsonObject, textSha256 } from './activity.chain.ts';
import { historyStatement } from './activity.statements.ts';

export { canonicalJson, type Json, type JsonObject } from './activity.chain.ts';

/** Field values of a task before or after an entry, as JSON. */
export type FieldValues = { readonly [field: string]: Json };

/** What of a task changes over its life; instants and calendar days as text. */
export type TaskState = {
  readonly title: string;
  readonly description: string | null;
  readonly status: TaskStatus;
  /** The stage of the status; null where it has none. */
  readonly stage: string | null;
  readonly priority: TaskPriority;
  readonly audience: Audience;
  readonly departmentId: string | null;
  readonly assigneeId: string | null;
  readonly clientId: string | null;
  readonly caseId: string | null;
  readonly sequenceInCase: number | null;
  readonly startOn: string | null;
  readonly dueOn: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly percentComplete: number;
  readonly commentCount: number;
  readonly attachmentCount: number;
  readonly deletedAt: string | null;
  /** The answers of its type’s form; null where the type has none. */
  readonly form: JsonObject | null;
  /** Which mails it sends to whoever works on it and to its watchers (F68). */
  readonly mails: readonly TaskMail[];
};

/** A person's row in the lists, as it has to be after the change. */
export type TaskPersonRow = {
  readonly personId: string;
  readonly reasons: readonly TaskReason[];
  readonly pending: boolean;
  readonly created: boolean;
  readonly related: boolean;
  readonly open: boolean;
  /** KEEP what they have seen, NEW to them, or SEEN by acting on it. */
  readonly seen: 'KEEP' | 'NEW' | 'SEEN';
};

/** Where a task's chain ends: what the next entry hangs on. `hash` is hex, null before the first entry. */
export type ChainHead = {
  readonly taskId: string;
  readonly version: number;
  readonly sequence: number;
  readonly hash: string | null;
  readonly updatedAt: string;
};

/** The rule that made a task: its key, what it is called, and why it applied. */
export type TaskOrigin = {
  readonly key: string;
  readonly rule: string;
  readonly sentence: string;
  /** The entry of the case's history that it was made with. */
  readonly entryId: string;
};

export type NewTask = {
  readonly number: string;
  readonly creatorId: string;
  readonly workflow: string;
  readonly workflowVersion: number;
  readonly typeKey: string | null;
  readonly typeVersion: number | null;
  /** The rule of the case type that makes it; null where a person does. */
  readonly origin: TaskOrigin | null;
  /** Whether the details of its case are shown with it. */
  readonly caseDetails: boolean;
  readonly importRunId: string | null;
};

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

/** A change of a task and the entry that tells of it; neither can be written without the other. */
export type HistoryEntry = EntryContents & {
  readonly verb: ActivityVerb;
  /** The task when this is its first entry; otherwise the chain's head as locked. */
  readonly born?: NewTask;
  readonly head: ChainHead;
  readonly state: TaskState;
  readonly people: readonly TaskPersonRow[];
  readonly goneIds: readonly string[];
};

/**
 * The one writer of tasks and their history: row, entry, chain head, text, lists and the clocks that move with it in one
 * statement (F106, B8). The actor is the session's viewer, the moment its clock. Throws when the chain moved on since the
 * task was locked.
 */
export async function recordActivity(
  session: WriteSession,
  entry: HistoryEntry,
  clocks: readonly CountedClock[],
): Promise<void> {
  const at = session.clock.now().toISOString();
  const { taskId } = entry.head;
  const link = chainEntry(entry, { taskId, sequence: entry.head.sequence + 1 }, session.viewer.id, at);
  const rows = await session.db.rows<{ id: string }>(
    historyStatement({
      kind: entry.born === undefined ? 'CHANGE' : 'CREATE',
      text: entry.text?.kind ?? 'none',
      clocks: clocks.length > 0,
    }),
    [
      taskId,
      ...stateValues(entry.state),
      ...headValues(entry, at, entryHash(entry.head.hash, link)),
      ...entryValues(link, entry.head.hash),
      ...peopleValues(entry, at),
      ...bornValues(entry.born),
      ...(entry.text === null ? [] : [entry.text.body]),
      ...(clocks.length === 0 ? [] : clockValues(session, clocks)),
    ],
  );
  if (rows.length !== 1) throw new Error(`The chain of task ${taskId} moved on under its lock.`);
}

type Place = Pick<ChainEntry, 'taskId' | 'caseId' | 'sequence'>;

/** The link of the chain that an entry becomes at its place. */
export function chainEntry(entry: EntryContents, place: Place, actorId: string, at: string): ChainEntry {
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

function stateValues(state: TaskState): readonly unknown[] {
  return [
    state.title,
    state.description,
    state.status,
    state.stage,
    state.priority,
    state.audience,
    state.departmentId,
    state.assigneeId,
    state.clientId,
    state.caseId,
    state.sequenceInCase,
    state.startOn,
    state.dueOn,
    state.startedAt,
    state.completedAt,
    state.percentComplete,
    state.commentCount,
    state.attachmentCount,
    state.deletedAt,
    state.form === null ? null : JSON.stringify(state.form),
    state.mails,
  ];
}

function headValues(entry: HistoryEntry, at: string, hash: string): readonly unknown[] {
  return [
    entry.head.version + (entry.bumpsVersion ? 1 : 0),
    entry.head.sequence + 1,
    bytes(hash),
    at,
    entry.touches ? at : entry.head.updatedAt,
  ];
}

/** The values of `entryColumns`, in their order. */
export function entryValues(link: ChainEntry, previousHash: string | null): readonly unknown[] {
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

function peopleValues({ people, goneIds }: HistoryEntry, at: string): readonly unknown[] {
  const seenAt = { KEEP: '-infinity', NEW: null, SEEN: at } as const;
  return [
    people.map((person) => person.personId),
    people.map((person) => person.reasons.join()),
    people.map((person) => person.pending),
    people.map((person) => person.created),
    people.map((person) => person.related),
    people.map((person) => person.open),
    people.map((person) => seenAt[person.seen]),
    goneIds,
  ];
}

function bornValues(born: NewTask | undefined): readonly unknown[] {
  if (born === undefined) return [];
  const { number, creatorId, workflow, workflowVersion, typeKey, typeVersion, origin, caseDetails } = born;
  const made = origin === null ? null : JSON.stringify(origin);
  const kind = [workflow, workflowVersion, typeKey, typeVersion];
  return [number, creatorId, ...kind, made, caseDetails, born.importRunId];
}

/** Bytes for a column, from hex. */
export function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}
