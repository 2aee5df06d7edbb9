import pg from 'pg';

import { searchedIn } from '../data/words.ts';
import { type Ask, listSize, type Operation, timelineSize } from './ask.ts';

/** Whoever asks, with tasks to open and titles to look for. */
export type Asker = {
  readonly personId: string;
  readonly taskIds: readonly string[];
  readonly titles: readonly string[];
  /** How many rows their shortest list shows, at most one more than a page. */
  readonly rows: number;
};

/**
 * The caseworkers with the fullest lists, each with some long-discussed tasks of theirs: lists then show whole pages at
 * every size of the database.
 */
export async function findAskers(databaseUrl: string, count: number): Promise<readonly Asker[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Asker>(fullest, [count]);
    return rows;
  } finally {
    await client.end();
  }
}

const full = (what: string): string =>
  `(SELECT count(*) FROM (SELECT FROM task_person v WHERE v.person_id = p.id AND ${what} LIMIT ${listSize + 1}) x)`;

const fullest = `SELECT k.id AS "personId", k.rows::integer, ARRAY(
    SELECT t.id::text FROM (SELECT v.task_id FROM task_person v WHERE v.person_id = k.id
      ORDER BY v.last_activity_at DESC LIMIT 1000) v JOIN task t ON t.id = v.task_id
    ORDER BY t.activity_sequence < ${timelineSize}, t.last_activity_at DESC, t.id LIMIT 5) AS "taskIds",
    ARRAY(SELECT t.title::text FROM task_person v JOIN task t ON t.id = v.task_id
      WHERE v.person_id = k.id AND v.pending ORDER BY v.due_on, v.priority_rank, v.task_id LIMIT 5) AS titles
  FROM (SELECT p.id, least(${full('v.pending')}, ${full('v.created AND v.open')}, ${full('v.related AND v.open')}) AS rows
    FROM person p WHERE p.kind = 'STAFF' AND p.role = 'CASEWORKER') k
  WHERE k.rows > 0 ORDER BY k.rows DESC, k.id LIMIT $1`;

/** The questions of each operation, spread over the askers, in the same order for everybody who is measured. */
export function asksOf(askers: readonly Asker[]): Readonly<Record<Operation, readonly Ask[]>> {
  const once = (operation: Operation): readonly Ask[] => askers.map((asker) => askOf(operation, asker, 0));
  const often = (operation: Operation): readonly Ask[] =>
    [0, 1, 2].flatMap((time) =>
      askers.map((asker, place) => askOf(operation, asker, place + time * askers.length)),
    );
  return {
    pending: once('pending'),
    created: once('created'),
    related: once('related'),
    counts: once('counts'),
    detail: often('detail'),
    search: often('search'),
  };
}

/** The task and the words of each question follow from its number; what is looked for is found. */
function askOf(operation: Operation, { personId, taskIds, titles }: Asker, number: number): Ask {
  const words = searchedIn(titles[number % titles.length] ?? '');
  return { operation, personId, taskId: taskIds[number % taskIds.length] ?? '', words };
}
