import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@docket/testing/database';
import pg from 'pg';

import { peopleAfter } from '../../../api/src/features/tasks/task.people.ts';
import { fillDatabase } from './generate.ts';
import { organisationOf } from './organisation.ts';
import { flagsOf } from './people-rows.ts';
import { scaleOf } from './scale.ts';
import { storyteller } from './story.ts';

const tasks = 400;
const indexes = `SELECT tablename, indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2`;
let databases: readonly TestDatabase[];
let empty: TestDatabase;

beforeAll(async () => {
  empty = await createTestDatabase();
  databases = [await createTestDatabase(), await createTestDatabase()];
  for (const { adminUrl } of databases) await fillDatabase({ adminUrl, tasks });
}, 60_000);

afterAll(async () => {
  await Promise.all([empty, ...databases].map((database) => database.drop()));
});

function answers(text: string): Promise<readonly unknown[]> {
  return Promise.all(databases.map((database) => rowsOf(database, text)));
}

async function rowsOf({ adminUrl }: TestDatabase, text: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text);
    return rows;
  } finally {
    await client.end();
  }
}

test.each([
  'task',
  'task_words',
  'task_person',
  'comment',
  'note',
  'activity',
  'person',
  'case_file',
  'counter',
])('the rows of %s are the same each time', async (table) => {
  const [one, other] = await answers(
    `SELECT count(*)::integer AS rows, md5(string_agg(x::text, E'\\n' ORDER BY x::text)) AS digest FROM ${table} x`,
  );
  expect(one).toEqual([{ rows: expect.any(Number), digest: expect.any(String) }]);
  expect(other).toEqual(one);
});

test('everybody is in exactly the lists in which the product would show them the task', () => {
  const storyOf = storyteller(organisationOf(scaleOf(tasks)));
  for (let number = 0; number < tasks; number += 1) {
    const { reasons, creator, holder, status } = storyOf(number);
    const named = (person: number | null): string | null => (person === null ? null : String(person));
    const parts = [...reasons]
      .filter(([, own]) => own.size > 0)
      .map(([person, own]) => ({ personId: String(person), reasons: [...own] }));
    const { rows, goneIds } = peopleAfter(parts, {
      creatorId: String(creator),
      assigneeId: named(holder.person),
      status,
      deleted: false,
      actorId: '',
    });
    const expected = rows.map(({ personId, reasons: own, pending, created, related, open }) => [
      personId,
      own.toSorted(),
      { pending, created, related, open },
    ]);
    const mine = parts.map(({ personId, reasons: own }) => [
      personId,
      own.toSorted(),
      flagsOf({ status, holder }, Number(personId), new Set(own)),
    ]);
    expect(mine).toEqual(expected);
    expect(goneIds).toEqual([]);
  }
});

test('every reference leads somewhere', async () => {
  const [references] = await answers(
    `SELECT c.conname FROM pg_constraint c WHERE c.contype = 'f' AND NOT c.convalidated`,
  );
  expect(references).toEqual([]);
  const [orphans] = await answers(`SELECT
    (SELECT count(*) FROM task_person v WHERE NOT EXISTS (SELECT FROM person p WHERE p.id = v.person_id))
    + (SELECT count(*) FROM task_person v WHERE NOT EXISTS (SELECT FROM task t WHERE t.id = v.task_id))
    + (SELECT count(*) FROM activity a WHERE NOT EXISTS (SELECT FROM person p WHERE p.id = a.actor_id))
    + (SELECT count(*) FROM activity a WHERE a.comment_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM comment c WHERE c.id = a.comment_id AND c.task_id = a.task_id))
    + (SELECT count(*) FROM activity a WHERE a.note_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM note n WHERE n.id = a.note_id AND n.task_id = a.task_id))
    + (SELECT count(*) FROM task t WHERE t.case_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM case_file c WHERE c.id = t.case_id))
    + (SELECT count(*) FROM task t WHERE t.client_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM client c WHERE c.id = t.client_id))
    + (SELECT count(*) FROM task t WHERE NOT EXISTS (SELECT FROM department d WHERE d.id = t.department_id))
    AS orphans`);
  expect(orphans).toEqual([{ orphans: '0' }]);
});

test('tasks agree with their history', async () => {
  const [wrong] = await answers(`SELECT count(*)::integer AS wrong FROM task t WHERE
    t.activity_sequence <> (SELECT count(*) FROM activity a WHERE a.task_id = t.id)
    OR t.comment_count <> (SELECT count(*) FROM comment c WHERE c.task_id = t.id)
    OR t.last_activity_at <> (SELECT max(a.at) FROM activity a WHERE a.task_id = t.id)
    OR t.activity_hash <> (SELECT a.hash FROM activity a WHERE a.task_id = t.id ORDER BY a.sequence DESC LIMIT 1)
    OR t.status <> (SELECT a.to_status FROM activity a WHERE a.task_id = t.id AND a.to_status IS NOT NULL
      ORDER BY a.sequence DESC LIMIT 1)`);
  expect(wrong).toEqual([{ wrong: 0 }]);
});

test('every index of the migrations is there again', async () => {
  const [filled] = await answers(indexes);
  expect(await rowsOf(empty, indexes)).toEqual(filled);
});
