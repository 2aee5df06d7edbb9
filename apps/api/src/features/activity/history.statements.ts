import type { Statement } from '../../platform/database/database.ts';
import { clockWrites } from '../schedule/clock-writes.service.ts';

/** How the row itself is written, and which text travels with the entry. */
export type HistoryKind = 'CHANGE' | 'CREATE';
export type HistoryText = 'none' | 'comment' | 'note';

export type Columns = readonly (readonly [name: string, type: string])[];

/** Where values stand among the parameters that the parts of a subject's own refer to. */
export type HistoryPlaces = {
  /** The first of the values that tell of people. */
  readonly people: number;
  /** The moment, as an expression. */
  readonly at: string;
};

/** What has a history: a task or a case. */
export type HistorySubject = {
  readonly noun: 'task' | 'case';
  readonly table: 'task' | 'case_file';
  /** The column by which entries and words hang on it. */
  readonly link: 'task_id' | 'case_id';
  /** Columns that change over its life, in the order their values are bound. */
  readonly state: Columns;
  /** Columns that are written once. */
  readonly born: Columns;
  /** The values that tell of its people: how many, and the parts of the statement that write them. */
  readonly people: { readonly values: number; readonly parts: (places: HistoryPlaces) => string };
};

/** The head of the chain and the moment, bound after the state. */
const headColumns = [
  ['version', 'integer'],
  ['activity_sequence', 'integer'],
  ['activity_hash', 'bytea'],
  ['last_activity_at', 'timestamptz'],
  ['updated_at', 'timestamptz'],
] as const;

/** What every entry says. */
const entryColumns = [
  ['id', 'uuid'],
  ['verb', 'varchar'],
  ['actor_id', 'uuid'],
  ['from_status', 'varchar'],
  ['to_status', 'varchar'],
  ['before', 'jsonb'],
  ['after', 'jsonb'],
  ['words', 'text'],
  ['audience', 'varchar'],
  ['comment_id', 'uuid'],
  ['note_id', 'uuid'],
  ['attachment_id', 'uuid'],
  ['undoes_id', 'uuid'],
  ['source_ref', 'varchar'],
  ['previous_hash', 'bytea'],
] as const;

/** What one change writes. */
export type HistoryShape = {
  readonly kind: HistoryKind;
  readonly text: HistoryText;
  /** Whether clocks move with it. */
  readonly clocks: boolean;
};

/** The subject's columns with the expressions of what is bound for them and its entry. */
type Bound = {
  readonly subject: HistorySubject;
  readonly columns: Columns;
  readonly entry: number;
  readonly tail: number;
  readonly at: string;
  readonly sequence: string;
  readonly hash: string;
};

function boundOf(subject: HistorySubject): Bound & { readonly people: number } {
  const head = 2 + subject.state.length;
  const entry = head + headColumns.length;
  const people = entry + entryColumns.length;
  return {
    subject,
    columns: [...subject.state, ...headColumns],
    entry,
    people,
    tail: people + subject.people.values,
    sequence: `$${head + 1}::integer`,
    hash: `$${head + 2}::bytea`,
    at: `$${head + 3}::timestamptz`,
  };
}

/**
 * One statement writes a change: the row with the head of its chain, the entry, a comment or note, its people, and clocks.
 * It returns no row when the chain has moved on since the row was locked.
 */
export function historyStatement(subject: HistorySubject, { kind, text, clocks }: HistoryShape): Statement {
  const bound = boundOf(subject);
  const textStart = bound.tail + (kind === 'CREATE' ? subject.born.length : 0);
  const clockStart = textStart + (text === 'none' ? 0 : 1);
  return {
    name: `${subject.noun}-history-${kind.toLowerCase()}-${text}${clocks ? '-clocks' : ''}`,
    text: `WITH changed AS (${kind === 'CREATE' ? insertRow(bound) : updateRow(bound)}),
      said AS (${insertText(bound, text, textStart)}),
      entry AS (${insertEntry(bound)}),
      ${subject.people.parts(bound)}${clocks ? `, ${clockWrites(clockStart, bound.at)}` : ''}
      SELECT id FROM changed`,
  };
}

/** The parameters of these columns from a position on, each with its type. */
export function cast(columns: Columns, start: number): readonly string[] {
  return columns.map(([, type], index) => `$${start + index}::${type}`);
}

function names(columns: Columns): string {
  return columns.map(([name]) => name).join(', ');
}

function updateRow({ subject, columns, sequence }: Bound): string {
  const values = cast(columns, 2);
  const sets = columns.map(([name], index) => `${name} = ${values[index] ?? 'NULL'}`);
  return `UPDATE ${subject.table} SET ${sets.join(', ')}
    WHERE id = $1::uuid AND activity_sequence = ${sequence} - 1 RETURNING id`;
}

function insertRow({ subject, columns, tail, at }: Bound): string {
  return `INSERT INTO ${subject.table} (id, ${names(columns)}, ${names(subject.born)}, created_at)
    VALUES ($1::uuid, ${[...cast(columns, 2), ...cast(subject.born, tail)].join(', ')}, ${at})
    RETURNING id`;
}

function insertText({ subject, entry, at }: Bound, text: HistoryText, start: number): string {
  if (text === 'none') return 'SELECT 1';
  const id = `$${entry + entryColumns.findIndex(([name]) => name === `${text}_id`)}::uuid`;
  const actor = `$${entry + 2}::uuid`;
  return `INSERT INTO ${text} (id, ${subject.link}, author_id, body, created_at)
    SELECT ${id}, changed.id, ${actor}, $${start}::text, ${at} FROM changed`;
}

function insertEntry({ subject, entry, sequence, hash, at }: Bound): string {
  return `INSERT INTO activity (${subject.link}, sequence, at, hash, ${names(entryColumns)})
    SELECT changed.id, ${sequence}, ${at}, ${hash}, ${cast(entryColumns, entry).join(', ')} FROM changed`;
}
