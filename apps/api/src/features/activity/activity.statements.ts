import { taskStatuses } from '@docket/domain';

import type { Statement } from '../../platform/database/database.ts';
import { clockWrites } from '../schedule/clock-writes.service.ts';

/** How the task row itself is written, and which text travels with the entry. */
export type HistoryKind = 'CHANGE' | 'CREATE';
export type HistoryText = 'none' | 'comment' | 'note';

/** Columns of a task that change over its life, in the order their values are bound. */
export const stateColumns = [
  ['title', 'varchar'],
  ['description', 'text'],
  ['status', 'varchar'],
  ['stage', 'varchar'],
  ['priority', 'varchar'],
  ['audience', 'varchar'],
  ['department_id', 'uuid'],
  ['assignee_id', 'uuid'],
  ['client_id', 'uuid'],
  ['case_id', 'uuid'],
  ['sequence_in_case', 'integer'],
  ['start_on', 'date'],
  ['due_on', 'date'],
  ['started_at', 'timestamptz'],
  ['completed_at', 'timestamptz'],
  ['percent_complete', 'smallint'],
  ['comment_count', 'integer'],
  ['attachment_count', 'integer'],
  ['deleted_at', 'timestamptz'],
  ['form', 'jsonb'],
  ['mails', 'varchar[]'],
] as const;

/** The head of the chain and the moment, bound after the state. */
const headColumns = [
  ['version', 'integer'],
  ['activity_sequence', 'integer'],
  ['activity_hash', 'bytea'],
  ['last_activity_at', 'timestamptz'],
  ['updated_at', 'timestamptz'],
] as const;

/** What every entry says, of a task or of a case. */
export const entryColumns = [
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

const bornColumns = [
  ['number', 'varchar'],
  ['creator_id', 'uuid'],
  ['workflow', 'varchar'],
  ['workflow_version', 'integer'],
  ['type_key', 'varchar'],
  ['type_version', 'integer'],
  ['origin', 'jsonb'],
  ['case_details', 'boolean'],
  ['import_run_id', 'uuid'],
] as const;

export type Columns = readonly (readonly [name: string, type: string])[];

const taskColumns: Columns = [...stateColumns, ...headColumns];
const entryStart = 2 + taskColumns.length;
const peopleStart = entryStart + entryColumns.length;
const tailStart = peopleStart + 8;
const at = `$${2 + stateColumns.length + 3}::timestamptz`;
const sequence = `$${2 + stateColumns.length + 1}::integer`;
const hash = `$${2 + stateColumns.length + 2}::bytea`;
const actor = `$${entryStart + 2}::uuid`;

/** What one change writes. */
export type HistoryShape = {
  readonly kind: HistoryKind;
  readonly text: HistoryText;
  /** Whether clocks move with it. */
  readonly clocks: boolean;
};

/**
 * One statement writes a change: the task row with the head of its chain, the entry, a comment or note, everyone's row in
 * the lists, and clocks. It returns no row when the chain has moved on since the task was locked.
 */
export function historyStatement({ kind, text, clocks }: HistoryShape): Statement {
  const textStart = tailStart + (kind === 'CREATE' ? bornColumns.length : 0);
  const clockStart = textStart + (text === 'none' ? 0 : 1);
  return {
    name: `history-${kind.toLowerCase()}-${text}${clocks ? '-clocks' : ''}`,
    text: `WITH changed AS (${kind === 'CREATE' ? insertTask() : updateTask()}),
      said AS (${insertText(text, textStart)}),
      entry AS (${insertEntry()}),
      gone AS (DELETE FROM task_person WHERE task_id = $1::uuid AND person_id = ANY ($${peopleStart + 7}::uuid[])),
      people AS (${upsertPeople()})${clocks ? `, ${clockWrites(clockStart, at)}` : ''}
      SELECT id FROM changed`,
  };
}

/** The parameters of these columns from a position on, each with its type. */
export function cast(columns: Columns, start: number): readonly string[] {
  return columns.map(([, type], index) => `$${start + index}::${type}`);
}

/** The names of these columns, as a list. */
export function names(columns: Columns): string {
  return columns.map(([name]) => name).join(', ');
}

function updateTask(): string {
  const values = cast(taskColumns, 2);
  const sets = taskColumns.map(([name], index) => `${name} = ${values[index] ?? 'NULL'}`);
  return `UPDATE task SET ${sets.join(', ')}
    WHERE id = $1::uuid AND activity_sequence = ${sequence} - 1 RETURNING id`;
}

function insertTask(): string {
  return `INSERT INTO task (id, ${names(taskColumns)}, ${names(bornColumns)}, created_at)
    VALUES ($1::uuid, ${[...cast(taskColumns, 2), ...cast(bornColumns, tailStart)].join(', ')}, ${at})
    RETURNING id`;
}

function insertText(text: HistoryText, start: number): string {
  if (text === 'none') return 'SELECT 1';
  const id = `$${entryStart + entryColumns.findIndex(([name]) => name === `${text}_id`)}::uuid`;
  const body = `$${start}::text`;
  return `INSERT INTO ${text} (id, task_id, author_id, body, created_at)
    SELECT ${id}, changed.id, ${actor}, ${body}, ${at} FROM changed`;
}

function insertEntry(): string {
  return `INSERT INTO activity (task_id, sequence, at, hash, ${names(entryColumns)})
    SELECT changed.id, ${sequence}, ${at}, ${hash}, ${cast(entryColumns, entryStart).join(', ')} FROM changed`;
}

/** `-infinity` stands for "keep what the person has seen". */
function upsertPeople(): string {
  const [ids, reasons, pending, created, related, open, seen] = cast(
    [
      ['person_id', 'uuid[]'],
      ['reasons', 'text[]'],
      ['pending', 'boolean[]'],
      ['created', 'boolean[]'],
      ['related', 'boolean[]'],
      ['open', 'boolean[]'],
      ['seen_at', 'timestamptz[]'],
    ],
    peopleStart,
  );
  return `INSERT INTO task_person (task_id, person_id, reasons, pending, created, related, open, due_on, priority_rank,
      status_rank, last_activity_at, seen_at)
    SELECT changed.id, p.person_id, string_to_array(p.reasons, ',')::varchar(20)[], p.pending, p.created, p.related,
      p.open, coalesce(${dueOn}, 'infinity'), ${priorityRank}, ${statusRank}, ${at}, p.seen_at
    FROM changed, unnest(${ids ?? ''}, ${reasons ?? ''}, ${pending ?? ''}, ${created ?? ''}, ${related ?? ''}, ${open ?? ''}, ${seen ?? ''})
      AS p (person_id, reasons, pending, created, related, open, seen_at)
    ON CONFLICT (task_id, person_id) DO UPDATE SET reasons = excluded.reasons, pending = excluded.pending,
      created = excluded.created, related = excluded.related, open = excluded.open, due_on = excluded.due_on,
      priority_rank = excluded.priority_rank, status_rank = excluded.status_rank,
      last_activity_at = excluded.last_activity_at,
      seen_at = CASE WHEN excluded.seen_at = '-infinity' THEN task_person.seen_at ELSE excluded.seen_at END`;
}

const placeOf = (column: string) => 2 + stateColumns.findIndex(([name]) => name === column);
const dueOn = `$${placeOf('due_on')}::date`;
const priorityRank = `array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'],
  $${placeOf('priority')}::text) - 1`;
/** Downwards from -1, so that a list by status and latest activity runs one way. */
const statusRank = `-array_position(ARRAY['${taskStatuses.join(`', '`)}'], $${placeOf('status')}::text)`;
