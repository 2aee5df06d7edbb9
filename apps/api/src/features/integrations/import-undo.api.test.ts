import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { viewerOfPerson } from '../accounts/viewer.queries.ts';
import { performAction } from '../tasks/task-perform.service.ts';
import { sessionOf } from '../../runtime.ts';
import {
  excerpt,
  importedState,
  smallFile,
  startTestImports,
  type TestImports,
} from '../../testing/imports.ts';

let imports: TestImports;
beforeEach(async () => {
  imports = await startTestImports();
});
afterEach(() => imports.stop());

const patience = 60_000;
const early = '2016-03-02T23:59:59.999Z';

async function runIdOf(report: Promise<{ readonly runId: string | null }>): Promise<string> {
  const { runId } = await report;
  if (runId === null) throw new Error('The import found nothing to do.');
  return runId;
}

async function everythingLeft(): Promise<readonly string[]> {
  const tables = await imports.rows<{ name: string }>(`
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT IN
      ('import_run', 'import_loss', 'counter', 'definition', 'migrations', 'provider', 'role')`);
  const left: string[] = [];
  for (const { name } of tables) {
    const [row] = await imports.rows<{ count: number }>(`SELECT count(*)::integer AS count FROM "${name}"`);
    if (row?.count !== 0) left.push(`${name}: ${row?.count}`);
  }
  return left;
}

/** Somebody of the organisation works on the task of an incident; returns its number. */
async function workOn(incident: string, action: string, comment: string): Promise<string> {
  const { runtime } = imports;
  const id = runtime.newId();
  await imports.rows(
    `INSERT INTO person (id, kind, role, name, created_at, updated_at)
      VALUES ($1, 'STAFF', 'ADMINISTRATOR', 'Amira Holt', now(), now())`,
    [id],
  );
  const viewer = await viewerOfPerson(runtime.db, id);
  const [task] = await imports.rows<{ id: string; number: string }>(
    'SELECT t.id, t.number FROM task t JOIN import_item i ON i.task_id = t.id WHERE i.external_ref = $1',
    [incident],
  );
  if (viewer === null || task === undefined) throw new Error('There is nobody, or nothing, to work on.');
  const outcome = await sessionOf(runtime, viewer).transaction((session) =>
    performAction(session, { taskId: task.id, expectedVersion: null, request: { action, comment } }),
  );
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return task.number;
}

test(
  'taking an import back leaves nothing but the record of it, and it can be done again',
  async () => {
    const file = await excerpt(imports.folder, 150);
    const runId = await runIdOf(imports.run(file));
    const imported = await importedState(imports);
    await imports.rows(`
      INSERT INTO attachment (id, task_id, uploader_id, audience, state, file_name, content_type, size, storage_key, created_at)
      SELECT gen_random_uuid(), id, creator_id, 'INTERNAL', 'REQUESTED', 'a.pdf', 'application/pdf', 1, 'k', now()
      FROM task LIMIT 1`);
    const outcome = await imports.undo(runId);
    expect(outcome).toMatchObject({ ok: true, undone: { tasksPutBack: 0, tasksKept: 0, stillNeeded: [] } });
    expect(await everythingLeft()).toEqual([]);
    const [run] = await imports.rows<{ undone: boolean }>(
      'SELECT undone_at IS NOT NULL AS undone FROM import_run',
    );
    expect(run?.undone).toBe(true);
    await imports.run(file);
    expect(await importedState(imports)).toBe(imported);
  },
  patience,
);

test('a run is taken back once, and an unknown one not at all', async () => {
  const runId = await runIdOf(imports.run(smallFile));
  await imports.undo(runId);
  expect(await imports.undo(runId)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('was undone on'),
  });
  expect(await imports.undo(imports.runtime.newId())).toMatchObject({
    ok: false,
    reason: 'There is no such import.',
  });
});

test(
  'a run that continued another is taken back to where that one had ended',
  async () => {
    const file = await excerpt(imports.folder, 150);
    const firstId = await runIdOf(imports.run(file, { until: '2016-03-01T12:00:00.000Z' }));
    const before = await importedState(imports);
    const secondId = await runIdOf(imports.run(file));
    expect(await imports.undo(firstId)).toMatchObject({
      ok: false,
      reason: expect.stringContaining(secondId),
    });
    const outcome = await imports.undo(secondId);
    expect(outcome).toMatchObject({ ok: true, undone: { tasksKept: 0, stillNeeded: [] } });
    expect(await importedState(imports)).toBe(before);
    expect(await imports.undo(firstId)).toMatchObject({ ok: true });
    expect(await everythingLeft()).toEqual([]);
  },
  patience,
);

test(
  'the history of a task that was put back goes on from there as if nothing had happened',
  async () => {
    const whole = await startTestImports();
    try {
      await imports.run(smallFile, { until: early });
      await imports.undo(await runIdOf(imports.run(smallFile)));
      await imports.run(smallFile);
      await whole.run(smallFile);
      expect(await importedState(imports)).toBe(await importedState(whole));
    } finally {
      await whole.stop();
    }
  },
  patience,
);

test('work done since stands in the way, and is named', async () => {
  const runId = await runIdOf(imports.run(smallFile));
  const number = await workOn('INC4', 'COMPLETE', 'Fixed over the phone.');
  const before = await importedState(imports);
  const outcome = await imports.undo(runId);
  expect(outcome).toMatchObject({
    ok: false,
    workedOn: [{ number, title: 'INC4: Category 1, Subcategory 1', by: 'Amira Holt' }],
  });
  expect(await importedState(imports)).toBe(before);
});

test('with force, what people worked on stays with all it needs, and everything else goes', async () => {
  const runId = await runIdOf(imports.run(smallFile));
  await workOn('INC4', 'COMPLETE', 'Fixed over the phone.');
  const outcome = await imports.undo(runId, true);
  expect(outcome).toMatchObject({ ok: true, undone: { tasksRemoved: 3, tasksKept: 1 } });
  const left = await imports.rows<{ name: string }>('SELECT name FROM person ORDER BY name');
  expect(left.map(({ name }) => name)).toEqual(['Amira Holt', 'Opened by 2', 'Updated by 2']);
  const tasks = await imports.rows<{ incident: string; status: string }>(
    'SELECT i.external_ref AS incident, t.status FROM import_item i JOIN task t ON t.id = i.task_id',
  );
  expect(tasks).toEqual([{ incident: 'INC4', status: 'RESOLVED' }]);
  const again = await imports.run(smallFile);
  expect(again.tally.deeds['CREATE']).toBe(3);
});

test('a later import does not revive what people finished, and says so', async () => {
  await imports.run(smallFile, { until: '2016-03-04T08:30:00.000Z' });
  const number = await workOn('INC4', 'CANCEL', 'A duplicate.');
  const { losses } = await imports.run(smallFile);
  const lost = losses.filter(({ incident }) => incident === 'INC4').map(({ code }) => code);
  expect(lost).toContain('FINISHED_HERE');
  const after = await imports.rows<{ status: string }>('SELECT status FROM task WHERE number = $1', [number]);
  expect(after).toEqual([{ status: 'CANCELLED' }]);
});
