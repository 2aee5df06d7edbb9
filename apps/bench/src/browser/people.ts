import pg from 'pg';

import { openSessions } from '../data/sessions.ts';
import type { Person } from './visit.ts';

/** A task as the measurements open it. */
export type Known = { readonly number: string; readonly title: string };

/** Who sits at the screens, and what they find there. */
export type Cast = {
  /** Somebody who holds many new tasks and has asked for all tasks there are. */
  readonly staff: Person;
  /** Their new tasks, which can be started. */
  readonly fresh: readonly Known[];
  readonly client: Person;
};

type Row = { readonly id: string; readonly name: string; readonly email: string };

const busiest = `
  SELECT p.id, p.name, p.email FROM person p
  JOIN task t ON t.assignee_id = p.id AND t.status = 'NEW' AND t.deleted_at IS NULL AND t.workflow = 'standard'
  WHERE p.active AND p.kind = 'STAFF'
  GROUP BY p.id ORDER BY count(*) DESC, p.id LIMIT 1`;

/** The list of what they created then holds every task: long enough to scroll through. */
const everything = `
  INSERT INTO task_person (task_id, person_id, reasons, pending, created, related, open, due_on, priority_rank,
    status_rank, last_activity_at)
  SELECT DISTINCT ON (task_id) task_id, $1::uuid, ARRAY['CREATOR']::varchar[], false, true, false, open, due_on, priority_rank,
    status_rank, last_activity_at
  FROM task_person ORDER BY task_id
  ON CONFLICT (task_id, person_id) DO UPDATE SET created = true`;

const freshTasks = `
  SELECT t.number, t.title FROM task t LEFT JOIN case_file c ON c.id = t.case_id
  WHERE t.assignee_id = $1 AND t.status = 'NEW' AND t.deleted_at IS NULL AND t.workflow = 'standard'
    AND (c.id IS NULL OR c.status = 'OPEN')
  ORDER BY t.id`;

const busiestClient = `
  SELECT p.id, p.name, p.email FROM person p
  JOIN task t ON t.client_id = p.client_id AND t.audience = 'CLIENT' AND t.deleted_at IS NULL
  WHERE p.active AND p.kind = 'CLIENT_CONTACT'
  GROUP BY p.id ORDER BY count(*) FILTER (WHERE t.assignee_id = p.id) DESC, count(*) DESC, p.id LIMIT 1`;

/** Picks the people of the measurements, the same ones for the same data, and signs them in. */
export async function castOf(databaseUrl: string): Promise<Cast> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const one = async (text: string): Promise<Row> => {
      const { rows } = await client.query<Row>(text);
      const [row] = rows;
      if (row === undefined) throw new Error('The data has nobody to measure with.');
      return row;
    };
    const [staff, contact] = [await one(busiest), await one(busiestClient)];
    await client.query(everything, [staff.id]);
    await client.query('ANALYZE task_person');
    const fresh = await client.query<Known>(freshTasks, [staff.id]);
    const signedIn = async (person: Row, door: 'STAFF' | 'PORTAL'): Promise<Person> => {
      const cookies = await openSessions(databaseUrl, [person.id], door);
      return { ...person, cookie: cookies.get(person.id) ?? '' };
    };
    return {
      staff: await signedIn(staff, 'STAFF'),
      client: await signedIn(contact, 'PORTAL'),
      fresh: fresh.rows,
    };
  } finally {
    await client.end();
  }
}
