import type { Database, Statement } from '../../platform/database/database.ts';
import { type ChainEntry, entryHash } from './activity.chain.ts';

/** The first place where the history does not hold, in words. */
export type BrokenRow = {
  readonly taskNumber: string;
  /** The entry's place in the task's history; null when the history ends too early or goes on too long. */
  readonly sequence: number | null;
  readonly activityId: string | null;
  readonly reason: string;
};

export type Verification = {
  readonly tasks: number;
  readonly entries: number;
  readonly broken: BrokenRow | null;
};

type Row = Omit<ChainEntry, 'id' | 'sequence'> & {
  readonly number: string;
  readonly headSequence: number;
  readonly headHash: string | null;
  readonly status: string;
  /** Null for a task without a single entry. */
  readonly id: string | null;
  readonly sequence: number;
  readonly previousHash: string | null;
  readonly hash: string;
};

const tasksAtOnce = 1_000;

/** Whole chains of the next tasks, each entry with the head that the task row keeps. */
const chains: Statement = {
  name: 'verify-chains',
  text: `SELECT t.id AS "taskId", t.number, t.activity_sequence AS "headSequence", encode(t.activity_hash, 'hex') AS "headHash",
      t.status, a.id, a.sequence, a.verb, a.actor_id AS "actorId", a.at, a.from_status AS "fromStatus",
      a.to_status AS "toStatus", a.before, a.after, a.words, a.audience, a.comment_id AS "commentId",
      encode(sha256(convert_to(c.body, 'UTF8')), 'hex') AS "commentSha256", a.note_id AS "noteId",
      encode(sha256(convert_to(n.body, 'UTF8')), 'hex') AS "noteSha256", a.attachment_id AS "attachmentId",
      a.undoes_id AS "undoesId", a.source_ref AS "sourceRef", encode(a.previous_hash, 'hex') AS "previousHash",
      encode(a.hash, 'hex') AS hash
    FROM (SELECT * FROM task WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT ${tasksAtOnce}) t
    LEFT JOIN activity a ON a.task_id = t.id
    LEFT JOIN comment c ON c.id = a.comment_id
    LEFT JOIN note n ON n.id = a.note_id
    ORDER BY t.id, a.sequence`,
};

/**
 * Walks every chain and recomputes every link (B8): entries, comments, notes, their order, and the head each task keeps.
 * Stops at the first row that does not hold. Reads some thousand rows at a time.
 */
export async function verifyHistory(
  db: Database,
  onProgress: (entries: number) => void = () => undefined,
): Promise<Verification> {
  let tasks = 0;
  let entries = 0;
  let after: string | null = null;
  for (;;) {
    const rows: readonly Row[] = await db.rows<Row>(chains, [after]);
    const last = rows.at(-1);
    if (last === undefined) return { tasks, entries, broken: null };
    for (const chain of Map.groupBy(rows, (row) => row.taskId).values()) {
      const broken = brokenRow(chain);
      tasks += 1;
      if (broken !== null) return { tasks, entries, broken };
      entries += chain[0]?.headSequence ?? 0;
    }
    onProgress(entries);
    after = last.taskId;
  }
}

function brokenRow(chain: readonly Row[]): BrokenRow | null {
  let previous: string | null = null;
  for (const [index, row] of chain.entries()) {
    if (row.id === null) return ended(row, 'the task has no history');
    const reason = flawOf({ ...row, id: row.id }, index + 1, previous);
    if (reason !== null) {
      return { taskNumber: row.number, sequence: row.sequence, activityId: row.id, reason };
    }
    previous = row.hash;
  }
  const last = chain.at(-1);
  if (last === undefined) return null;
  if (last.headSequence !== last.sequence || last.headHash !== last.hash) {
    return ended(
      last,
      `the task says its history ends at entry ${last.headSequence}, and it ends at ${last.sequence}`,
    );
  }
  const status = chain.findLast((row) => row.toStatus !== null)?.toStatus;
  return status === last.status
    ? null
    : ended(last, `the task is ${last.status}, and its history ends in ${status}`);
}

function flawOf(row: Row & { readonly id: string }, place: number, previous: string | null): string | null {
  if (row.sequence !== place) return `entry ${place} is missing`;
  if (row.previousHash !== previous) return 'it does not hang on the entry before it';
  return entryHash(previous, row) === row.hash ? null : 'its contents were changed';
}

function ended(row: Row, reason: string): BrokenRow {
  return { taskNumber: row.number, sequence: null, activityId: null, reason };
}
