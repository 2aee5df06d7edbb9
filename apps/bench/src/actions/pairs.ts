import pg from 'pg';

import type { Pair } from './cycle.ts';

/**
 * Tasks that have not been started, asked for by one active person and held by another, spread over the table and over as
 * many people as there are: everybody may act 4,000 times a minute at most.
 */
const text = `
  WITH worker AS (
    SELECT p.id, (SELECT m.department_id FROM department_member m WHERE m.person_id = p.id
      ORDER BY m.created_at, m.department_id LIMIT 1) AS department_id
    FROM person p WHERE p.active AND p.kind = 'STAFF'
  ), found AS (
    SELECT t.id, t.version, creator.id AS creator_id, creator.department_id AS creator_department_id,
      holder.id AS holder_id, holder.department_id AS holder_department_id,
      row_number() OVER (PARTITION BY holder.id ORDER BY md5(t.id::text)) AS turn
    FROM task t
    JOIN worker creator ON creator.id = t.creator_id
    JOIN worker holder ON holder.id = t.assignee_id AND holder.id <> creator.id
    LEFT JOIN case_file c ON c.id = t.case_id
    WHERE t.status = 'NEW' AND t.deleted_at IS NULL AND t.workflow = 'standard'
      AND creator.department_id IS NOT NULL AND holder.department_id IS NOT NULL
      AND (c.id IS NULL OR c.status = 'OPEN')
  )
  SELECT id AS "taskId", version, creator_id AS "creatorId", creator_department_id AS "creatorDepartmentId",
    holder_id AS "holderId", holder_department_id AS "holderDepartmentId"
  FROM found ORDER BY turn, md5(id::text) LIMIT $1`;

/** As many tasks that two people can pass to and fro, the same ones for the same data. Throws when there are fewer. */
export async function findPairs(url: string, count: number): Promise<readonly Pair[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Pair>(text, [count]);
    if (rows.length === count) return rows;
    throw new Error(`The database has ${rows.length} of the ${count} tasks that actions are measured on.`);
  } finally {
    await client.end();
  }
}

/** Everybody who acts on these tasks, each once. */
export function actorsOf(pairs: readonly Pair[]): readonly string[] {
  return [...new Set(pairs.flatMap(({ creatorId, holderId }) => [creatorId, holderId]))];
}
