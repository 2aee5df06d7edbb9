import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import {
  excerpt,
  importedState,
  smallFile,
  startTestImports,
  type TestImports,
} from '../../testing/imports.ts';
import { SourceError } from './servicenow/source.ts';

let imports: TestImports;
beforeEach(async () => {
  imports = await startTestImports();
});
afterEach(() => imports.stop());

/** Milliseconds for a test that imports several times on a busy machine. */
const patience = 60_000;

type TaskRow = {
  readonly incident: string;
  readonly status: string;
  readonly department: string;
  readonly assignee: string | null;
  readonly priority: string;
};

const tasks = () =>
  imports.rows<TaskRow>(`
    SELECT i.external_ref AS incident, t.status, d.name AS department, p.name AS assignee, t.priority
    FROM import_item i JOIN task t ON t.id = i.task_id JOIN department d ON d.id = t.department_id
      LEFT JOIN person p ON p.id = t.assignee_id ORDER BY 1`);

type EntryRow = {
  readonly verb: string;
  readonly actor: string;
  readonly at: string;
  readonly words: string | null;
};

const history = (incident: string) =>
  imports.rows<EntryRow>(
    `SELECT a.verb, p.name AS actor, to_char(a.at, 'DD HH24:MI') AS at, a.words
      FROM import_item i JOIN activity a ON a.task_id = i.task_id JOIN person p ON p.id = a.actor_id
      WHERE i.external_ref = $1 ORDER BY a.sequence`,
    [incident],
  );

/** Rows of every table a product's database has, but for the records of the runs themselves. */
async function rowCounts(): Promise<Readonly<Record<string, number>>> {
  const tables = await imports.rows<{ name: string }>(`
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT IN ('import_run', 'import_loss', 'counter', 'migrations') ORDER BY 1`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await imports.rows<{ count: number }>(`SELECT count(*)::integer AS count FROM "${name}"`);
    counts[name] = row?.count ?? -1;
  }
  return counts;
}

test('every incident becomes a task with its history, by the writers and at the times of the file', async () => {
  const report = await imports.run(smallFile);
  expect(await tasks()).toEqual([
    { incident: 'INC1', status: 'RESOLVED', department: 'Group 2', assignee: null, priority: 'HIGH' },
    {
      incident: 'INC2',
      status: 'RESOLVED',
      department: 'Group 2',
      assignee: 'Resolver 2',
      priority: 'URGENT',
    },
    { incident: 'INC3', status: 'RESOLVED', department: 'Group 1', assignee: 'Resolver 1', priority: 'LOW' },
    {
      incident: 'INC4',
      status: 'IN_PROGRESS',
      department: 'Group 1',
      assignee: 'Updated by 2',
      priority: 'NORMAL',
    },
  ]);
  expect(await history('INC1')).toEqual([
    { verb: 'CREATED', actor: 'Opened by 1', at: '01 08:01', words: null },
    { verb: 'FORWARD', actor: 'Updated by 2', at: '02 09:00', words: null },
    { verb: 'DOING', actor: 'Updated by 2', at: '02 09:00', words: null },
    { verb: 'EDITED', actor: 'Updated by 2', at: '03 09:00', words: null },
    { verb: 'FORWARD', actor: 'Updated by 2', at: '03 09:00', words: null },
    {
      verb: 'COMPLETE',
      actor: 'Updated by 3',
      at: '05 10:00',
      words: 'Resolved in ServiceNow with code 6 (Resolved by 1)',
    },
  ]);
  expect((await history('INC2')).map(({ verb }) => verb)).toEqual([
    'CREATED',
    'FORWARD',
    'DOING',
    'FORWARD',
    'COMPLETE',
    'REOPEN',
    'DOING',
    'COMPLETE',
  ]);
  expect(report.tally.fates).toEqual({ APPLIED: 11, IN_PART: 2, UNCHANGED: 1, LOST: 2 });
  expect(report.statuses).toEqual({ RESOLVED: 3, IN_PROGRESS: 1 });
});

test('the loss report names each line and reason, bad rows included', async () => {
  const { losses } = await imports.run(smallFile);
  expect(losses.map(({ line, code, refusal }) => [line, refusal ?? code])).toEqual([
    [6, 'ALREADY_SO'],
    [8, 'NO_FIELD'],
    [9, 'NO_FIELD'],
    [9, 'NO_WAITING'],
    [12, 'WRONG_STATUS'],
    [13, 'ALREADY_SO'],
    [13, 'FORBIDDEN'],
    [15, 'BAD_ROW'],
    [18, 'BAD_ROW'],
    [19, 'BAD_ROW'],
    [20, 'BAD_ROW'],
  ]);
});

test('nobody is mailed, and nobody but the people of the file appears', async () => {
  await imports.run(smallFile);
  expect(await imports.rows('SELECT id FROM pgboss.job')).toEqual([]);
  expect(
    await imports.rows('SELECT name FROM person WHERE email IS NOT NULL OR import_run_id IS NULL'),
  ).toEqual([]);
});

test('importing twice changes nothing and leaves no second run', async () => {
  await imports.run(smallFile);
  const before = [
    await importedState(imports),
    await rowCounts(),
    await imports.rows('SELECT * FROM import_run'),
  ];
  const again = await imports.run(smallFile);
  expect(again).toMatchObject({ runId: null, before: 16 });
  const after = [
    await importedState(imports),
    await rowCounts(),
    await imports.rows('SELECT * FROM import_run'),
  ];
  expect(after).toEqual(before);
});

