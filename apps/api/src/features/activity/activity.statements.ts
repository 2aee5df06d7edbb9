import { taskStatuses } from '@docket/domain';

import { cast, type HistoryPlaces, type HistorySubject } from './history.statements.ts';

/** Columns of a task that change over its life, in the order their values are bound. */
const stateColumns = [
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

/** A task, with everyone's row in the lists. */
export const taskHistory: HistorySubject = {
  noun: 'task',
  table: 'task',
  link: 'task_id',
  state: stateColumns,
  born: bornColumns,
  people: {
    values: 8,
    parts: (places) => `gone AS (DELETE FROM task_person
        WHERE task_id = $1::uuid AND person_id = ANY ($${places.people + 7}::uuid[])),
      people AS (${upsertPeople(places)})`,
  },
};

/** `-infinity` stands for "keep what the person has seen". */
function upsertPeople({ people, at }: HistoryPlaces): string {
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
    people,
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
