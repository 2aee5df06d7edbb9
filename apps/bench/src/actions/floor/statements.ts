import { taskStatuses } from '@docket/domain';

/** The task under its lock with all that the next entry needs, in one statement. */
export const lockText = `SELECT t.version, t.activity_sequence AS sequence, t.activity_hash AS hash, t.creator_id AS "creatorId",
    t.client_id AS "clientId", t.audience, t.status, t.assignee_id AS "assigneeId", t.department_id AS "departmentId",
    t.start_on::text AS "startOn", t.started_at::text AS "startedAt", t.completed_at::text AS "completedAt",
    t.percent_complete AS "percentComplete", uuidv7() AS "entryId",
    (SELECT json_agg(x) FROM (SELECT person_id AS "personId", reasons FROM task_person WHERE task_id = t.id) x) AS parts
  FROM task t WHERE t.id = $1::uuid FOR UPDATE`;

const job = `mailed AS (
    INSERT INTO pgboss.job (name, data, start_after, keep_until, expire_seconds, deletion_seconds, retry_limit,
      retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
    SELECT q.name, jsonb_build_object('activityId', $10::uuid), now() + interval '30 s',
      now() + interval '30 s' + q.retention_seconds * interval '1 s', q.expire_seconds, q.deletion_seconds,
      q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
    FROM pgboss.queue q WHERE q.name = 'task-mail'
  )`;

/** Behind the commit nothing waits for the disk: a hint that a crash swallows is no loss, everybody looks again then. */
export const hintText = `SELECT set_config('synchronous_commit', 'off', true), pg_notify('docket_live', $1)`;

/** Everything an action writes, in one statement: task, entry, people, key and mail. */
export const writeText = `WITH moved AS (
    UPDATE task SET status = $2, assignee_id = $3::uuid, department_id = $4::uuid, start_on = $5::date,
      started_at = $6::timestamptz, completed_at = $7::timestamptz, percent_complete = $8::smallint,
      version = version + 1, activity_sequence = activity_sequence + 1, activity_hash = $9::bytea,
      last_activity_at = $11::timestamptz, updated_at = $11::timestamptz
    WHERE id = $1::uuid RETURNING id, number, version, status, activity_sequence, priority, due_on
  ), entry AS (
    INSERT INTO activity (id, task_id, sequence, verb, actor_id, at, from_status, to_status, before, after, words,
      audience, previous_hash, hash)
    SELECT $10::uuid, id, activity_sequence, $12, $13::uuid, $11::timestamptz, $14, $15, $16::jsonb, $17::jsonb, $18,
      'INTERNAL', $19::bytea, $9::bytea FROM moved
  ), people AS (
    INSERT INTO task_person (task_id, person_id, reasons, pending, created, related, open, due_on, priority_rank,
      status_rank, last_activity_at, seen_at)
    SELECT moved.id, p.person_id, string_to_array(p.reasons, ',')::varchar(20)[], p.pending, p.created, p.related, p.open,
      coalesce(moved.due_on, 'infinity'), array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], moved.priority::text) - 1,
      -array_position(ARRAY['${taskStatuses.join(`', '`)}'], moved.status::text), $11::timestamptz, p.seen_at
    FROM moved, unnest($20::uuid[], $21::text[], $22::boolean[], $23::boolean[], $24::boolean[], $25::boolean[],
      $26::timestamptz[]) AS p (person_id, reasons, pending, created, related, open, seen_at)
    ON CONFLICT (task_id, person_id) DO UPDATE SET reasons = excluded.reasons, pending = excluded.pending,
      created = excluded.created, related = excluded.related, open = excluded.open,
      status_rank = excluded.status_rank, last_activity_at = excluded.last_activity_at,
      seen_at = CASE WHEN excluded.seen_at = '-infinity' THEN task_person.seen_at ELSE excluded.seen_at END
  ), keyed AS (
    INSERT INTO idempotency (person_id, key, operation, request_hash, outcome, created_at)
    VALUES ($13::uuid, $27, 'performAction', $28::bytea,
      jsonb_build_object('taskId', $1::uuid, 'activityId', $10::uuid), $11::timestamptz)
  ), ${job}
  SELECT row_to_json(moved) AS task FROM moved`;
