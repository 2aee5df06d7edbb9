import type { HistorySubject } from './history.statements.ts';

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

const bornColumns = [
  ['number', 'varchar'],
  ['creator_id', 'uuid'],
  ['type_key', 'varchar'],
  ['type_version', 'integer'],
  ['workflow', 'varchar'],
  ['workflow_version', 'integer'],
] as const;

/** A case, with who takes part. */
export const caseHistory: HistorySubject = {
  noun: 'case',
  table: 'case_file',
  link: 'case_id',
  state: stateColumns,
  born: bornColumns,
  people: {
    values: 2,
    parts: ({ people, at }) => `gone AS (DELETE FROM case_participant
        WHERE case_id = $1::uuid AND person_id = ANY ($${people + 1}::uuid[])),
      joined AS (INSERT INTO case_participant (case_id, person_id, created_at)
        SELECT changed.id, p, ${at} FROM changed, unnest($${people}::uuid[]) AS p)`,
  },
};
