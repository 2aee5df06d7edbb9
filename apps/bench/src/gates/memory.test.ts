import { createTestDatabase, type TestDatabase } from '@docket/testing/database';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';

import { freePort } from '../../../../scripts/local/ports.ts';
import { type Docket, startDocket } from '../contenders/docket.ts';
import { fillDatabase } from '../data/generate.ts';
import { inspect, type Inspector } from './inspector.ts';
import { post } from './posting.ts';
import { type Known, sendingOf } from './traffic.ts';
import { signIn, type Visitor } from './visitors.ts';

const requests = 20_000;
const settledAfter = 5_000;
const atOnce = 16;
const megabyte = 1024 * 1024;
const mostGrowth = 8;
const mostResident = 250;
/** Milliseconds for what takes long on a busy machine, which is no defect. */
const patience = 600_000;

let database: TestDatabase;
let docket: Docket;
let inspector: Inspector;
let known: Known;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillDatabase({ adminUrl: database.adminUrl, tasks: 2_000 });
  const port = await freePort();
  const env = { NODE_OPTIONS: `--inspect=127.0.0.1:${port}`, LOG_LEVEL: 'fatal' };
  docket = await startDocket({ databaseUrl: database.url, name: 'memory', env });
  inspector = await inspect(port);
  known = await knownOf(database.adminUrl);
}, patience);
afterAll(async () => {
  inspector.close();
  await docket.stop();
  await database.drop();
});

/** As many people as there are, so that none of them uses up what one may spend in a minute. */
async function knownOf(adminUrl: string): Promise<Known> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ id: string }>(
      `SELECT id FROM person WHERE role = 'CASEWORKER' AND active`,
    );
    const visitors: Visitor[] = [];
    for (const { id } of rows) visitors.push(await signIn(admin, 'STAFF', id));
    const text = `SELECT t.id AS "taskId", t.number AS "taskNumber" FROM task t WHERE deleted_at IS NULL LIMIT 1`;
    const tasks = await admin.query<Pick<Known, 'taskId' | 'taskNumber'>>(text);
    const [task] = tasks.rows;
    if (task === undefined) throw new Error('There is no task.');
    return { ...task, visitors };
  } finally {
    await admin.end();
  }
}

/** Sends the requests of these turns, some at once; what was answered otherwise than it deserves. */
async function send(from: number, to: number): Promise<readonly string[]> {
  const surprises: string[] = [];
  let next = from;
  const sender = async (): Promise<void> => {
    for (let turn = next++; turn < to; turn = next++) {
      const { body, status } = sendingOf(turn, known);
      const { cookie = '' } = known.visitors[turn % known.visitors.length] ?? {};
      const answer = await post(`${docket.url}/graphql`, cookie, body);
      if (answer.status !== status) surprises.push(`${answer.status} ${body}: ${answer.text}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  return surprises;
}

test(
  'memory stays flat over twenty thousand requests of every kind',
  async () => {
    expect(await send(0, settledAfter)).toEqual([]);
    const settled = await inspector.usedHeap();
    expect(await send(settledAfter, requests)).toEqual([]);
    const used = await inspector.usedHeap();
    expect((used - settled) / megabyte).toBeLessThan(mostGrowth);
    expect(docket.memory()).toBeLessThan(mostResident);
  },
  patience,
);
