import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@docket/testing/database';
import pg from 'pg';

import type { Contender } from '../contenders/contender.ts';
import { startDocket } from '../contenders/docket.ts';
import { openSessions } from '../data/sessions.ts';
import type { Pair } from './cycle.ts';
import { startActionFloor } from './floor/start.ts';
import { type Proof, proveSameRows } from './proof.ts';

const [ann, bob, front, back] = [1, 2, 3, 4].map((id) => `00000000-0000-7000-8000-00000000000${id}`);
const between: Pair = {
  taskId: '',
  version: 0,
  creatorId: ann ?? '',
  creatorDepartmentId: front ?? '',
  holderId: bob ?? '',
  holderDepartmentId: back ?? '',
};

let database: TestDatabase;
let servers: readonly Contender[] = [];
let proof: Proof;

beforeAll(async () => {
  database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  for (const [person, department] of [
    [ann, front],
    [bob, back],
  ]) {
    await client.query(
      `INSERT INTO person (id, kind, role, name, created_at, updated_at)
        VALUES ($1::uuid, 'STAFF', 'CASEWORKER', $1::text, now(), now())`,
      [person],
    );
    await client.query(
      `INSERT INTO department (id, name, created_at, updated_at) VALUES ($1::uuid, $1::text, now(), now())`,
      [department],
    );
    await client.query(
      `INSERT INTO department_member (department_id, person_id, created_at) VALUES ($1, $2, now())`,
      [department, person],
    );
  }
  await client.end();
  const cookies = await openSessions(database.url, [between.creatorId, between.holderId]);
  servers = await Promise.all([
    startDocket({ databaseUrl: database.url, name: 'proof' }),
    startActionFloor(database.url),
  ]);
  const [docketUrl = '', floorUrl = ''] = servers.map(({ url }) => url);
  proof = { databaseUrl: database.url, docketUrl, floorUrl, cookies, between };
}, 60_000);

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await database.drop();
});

test('the hand-written SQL leaves the rows that the product leaves', async () => {
  await expect(proveSameRows(proof)).resolves.toBeUndefined();
});

test('rows that differ are named', async () => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    CREATE FUNCTION also_note() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF current_user = 'docket' THEN
        INSERT INTO note (id, task_id, author_id, body, created_at)
        VALUES (gen_random_uuid(), (NEW.outcome->>'taskId')::uuid, NEW.person_id, 'More', now());
      END IF;
      RETURN NEW;
    END $$`);
  await client.query(
    `CREATE TRIGGER more AFTER INSERT ON idempotency FOR EACH ROW EXECUTE FUNCTION also_note()`,
  );
  await client.end();
  await expect(proveSameRows(proof)).rejects.toThrow('SQL alone:    public.note: 10 rows more');
});
