import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

import { createTestDatabase } from '@docket/testing/database';

import { contextOf } from '../cli/import/servicenow.ts';
import {
  type ImportOrder,
  type ImportReport,
  importServiceNow,
} from '../features/integrations/import.service.ts';
import { rehearseServiceNow } from '../features/integrations/import-rehearsal.service.ts';
import { type UndoOutcome, undoImport } from '../features/integrations/import-undo.service.ts';
import { readConfig } from '../platform/config/config.ts';
import { createLogger } from '../platform/logging/logger.ts';
import { openRuntime, type Runtime } from '../runtime.ts';

/** A database of its own with the importer of the command line on it. */
export type TestImports = {
  readonly runtime: Runtime;
  /** The product's own address of the database, and the administrator's. */
  readonly url: string;
  readonly adminUrl: string;
  /** A folder for files of the test. */
  readonly folder: string;
  readonly rows: <Row extends object>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  readonly run: (file: string, order?: Partial<ImportOrder>) => Promise<ImportReport>;
  readonly rehearse: (file: string, order?: Partial<ImportOrder>) => Promise<ImportReport>;
  readonly undo: (runId: string, force?: boolean) => Promise<UndoOutcome>;
  readonly stop: () => Promise<void>;
};

const fixtures = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../features/integrations/fixtures',
);

export const smallFile = path.join(fixtures, 'small.csv');
export const realFile = path.join(fixtures, 'servicenow-incident-events.csv.gz');

export async function startTestImports(): Promise<TestImports> {
  const database = await createTestDatabase();
  const secret = 'a-secret-for-tests-only-0123456789abcdef';
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: database.url, SECRET: secret });
  const runtime = await openRuntime({ config, log: createLogger('silent'), asLogin: true });
  const folder = await mkdtemp(path.join(tmpdir(), 'docket-imports-'));
  const context = contextOf(runtime);
  const order = (file: string, more: Partial<ImportOrder> = {}): ImportOrder => ({
    path: file,
    fileName: path.basename(file),
    until: null,
    ...more,
  });
  return {
    runtime,
    url: database.url,
    adminUrl: database.adminUrl,
    folder,
    rows: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await runtime.pools.staff.query<Row & Record<string, unknown>>(text, [...values])).rows,
    run: (file, more) => importServiceNow(context, order(file, more)),
    rehearse: (file, more) => rehearseServiceNow(context, order(file, more)),
    undo: (runId, force = false) =>
      runtime.transaction((db) => undoImport(db, { runId, force, now: runtime.clock.now() })),
    async stop() {
      await runtime.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A file with the first incidents of the real log: whole incidents, at least so many rows. */
export async function excerpt(folder: string, rows: number): Promise<string> {
  const lines = gunzipSync(await readFile(realFile))
    .toString('utf8')
    .split('\n');
  const last = lines[rows]?.split(',')[0];
  const end = lines.findIndex((line, index) => index > rows && line.split(',')[0] !== last);
  const file = path.join(folder, `excerpt-${rows}.csv`);
  await writeFile(file, `${lines.slice(0, end).join('\n')}\n`);
  return file;
}

/** Everything an import leaves, by names instead of ids and without times of this machine, to be compared as text. */
export async function importedState({ rows }: Pick<TestImports, 'rows'>): Promise<string> {
  const [state] = await rows<{ state: unknown }>(`
    SELECT jsonb_build_object(
      'tasks', (SELECT jsonb_agg(x ORDER BY x.incident) FROM (
        SELECT i.external_ref AS incident, i.position, i.events_applied, t.title, t.description, t.status, t.priority,
          t.audience, d.name AS department, p.name AS assignee, c.name AS creator, k.name AS client, t.started_at,
          t.completed_at, t.percent_complete, t.version, t.activity_sequence, t.last_activity_at, t.created_at,
          t.updated_at, t.start_on, t.due_on,
          (SELECT jsonb_agg(jsonb_build_array(a.sequence, a.verb, w.name, a.at, a.from_status, a.to_status, a.words,
            a.audience, a.source_ref) ORDER BY a.sequence)
            FROM activity a JOIN person w ON w.id = a.actor_id WHERE a.task_id = t.id) AS history,
          (SELECT jsonb_agg(jsonb_build_array(w.name, (SELECT array_agg(r ORDER BY r) FROM unnest(tp.reasons) r),
            tp.pending, tp.created, tp.related, tp.open, tp.due_on, tp.priority_rank, tp.last_activity_at) ORDER BY w.name)
            FROM task_person tp JOIN person w ON w.id = tp.person_id WHERE tp.task_id = t.id) AS people
        FROM import_item i JOIN task t ON t.id = i.task_id
          LEFT JOIN department d ON d.id = t.department_id LEFT JOIN person p ON p.id = t.assignee_id
          JOIN person c ON c.id = t.creator_id LEFT JOIN client k ON k.id = t.client_id) x),
      'people', (SELECT jsonb_agg(name ORDER BY name) FROM person),
      'clients', (SELECT jsonb_agg(name ORDER BY name) FROM client),
      'members', (SELECT jsonb_agg(jsonb_build_array(d.name, p.name, m.is_manager) ORDER BY d.name, p.name)
        FROM department_member m JOIN department d ON d.id = m.department_id JOIN person p ON p.id = m.person_id)
    ) AS state`);
  return JSON.stringify(state, null, 1);
}
