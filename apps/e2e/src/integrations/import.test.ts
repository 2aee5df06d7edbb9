import { resolve } from 'node:path';

import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';

import { openWorld, type World } from '../driver/world.ts';

const file = resolve(
  import.meta.dirname,
  '../../../api/src/features/integrations/fixtures/servicenow-incident-events.csv.gz',
);
const arguments_ = ['import', 'servicenow', file, '--until', '2016-03-10', '--report', '/dev/null'];

interface Resolver {
  readonly id: string;
  readonly name: string;
  /** The open tasks this person holds. */
  readonly numbers: readonly string[];
}

let world: World;
let database: pg.Client;
let printed: string;
let resolver: Resolver;
beforeAll(async () => {
  world = await openWorld();
  printed = await world.product.docket(...arguments_);
  database = new pg.Client({ connectionString: world.product.database.url });
  await database.connect();
  resolver = await busiest();
  await letSignIn(resolver);
}, 180_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(async () => {
  await database.end();
  await world.close();
});

const open = `t.status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED') AND t.deleted_at IS NULL`;

/** The imported person with the most open tasks that still fit on one page of the list. */
async function busiest(): Promise<Resolver> {
  const { rows } = await database.query<Resolver>(`
    SELECT p.id, p.name, array_agg(t.number ORDER BY t.number) AS numbers
    FROM person p JOIN task t ON t.assignee_id = p.id JOIN import_item i ON i.task_id = t.id
    WHERE ${open} GROUP BY p.id HAVING count(*) <= 40 ORDER BY count(*) DESC, p.name LIMIT 1`);
  const [found] = rows;
  if (found === undefined) throw new Error('Nobody holds an imported task.');
  return found;
}

/** Imported people have no address; an administrator gives them one. The password is that of the demo. */
async function letSignIn({ id, name }: Resolver): Promise<void> {
  const known = world.person('Grace Whitfield');
  const email = 'resolver@larkfield.example';
  await database.query('UPDATE person SET email = $2, email_verified = true WHERE id = $1', [id, email]);
  await database.query(
    `INSERT INTO account (id, person_id, account_id, provider_id, password, created_at, updated_at)
     SELECT gen_random_uuid(), $1::uuid, $1::text, a.provider_id, a.password, a.created_at, a.updated_at
     FROM account a JOIN person p ON p.id = a.person_id WHERE p.email = $2`,
    [id, known.email],
  );
  world.introduce({ name, email, password: known.password, door: 'staff' });
}

test('the import of the real file says how many incidents stand where on that day', async () => {
  const { rows } = await database.query<{ status: string; count: number }>(
    `SELECT t.status, count(*)::integer AS count FROM task t JOIN import_item i ON i.task_id = t.id GROUP BY 1`,
  );
  const counts = new Map(rows.map(({ status, count }) => [status, count]));
  expect(printed).toMatch(/^Finished import/mu);
  expect(printed).toContain(`${counts.get('RESOLVED')} Resolved`);
  expect(printed).toContain(`${counts.get('IN_PROGRESS')} In progress`);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(500);
});

test('a resolver finds exactly the open incidents in "Pending with me", and their count on the tab', async () => {
  const app = await world.staff(resolver.name);
  await app.openTab('pending');
  const links = app.page.getByRole('rowheader').getByRole('link');
  await links.first().waitFor();
  const hrefs = await links.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''));
  expect(hrefs.map((href) => href.replace('/tasks/', '')).toSorted()).toEqual(
    [...resolver.numbers].toSorted(),
  );
  await app.page
    .getByRole('navigation', { name: 'My tasks' })
    .getByRole('link', { name: `Pending with me ${resolver.numbers.length} tasks` })
    .waitFor();
});

test('an imported task shows its history with the days of the log and is worked on like any other', async () => {
  const { rows } = await database.query<{ id: string; number: string; title: string; version: number }>(
    `SELECT id, number, title, version FROM task t WHERE assignee_id = $1 AND status = 'IN_PROGRESS' LIMIT 1`,
    [resolver.id],
  );
  const [task] = rows;
  if (task === undefined) throw new Error('The resolver has nothing in progress.');
  const app = await world.staff(resolver.name);
  await app.openTask(task);
  const first = app.timeline.getByRole('listitem').filter({ hasText: 'created this task' });
  expect(await first.locator('time').getAttribute('datetime')).toMatch(/^2016-0[23]-/u);
  await app.action(task, 'Complete').click();
  await app.says(`${task.number} completed`);
});

test('an administrator finds the open incidents of an imported group on its department page', async () => {
  const { rows } = await database.query<{ id: string; name: string; count: number }>(`
    SELECT d.id, d.name, count(*)::integer AS count
    FROM department d JOIN task t ON t.department_id = d.id JOIN import_item i ON i.task_id = t.id
    WHERE ${open} GROUP BY d.id ORDER BY count(*) DESC, d.name LIMIT 1`);
  const [group] = rows;
  if (group === undefined) throw new Error('No group has an open incident.');
  const amira = await world.staff('Amira Holt');
  await amira.open(`/department/${group.id}`);
  await amira.page.getByRole('heading', { level: 1, name: group.name }).waitFor();
  await amira.page.getByRole('link', { name: new RegExp(`^${group.count} Open\\b`, 'u') }).waitFor();
});

test('importing the same file again changes nothing', async () => {
  expect(await world.product.docket(...arguments_)).toContain('Nothing new');
});