test.each([
  ['the small file', () => Promise.resolve(smallFile)],
  ['part of the real one', () => excerpt(imports.folder, 200)],
])(
  'a rehearsal of %s reports what the import then does, and writes nothing',
  async (_what, fileOf) => {
    const file = await fileOf();
    const empty = await rowCounts();
    const rehearsed = await imports.rehearse(file);
    expect(await rowCounts()).toEqual(empty);
    expect(await imports.rows('SELECT 1 FROM import_run')).toEqual([]);
    const imported = await imports.run(file);
    expect(rehearsed.tally.fates).toEqual(imported.tally.fates);
    expect(rehearsed.tally.deeds).toEqual(imported.tally.deeds);
    expect(rehearsed.statuses).toEqual(imported.statuses);
    const key = (report: typeof imported) =>
      report.losses.map(({ line, code, reason }) => `${line} ${code} ${reason}`);
    expect(key(rehearsed).toSorted()).toEqual(key(imported).toSorted());
  },
  patience,
);

test('a rehearsal of the rest knows how far the import came', async () => {
  const until = '2016-03-02T23:59:59.999Z';
  await imports.run(smallFile, { until });
  const rehearsed = await imports.rehearse(smallFile);
  const imported = await imports.run(smallFile);
  expect(rehearsed.tally.fates).toEqual(imported.tally.fates);
  expect(rehearsed.before).toBe(imported.before);
});

test(
  'replaying until a day and then the rest gives what replaying at once gives',
  async () => {
    const file = await excerpt(imports.folder, 300);
    const first = await imports.run(file, { until: '2016-03-01T12:00:00.000Z' });
    expect(first.waiting).toBeGreaterThan(100);
    expect(Object.keys(first.statuses)).toContain('IN_PROGRESS');
    const second = await imports.run(file);
    expect(second.waiting).toBe(0);
    const inTwo = await importedState(imports);
    const other = await startTestImports();
    try {
      const whole = await other.run(file);
      expect(inTwo).toBe(await importedState(other));
      const sum = first.tally.fates.APPLIED + second.tally.fates.APPLIED;
      expect(sum).toBe(whole.tally.fates.APPLIED);
    } finally {
      await other.stop();
    }
  },
  patience,
);

test(
  'an import that broke off goes on as the same run and ends as if nothing had happened',
  async () => {
    const file = await excerpt(imports.folder, 300);
    const broken = imports.run(file, {
      onProgress: (rows) => {
        if (rows > 100) throw new Error('The power failed.');
      },
    });
    await expect(broken).rejects.toThrow('The power failed.');
    const [run] = await imports.rows<{ id: string; finished_at: string | null }>('SELECT * FROM import_run');
    expect(run?.finished_at).toBeNull();
    const resumed = await imports.run(file);
    expect(resumed).toMatchObject({ runId: run?.id, resumed: true });
    const other = await startTestImports();
    try {
      const whole = await other.run(file);
      expect(await importedState(imports)).toBe(await importedState(other));
      expect(resumed.tally.fates).toEqual(whole.tally.fates);
      expect(resumed.losses).toEqual(whole.losses);
    } finally {
      await other.stop();
    }
  },
  patience,
);

test(
  'a newer export of the same incidents continues them',
  async () => {
    const older = await excerpt(imports.folder, 100);
    const newer = await excerpt(imports.folder, 200);
    await imports.run(older);
    const report = await imports.run(newer);
    expect(report.before).toBeGreaterThanOrEqual(100);
    expect(report.tally.deeds['CREATE']).toBeGreaterThan(0);
    const [count] = await imports.rows<{ runs: number }>('SELECT count(*)::integer AS runs FROM import_run');
    expect(count?.runs).toBe(2);
  },
  patience,
);

test('rows that come after later ones of the same incident are reported, not replayed', async () => {
  const [header = '', , active = '', , resolved = '', closed = ''] = (await lines(smallFile)).slice(0, 6);
  const [, created = ''] = await lines(smallFile);
  const other = (await lines(smallFile))[13] ?? '';
  const file = path.join(imports.folder, 'scattered.csv');
  await writeFile(file, [header, created, resolved, closed, other, active, ''].join('\n'));
  const { losses } = await imports.run(file);
  expect(losses.filter(({ code }) => code === 'ARRIVED_LATE').map(({ line }) => line)).toEqual([6]);
  expect((await history('INC1')).map(({ at }) => at)).not.toContain('02 09:00');
});

test('a file that cannot be read imports nothing at all', async () => {
  const file = path.join(imports.folder, 'broken.csv');
  await writeFile(file, (await lines(smallFile)).join('\n').replaceAll(',', ';'));
  await expect(imports.run(file)).rejects.toThrow(SourceError);
  expect(await imports.rows('SELECT 1 FROM import_run')).toEqual([]);
});

test('two imports cannot run at the same time', async () => {
  const client = await imports.runtime.pools.staff.connect();
  try {
    await client.query('SELECT pg_advisory_lock(7304113)');
    await expect(imports.run(smallFile)).rejects.toThrow('Another import is running.');
  } finally {
    client.release(true);
  }
});

async function lines(file: string): Promise<readonly string[]> {
  return (await readFile(file, 'utf8')).split('\n');
}
