import type { Statement } from '../../platform/database/database.ts';
import { clockWrites } from '../schedule/clock-writes.service.ts';
import {
  cast,
  type Columns,
  entryColumns,
  type HistoryShape,
  type HistoryText,
  names,
} from './activity.statements.ts';

/** Columns of a case that change over its life, in the order their values are bound. */
const stateColumns = [
  ['title', 'varchar'],
  ['description', 'text'],
  ['status', 'varchar'],
  ['stage', 'varchar'],
  ['priority', 'varchar'],
  ['client_id', 'uuid'],
  ['owner_id', 'uuid'],
  ['variables', 'jsonb'],
  ['outcome', 'varchar'],
  ['summary', 'text'],
  ['closed_at', 'timestamptz'],
  ['comment_count', 'integer'],
  ['attachment_count', 'integer'],
] as const;

/** The head of the chain and the moment, bound after the state. */
const headColumns = [
  ['version', 'integer'],
  ['activity_sequence', 'integer'],
  ['activity_hash', 'bytea'],
  ['last_activity_at', 'timestamptz'],
  ['updated_at', 'timestamptz'],
] as const;

const bornColumns = [
  ['number', 'varchar'],
  ['creator_id', 'uuid'],
  ['type_key', 'varchar'],
  ['type_version', 'integer'],
  ['workflow', 'varchar'],
  ['workflow_version', 'integer'],
] as const;

const caseColumns: Columns = [...stateColumns, ...headColumns];
const entryStart = 2 + caseColumns.length;
const peopleStart = entryStart + entryColumns.length;
const tailStart = peopleStart + 2;
const at = `$${2 + stateColumns.length + 3}::timestamptz`;
const sequence = `$${2 + stateColumns.length + 1}::integer`;
const hash = `$${2 + stateColumns.length + 2}::bytea`;
const actor = `$${entryStart + 2}::uuid`;

/**
 * One statement writes a change: the case row with the head of its chain, the entry, a comment or note, who takes part,
 * and clocks. It returns no row when the chain has moved on since the case was locked.
 */
export function caseHistoryStatement({ kind, text, clocks }: HistoryShape): Statement {
  const textStart = tailStart + (kind === 'CREATE' ? bornColumns.length : 0);
  const clockStart = textStart + (text === 'none' ? 0 : 1);
  return {
    name: `case-history-${kind.toLowerCase()}-${text}${clocks ? '-clocks' : ''}`,
    text: `WITH changed AS (${kind === 'CREATE' ? insertCase() : updateCase()}),
      said AS (${insertText(text, textStart)}),
      entry AS (${insertEntry()}),
      gone AS (DELETE FROM case_participant
        WHERE case_id = $1::uuid AND person_id = ANY ($${peopleStart + 1}::uuid[])),
      joined AS (INSERT INTO case_participant (case_id, person_id, created_at)
        SELECT changed.id, p, ${at} FROM changed, unnest($${peopleStart}::uuid[]) AS p)${
          clocks ? `, ${clockWrites(clockStart, at)}` : ''
        }
      SELECT id FROM changed`,
  };
}

function updateCase(): string {
  const values = cast(caseColumns, 2);
  const sets = caseColumns.map(([name], index) => `${name} = ${values[index] ?? 'NULL'}`);
  return `UPDATE case_file SET ${sets.join(', ')}
    WHERE id = $1::uuid AND activity_sequence = ${sequence} - 1 RETURNING id`;
}

function insertCase(): string {
  return `INSERT INTO case_file (id, ${names(caseColumns)}, ${names(bornColumns)}, created_at)
    VALUES ($1::uuid, ${[...cast(caseColumns, 2), ...cast(bornColumns, tailStart)].join(', ')}, ${at})
    RETURNING id`;
}

function insertText(text: HistoryText, start: number): string {
  if (text === 'none') return 'SELECT 1';
  const id = `$${entryStart + entryColumns.findIndex(([name]) => name === `${text}_id`)}::uuid`;
  const body = `$${start}::text`;
  return `INSERT INTO ${text} (id, case_id, author_id, body, created_at)
    SELECT ${id}, changed.id, ${actor}, ${body}, ${at} FROM changed`;
}

function insertEntry(): string {
  return `INSERT INTO activity (case_id, sequence, at, hash, ${names(entryColumns)})
    SELECT changed.id, ${sequence}, ${at}, ${hash}, ${cast(entryColumns, entryStart).join(', ')} FROM changed`;
}
