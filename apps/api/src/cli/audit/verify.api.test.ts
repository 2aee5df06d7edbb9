import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';

import { smallFile, startTestImports, type TestImports } from '../../testing/imports.ts';
import { verifyAuditCommand } from './verify.ts';

let imports: TestImports;
let admin: pg.Client;
beforeAll(async () => {
  imports = await startTestImports();
  await imports.run(smallFile);
  admin = new pg.Client({ connectionString: imports.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await imports.stop();
});

async function verify() {
  const lines: string[] = [];
  const environment = { NODE_ENV: 'test', DATABASE_URL: imports.url, SECRET: 's'.repeat(40) };
  const code = await verifyAuditCommand.run([], { environment, print: (line) => void lines.push(line) });
  return { code, lines };
}

/** What somebody with all rights over the database could do behind the product's back, and then puts right again. */
async function tampered(change: string, work: () => Promise<void>): Promise<void> {
  await admin.query('BEGIN');
  await admin.query(`SET LOCAL session_replication_role = 'replica'`);
  await admin.query('CREATE TABLE kept AS SELECT * FROM activity');
  await admin.query(change);
  await admin.query('COMMIT');
  try {
    await work();
  } finally {
    await admin.query('BEGIN');
    await admin.query(`SET LOCAL session_replication_role = 'replica'`);
    await admin.query('DELETE FROM activity');
    await admin.query('INSERT INTO activity SELECT * FROM kept');
    await admin.query('DROP TABLE kept');
    await admin.query('COMMIT');
  }
}

const numberOf = async (incident: string): Promise<string> => {
  const [row] = await imports.rows<{ number: string }>(
    'SELECT number FROM task JOIN import_item i ON i.task_id = task.id WHERE i.external_ref = $1',
    [incident],
  );
  return row?.number ?? '';
};

test('a history nobody touched holds, and the speed is told', async () => {
  const { code, lines } = await verify();
  expect(code).toBe(0);
  expect(lines).toEqual([
    expect.stringMatching(/^19 entries of 4 tasks and 0 cases hold \([\d,]+ a second\)\.$/),
  ]);
});

test.each([
  ['changed words', `UPDATE activity SET words = 'Nothing happened' WHERE source_ref = 'servicenow:INC1:3'`],
  [
    'another actor',
    `UPDATE activity SET actor_id = (SELECT id FROM person WHERE name = 'Updated by 1') WHERE source_ref = 'servicenow:INC1:3'`,
  ],
  [
    'another time',
    `UPDATE activity SET at = at + interval '1 second' WHERE source_ref = 'servicenow:INC1:3'`,
  ],
])('%s in one row are found, with the task and the entry', async (_what, change) => {
  await tampered(change, async () => {
    const { code, lines } = await verify();
    expect(code).toBe(1);
    expect(lines[0]).toContain(`Broken: task ${await numberOf('INC1')}, entry 6 (`);
    expect(lines[0]).toContain('its contents were changed.');
  });
});

test('a row taken out of the middle, or from the end, is found', async () => {
  await tampered(
    `DELETE FROM activity WHERE source_ref = 'servicenow:INC1:1' AND verb = 'DOING'`,
    async () => {
      const { code, lines } = await verify();
      expect(code).toBe(1);
      expect(lines[0]).toContain('entry 3 is missing');
    },
  );
  await tampered(`DELETE FROM activity WHERE source_ref = 'servicenow:INC4:4'`, async () => {
    const { code, lines } = await verify();
    expect(code).toBe(1);
    expect(lines[0]).toContain(`task ${await numberOf('INC4')}: the task says its history ends at entry 2`);
  });
});
