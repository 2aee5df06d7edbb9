import type { ActivityVerb, Audience, TaskMail, TaskPriority, TaskReason, TaskStatus } from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import type { CountedClock } from '../schedule/clock-writes.service.ts';
import type { JsonObject } from './activity.chain.ts';
import { taskHistory } from './activity.statements.ts';
import { type EntryContents, type HistoryHead, recordEntry } from './history.service.ts';

export { canonicalJson, type Json, type JsonObject } from './activity.chain.ts';
export type { FieldValues, HistoryVerb } from './history.service.ts';

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

/** Where a task's chain ends. */
export type ChainHead = HistoryHead & { readonly taskId: string };

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

/** The one writer of tasks and their history, with everyone's row in the lists; refuses nothing, throws as `recordEntry`. */
export async function recordActivity(
  session: WriteSession,
  entry: HistoryEntry,
  clocks: readonly CountedClock[],
): Promise<void> {
  const at = session.clock.now().toISOString();
  const { head, state, born } = entry;
  const change = {
    id: head.taskId,
    at,
    entry,
    state: stateValues(state),
    people: peopleValues(entry, at),
    born: born === undefined ? null : bornValues(born),
  };
  await recordEntry(session, taskHistory, change, clocks);
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

function bornValues(born: NewTask): readonly unknown[] {
  const { number, creatorId, workflow, workflowVersion, typeKey, typeVersion, origin, caseDetails } = born;
  const made = origin === null ? null : JSON.stringify(origin);
  const kind = [workflow, workflowVersion, typeKey, typeVersion];
  return [number, creatorId, ...kind, made, caseDetails, born.importRunId];
}
