import { createTestDatabase } from '@docket/testing/database';
import pg from 'pg';

import { startDocket } from '../contenders/docket.ts';
import { fillDatabase } from '../data/generate.ts';
import { giveCasework } from './casework.ts';
import { type Answer, type Doors, idOfOperation, send, type Variables } from './doors.ts';
import { signIn, type Visitor } from './visitors.ts';
import { layWire, type Wire } from './wire.ts';

/** Who asks: always those who have most, as everything is quick for the others. */
export type Visitors = {
  /** The caseworker with the most tasks. */
  readonly worker: Visitor;
  /** A caseworker of whom there are many: the twentieth of two hundred. */
  readonly regular: Visitor;
  /** The case manager with the most tasks. */
  readonly manager: Visitor;
  readonly administrator: Visitor;
  /** The contact of the client with the most tasks in the portal. */
  readonly contact: Visitor;
};
export type VisitorName = keyof Visitors;

/** Rows that operations are about: those with most behind them. */
export type Subjects = {
  readonly today: string;
  readonly colleagueId: string;
  readonly departmentId: string;
  readonly otherDepartmentId: string;
  readonly clientId: string;
  readonly clientCode: string;
  readonly caseId: string;
  readonly caseNumber: string;
  /** The worker's open task with the longest history. */
  readonly taskId: string;
  readonly taskNumber: string;
  /** A task that waits in the queue of the department. */
  readonly queuedTaskId: string;
  readonly queuedVersion: number;
  /** How many tasks the regular caseworker has to do with, and how many are open in all. */
  readonly ownRows: number;
  readonly openTasks: number;
  /** What the contact reads in the portal. */
  readonly portalCaseNumber: string;
  readonly portalTaskNumber: string;
  readonly portalTaskId: string;
  readonly portalClientId: string;
};

/** Docket as shipped over a database of the given size, on a wire that tells what reaches PostgreSQL. */
export type World = {
  readonly doors: Doors;
  readonly visitors: Visitors;
  readonly subjects: Subjects;
  readonly wire: Wire;
  /** The database itself, past the wire. */
  readonly databaseUrl: string;
  readonly admin: pg.Client;
  /** Sends an operation of the visitor's app, by its id alone. */
  readonly ask: (as: VisitorName, operation: string, variables: Variables) => Promise<Answer>;
  readonly stop: () => Promise<void>;
};

