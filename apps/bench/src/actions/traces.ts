import type pg from 'pg';

/** Rows that belong to a task, without its own ids, names and hashes. */
const traceText = `
  SELECT 'task' AS "table", to_jsonb(t) - '{id,number,activity_hash}'::text[] AS row
    FROM task t WHERE t.id = $1::uuid
  UNION ALL SELECT 'activity', to_jsonb(a) - '{id,task_id}'::text[]
      || jsonb_build_object('previous_hash', length(a.previous_hash), 'hash', length(a.hash))
    FROM activity a WHERE a.task_id = $1::uuid
  UNION ALL SELECT 'task_person', to_jsonb(p) - '{task_id}'::text[]
    FROM task_person p WHERE p.task_id = $1::uuid
  UNION ALL SELECT 'idempotency', to_jsonb(i) - '{key}'::text[]
      || jsonb_build_object('outcome', ARRAY(SELECT jsonb_object_keys(i.outcome)), 'request_hash', length(i.request_hash))
    FROM idempotency i WHERE i.outcome->>'taskId' = $1::text
  UNION ALL SELECT 'pgboss.job', to_jsonb(j) - '{id}'::text[]
      || jsonb_build_object('data', ARRAY(SELECT jsonb_object_keys(j.data)))
    FROM pgboss.job j WHERE j.data->>'activityId' IN (SELECT a.id::text FROM activity a WHERE a.task_id = $1::uuid)`;

const tablesText = `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
  WHERE schemaname IN ('public', 'pgboss') ORDER BY 1`;

const moment = /\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?(Z|\+00(:00)?)?/g;

/** One line for every row that a task has, the same for two tasks with the same past. */
export async function tracesOf(client: pg.Client, taskId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string; row: object }>(traceText, [taskId]);
  return rows.map(({ table, row }) => `${table} ${withoutMoments(JSON.stringify(row))}`).toSorted();
}

/** How many rows every table has. */
export async function rowCounts(client: pg.Client): Promise<ReadonlyMap<string, number>> {
  const { rows: tables } = await client.query<{ name: string }>(tablesText);
  const counting = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS count FROM ${name}`);
  const { rows } = await client.query<{ name: string; count: number }>(counting.join(' UNION ALL '));
  return new Map(rows.map(({ name, count }) => [name, count]));
}

/** A text in which every moment reads the same. */
export function withoutMoments(text: string): string {
  return text.replaceAll(moment, 'then');
}

/** The lines that one list has and the other has not, each with the side it stands on. */
export function differenceOf(mine: readonly string[], others: readonly string[]): readonly string[] {
  return [
    ...without(mine, others).map((line) => `Docket alone: ${line}`),
    ...without(others, mine).map((line) => `SQL alone:    ${line}`),
  ];
}

/** What is left of a list when each line of another is taken out of it once. */
function without(lines: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
