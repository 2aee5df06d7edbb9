import type { CaseStatus, CaseVerb, TaskPriority } from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import type { CountedClock } from '../schedule/clock-writes.service.ts';
import type { JsonObject } from './activity.chain.ts';
import { caseHistory } from './case-activity.statements.ts';
import { type EntryContents, type HistoryHead, recordEntry } from './history.service.ts';

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

/** Where a case's chain ends. */
export type CaseHead = HistoryHead & { readonly caseId: string };

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

/** The one writer of cases and their history, with who takes part; refuses nothing, throws as `recordEntry`. */
export async function recordCaseActivity(
  session: WriteSession,
  entry: CaseHistoryEntry,
  clocks: readonly CountedClock[],
): Promise<void> {
  const { head, state, joinedIds, leftIds, born } = entry;
  const change = {
    id: head.caseId,
    at: session.clock.now().toISOString(),
    entry,
    state: stateValues(state),
    people: [joinedIds, leftIds],
    born: born === undefined ? null : bornValues(born),
  };
  await recordEntry(session, caseHistory, change, clocks);
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

function bornValues(born: NewCase): readonly unknown[] {
  return [born.number, born.creatorId, born.typeKey, born.typeVersion, born.workflow, born.workflowVersion];
}