/** Makes the database, opens the doors and signs the visitors in; ends with everything it started. */
export async function openWorld(tasks: number): Promise<World> {
  const database = await createTestDatabase();
  const undo: (() => Promise<unknown>)[] = [database.drop];
  const stop = async (): Promise<void> => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    await fillDatabase({ adminUrl: database.adminUrl, tasks });
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    undo.push(() => admin.end());
    for (const statement of files) await admin.query(statement);
    await giveCasework(admin);
    const wire = await layWire(database.url);
    undo.push(wire.stop);
    const docket = await startDocket({
      databaseUrl: wire.databaseUrl,
      name: 'gates',
      env: { LOG_LEVEL: 'warn' },
    });
    undo.push(docket.stop);
    const doors = { STAFF: docket.url, PORTAL: docket.portalUrl };
    const visitors = await visitorsOf(admin);
    const subjects = await subjectsOf(admin, visitors);
    return {
      doors,
      visitors,
      subjects,
      wire,
      databaseUrl: database.url,
      admin,
      ask: (as, operation, variables) => {
        const documentId = idOfOperation(visitors[as].door, operation);
        return send(doors, visitors[as], { documentId, variables });
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Files that people have added, which the generated data does not have. */
const files = [
  `INSERT INTO attachment (id, task_id, uploader_id, audience, state, file_name, content_type, size, storage_key, sha256,
      created_at, confirmed_at)
    SELECT gen_random_uuid(), id, creator_id, audience, 'READY', 'plan.pdf', 'application/pdf', 1000, id::text,
      sha256(id::text::bytea), created_at, created_at
    FROM task WHERE right(number, 1) IN ('1', '6')`,
  'VACUUM (ANALYZE) attachment',
];

const busy = (
  role: string,
  place: number,
) => `(SELECT p.id FROM person p WHERE p.role = '${role}' AND p.active
  ORDER BY (SELECT count(*) FROM task_person v WHERE v.person_id = p.id) DESC, p.id LIMIT 1 OFFSET ${place - 1})`;

async function visitorsOf(admin: pg.Client): Promise<Visitors> {
  const ids = await only<Readonly<Record<VisitorName, string>>>(
    admin,
    `SELECT ${busy('CASEWORKER', 1)} AS worker, ${busy('CASEWORKER', 20)} AS regular,
      ${busy('CASE_MANAGER', 1)} AS manager, ${busy('ADMINISTRATOR', 1)} AS administrator,
      (SELECT p.id FROM person p WHERE p.role = 'CLIENT' AND p.active ORDER BY (SELECT count(*) FROM task t
        WHERE t.client_id = p.client_id AND t.audience = 'CLIENT') DESC, p.id LIMIT 1) AS contact`,
  );
  return {
    worker: await signIn(admin, 'STAFF', ids.worker),
    regular: await signIn(admin, 'STAFF', ids.regular),
    manager: await signIn(admin, 'STAFF', ids.manager),
    administrator: await signIn(admin, 'STAFF', ids.administrator),
    contact: await signIn(admin, 'PORTAL', ids.contact),
  };
}

/** Values of `$1`: the worker, `$2`: the contact, `$3`: the regular caseworker. */
const subjects = `
  WITH place AS (SELECT department_id AS id FROM department_member WHERE person_id = $1 ORDER BY 1 LIMIT 1),
    mine AS (SELECT t.id, t.number FROM task_person v JOIN task t ON t.id = v.task_id
      WHERE v.person_id = $1 AND v.pending ORDER BY t.activity_sequence DESC, t.id LIMIT 1),
    queued AS (SELECT t.id, t.version FROM task t, place WHERE t.department_id = place.id AND t.assignee_id IS NULL
      AND t.status = 'NEW' AND t.deleted_at IS NULL ORDER BY t.id LIMIT 1),
    shared AS (SELECT t.id, t.client_id, t.number, c.number AS case_number FROM task t JOIN person p ON p.client_id = t.client_id
        JOIN case_file c ON c.id = t.case_id
      WHERE p.id = $2 AND t.audience = 'CLIENT' AND t.deleted_at IS NULL ORDER BY t.activity_sequence DESC, t.id LIMIT 1),
    busiest AS (SELECT client_id AS id FROM task WHERE client_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1),
    largest AS (SELECT case_id AS id FROM task WHERE case_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)
  SELECT current_date::text AS today, place.id AS "departmentId", busiest.id AS "clientId",
    (SELECT account_code FROM client WHERE id = busiest.id) AS "clientCode", largest.id AS "caseId",
    (SELECT number FROM case_file WHERE id = largest.id) AS "caseNumber",
    (SELECT id FROM department WHERE active AND id <> place.id ORDER BY id LIMIT 1) AS "otherDepartmentId",
    (SELECT m.person_id FROM department_member m JOIN person p ON p.id = m.person_id
      WHERE m.department_id = place.id AND p.id <> $1 AND p.active ORDER BY 1 LIMIT 1) AS "colleagueId",
    mine.id AS "taskId", mine.number AS "taskNumber", queued.id AS "queuedTaskId", queued.version AS "queuedVersion",
    (SELECT count(*)::integer FROM task_person WHERE person_id = $3) AS "ownRows",
    (SELECT count(*)::integer FROM task WHERE deleted_at IS NULL
      AND status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED')) AS "openTasks",
    shared.number AS "portalTaskNumber", shared.id AS "portalTaskId", shared.client_id AS "portalClientId", shared.case_number AS "portalCaseNumber"
  FROM place, mine, queued, shared, busiest, largest`;

function subjectsOf(admin: pg.Client, { worker, contact, regular }: Visitors): Promise<Subjects> {
  return only<Subjects>(admin, subjects, [worker.id, contact.id, regular.id]);
}

async function only<Row extends pg.QueryResultRow>(
  admin: pg.Client,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row> {
  const { rows } = await admin.query<Row>(text, [...values]);
  const [row] = rows;
  if (row === undefined) throw new Error('The data lacks what the gates are about.');
  return row;
}
