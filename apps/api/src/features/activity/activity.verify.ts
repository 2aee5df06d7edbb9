import type { Database, Statement } from '../../platform/database/database.ts';
import { type ChainEntry, entryHash } from './activity.chain.ts';

/** What has a history of its own. */
export type HistorySubject = 'task' | 'case';

/** The first place where the history does not hold, in words. */
export type BrokenRow = {
  readonly subject: HistorySubject;
  /** The human number of the task or case. */
  readonly number: string;
  /** The entry's place in the history; null when the history ends too early or goes on too long. */
  readonly sequence: number | null;
  readonly activityId: string | null;
  readonly reason: string;
};

export type Verification = {
  readonly tasks: number;
  readonly cases: number;
  readonly entries: number;
  readonly broken: BrokenRow | null;
};

type Row = Omit<ChainEntry, 'id' | 'sequence'> & {
  readonly subjectId: string;
  readonly number: string;
  /** True for cases older than their histories, which may begin later or not at all. */
  readonly mayBeEmpty: boolean;
  readonly headSequence: number;
  readonly headHash: string | null;
  readonly status: string;
  /** Null for a task or case without a single entry. */
  readonly id: string | null;
  readonly sequence: number;
  readonly previousHash: string | null;
  readonly hash: string;
};

const chainsAtOnce = 1_000;

/** Whole chains of the next tasks or cases, each entry with the head that their row keeps. */
const chains = {
  task: chainsOf({ name: 'verify-chains', table: 'task', column: 'task_id', mayBeEmpty: 'false' }),
  case: chainsOf({
    name: 'verify-case-chains',
    table: 'case_file',
    column: 'case_id',
    mayBeEmpty: 's.type_key IS NULL',
  }),
} as const satisfies Record<HistorySubject, Statement>;

type Chained = {
  readonly name: string;
  readonly table: string;
  readonly column: string;
  readonly mayBeEmpty: string;
};

function chainsOf({ name, table, column, mayBeEmpty }: Chained): Statement {
  return {
    name,
    text: `SELECT s.id AS "subjectId", s.number, ${mayBeEmpty} AS "mayBeEmpty", s.activity_sequence AS "headSequence",
      encode(s.activity_hash, 'hex') AS "headHash", s.status, a.id, a.task_id AS "taskId", a.case_id AS "caseId",
      a.sequence, a.verb, a.actor_id AS "actorId", a.at, a.from_status AS "fromStatus", a.to_status AS "toStatus",
      a.before, a.after, a.words, a.audience, a.comment_id AS "commentId",
      encode(sha256(convert_to(c.body, 'UTF8')), 'hex') AS "commentSha256", a.note_id AS "noteId",
      encode(sha256(convert_to(n.body, 'UTF8')), 'hex') AS "noteSha256", a.attachment_id AS "attachmentId",
      a.undoes_id AS "undoesId", a.source_ref AS "sourceRef", encode(a.previous_hash, 'hex') AS "previousHash",
      encode(a.hash, 'hex') AS hash
    FROM (SELECT * FROM ${table} WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT ${chainsAtOnce}) s
    LEFT JOIN activity a ON a.${column} = s.id
    LEFT JOIN comment c ON c.id = a.comment_id
    LEFT JOIN note n ON n.id = a.note_id
    ORDER BY s.id, a.sequence`,
  };
}

/**
 * Walks every chain of tasks and cases and recomputes every link (B8): entries, comments, notes, their order, and the
 * head each row keeps. Stops at the first row that does not hold. Reads some thousand rows at a time.
 */
export async function verifyHistory(
  db: Database,
  onProgress: (entries: number) => void = () => undefined,
): Promise<Verification> {
  const tasks = await verifyChains(db, 'task', onProgress);
  if (tasks.broken !== null) return { tasks: tasks.count, cases: 0, ...resultOf(tasks) };
  const cases = await verifyChains(db, 'case', (entries) => onProgress(tasks.entries + entries));
  const entries = tasks.entries + cases.entries;
  return { tasks: tasks.count, cases: cases.count, entries, broken: cases.broken };
}

type Walked = { readonly count: number; readonly entries: number; readonly broken: BrokenRow | null };

function resultOf({ entries, broken }: Walked) {
  return { entries, broken };
}

async function verifyChains(
  db: Database,
  subject: HistorySubject,
  onProgress: (entries: number) => void,
): Promise<Walked> {
  let count = 0;
  let entries = 0;
  let after: string | null = null;
  for (;;) {
    const rows: readonly Row[] = await db.rows<Row>(chains[subject], [after]);
    const last = rows.at(-1);
    if (last === undefined) return { count, entries, broken: null };
    for (const chain of Map.groupBy(rows, (row) => row.subjectId).values()) {
      const broken = brokenRow(subject, chain);
      count += 1;
      if (broken !== null) return { count, entries, broken };
      entries += chain[0]?.headSequence ?? 0;
    }
    onProgress(entries);
    after = last.subjectId;
  }
}

function brokenRow(subject: HistorySubject, chain: readonly Row[]): BrokenRow | null {
  let previous: string | null = null;
  for (const [index, row] of chain.entries()) {
    if (row.id === null) {
      const begun = !row.mayBeEmpty || row.headSequence > 0;
      return begun ? ended(subject, row, `the ${subject} has no history`) : null;
    }
    const reason = flawOf({ ...row, id: row.id }, index + 1, previous);
    if (reason !== null) {
      return { subject, number: row.number, sequence: row.sequence, activityId: row.id, reason };
    }
    previous = row.hash;
  }
  return brokenEnd(subject, chain);
}

function brokenEnd(subject: HistorySubject, chain: readonly Row[]): BrokenRow | null {
  const last = chain.at(-1);
  if (last === undefined) return null;
  const { headSequence, headHash, sequence, hash } = last;
  if (headSequence !== sequence || headHash !== hash) {
    const said = `the ${subject} says its history ends at entry ${headSequence}, and it ends at ${sequence}`;
    return ended(subject, last, said);
  }
  const status = chain.findLast((row) => row.toStatus !== null)?.toStatus;
  const known = status !== undefined || !last.mayBeEmpty;
  return !known || status === last.status
    ? null
    : ended(subject, last, `the ${subject} is ${last.status}, and its history ends in ${status}`);
}

function flawOf(row: Row & { readonly id: string }, place: number, previous: string | null): string | null {
  if (row.sequence !== place) return `entry ${place} is missing`;
  if (row.previousHash !== previous) return 'it does not hang on the entry before it';
  return entryHash(previous, row) === row.hash ? null : 'its contents were changed';
}

function ended(subject: HistorySubject, row: Row, reason: string): BrokenRow {
  return { subject, number: row.number, sequence: null, activityId: null, reason };
}
