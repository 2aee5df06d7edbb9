import type { CaseStatus, CaseVerb, TaskPriority } from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import { clockValues, type CountedClock } from '../schedule/clock-writes.service.ts';
import { entryHash, type JsonObject } from './activity.chain.ts';
import { bytes, chainEntry, type EntryContents, entryValues } from './activity.service.ts';
import { caseHistoryStatement } from './case-activity.statements.ts';

export { canonicalJson, isList, type JsonObject } from './activity.chain.ts';

/** What of a case changes over its life; instants as text. */
export type CaseState = {
  readonly title: string;
  readonly description: string | null;
  readonly status: CaseStatus;
  readonly stage: string | null;
  readonly priority: TaskPriority;
  readonly clientId: string | null;
  readonly ownerId: string | null;
  readonly variables: JsonObject;
  readonly outcome: string | null;
  readonly summary: string | null;
  readonly closedAt: string | null;
  readonly commentCount: number;
  readonly attachmentCount: number;
};

/** Where a case's chain ends: what the next entry hangs on. `hash` is hex, null before the first entry. */
export type CaseHead = {
  readonly caseId: string;
  readonly version: number;
  readonly sequence: number;
  readonly hash: string | null;
  readonly updatedAt: string;
};

export type NewCase = {
  readonly number: string;
  readonly creatorId: string;
  readonly typeKey: string | null;
  readonly typeVersion: number | null;
  readonly workflow: string;
  readonly workflowVersion: number;
};

/** A change of a case and the entry that tells of it; neither can be written without the other. */
export type CaseHistoryEntry = EntryContents & {
  readonly verb: CaseVerb;
  /** The case when this is its first entry; otherwise the chain's head as locked. */
  readonly born?: NewCase;
  readonly head: CaseHead;
  readonly state: CaseState;
  readonly joinedIds: readonly string[];
  readonly leftIds: readonly string[];
};

/**
 * The one writer of cases and their history: row, entry, chain head, text, participants and the clocks that move with it in
 * one statement (F42, B8). The actor is the session's viewer, the moment its clock. Throws when the chain moved on since the case was locked.
 */
export async function recordCaseActivity(
  session: WriteSession,
  entry: CaseHistoryEntry,
  clocks: readonly CountedClock[],
): Promise<void> {
  const at = session.clock.now().toISOString();
  const { caseId, hash, sequence } = entry.head;
  const link = chainEntry(entry, { taskId: null, caseId, sequence: sequence + 1 }, session.viewer.id, at);
  const rows = await session.db.rows<{ id: string }>(
    caseHistoryStatement({
      kind: entry.born === undefined ? 'CHANGE' : 'CREATE',
      text: entry.text?.kind ?? 'none',
      clocks: clocks.length > 0,
    }),
    [
      caseId,
      ...stateValues(entry.state),
      ...headValues(entry, at, entryHash(hash, link)),
      ...entryValues(link, hash),
      entry.joinedIds,
      entry.leftIds,
      ...bornValues(entry.born),
      ...(entry.text === null ? [] : [entry.text.body]),
      ...(clocks.length === 0 ? [] : clockValues(session, clocks)),
    ],
  );
  if (rows.length !== 1) throw new Error(`The chain of case ${caseId} moved on under its lock.`);
}

function stateValues(state: CaseState): readonly unknown[] {
  return [
    state.title,
    state.description,
    state.status,
    state.stage,
    state.priority,
    state.clientId,
    state.ownerId,
    JSON.stringify(state.variables),
    state.outcome,
    state.summary,
    state.closedAt,
    state.commentCount,
    state.attachmentCount,
  ];
}

function headValues({ head, bumpsVersion, touches }: CaseHistoryEntry, at: string, hash: string) {
  return [
    head.version + (bumpsVersion ? 1 : 0),
    head.sequence + 1,
    bytes(hash),
    at,
    touches ? at : head.updatedAt,
  ];
}

function bornValues(born: NewCase | undefined): readonly unknown[] {
  if (born === undefined) return [];
  return [born.number, born.creatorId, born.typeKey, born.typeVersion, born.workflow, born.workflowVersion];
}
