import type { Statement, Transaction } from '../../platform/database/database.ts';
import { emptyTally, type Tally, tallySchema } from './import.tally.ts';
import type { Loss } from './servicenow/loss.ts';

/** The kind of import whose items, links and runs belong together. */
export const serviceNow = 'servicenow';

/** An import under way: a new one, or one that was interrupted and goes on. */
export type OpenRun = { readonly id: string; readonly tally: Tally; readonly resumed: boolean };

export type RunRequest = {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: Buffer;
  /** Instant as ISO text, or null for everything. */
  readonly until: string | null;
  readonly now: Date;
};

/** How far an incident was replayed, to be written beside its task. */
export type ItemProgress = {
  readonly incident: string;
  readonly taskId: string | null;
  readonly position: string;
  readonly applied: number;
};

const unfinished: Statement = {
  name: 'import-run-unfinished',
  text: `SELECT id, totals FROM import_run
    WHERE kind = $1 AND file_sha256 = $2 AND until IS NOT DISTINCT FROM $3::timestamptz
      AND finished_at IS NULL AND undone_at IS NULL
    ORDER BY started_at DESC LIMIT 1`,
};

const insertRun: Statement = {
  name: 'import-run-start',
  text: `INSERT INTO import_run (id, kind, file_name, file_sha256, until, started_at, totals)
    VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};

const saveTally: Statement = {
  name: 'import-run-tally',
  text: 'UPDATE import_run SET totals = $2, finished_at = $3 WHERE id = $1',
};

const saveItems: Statement = {
  name: 'import-items-save',
  text: `INSERT INTO import_item (kind, external_ref, run_id, task_id, position, events_applied)
    SELECT $1, i.external_ref, $2, i.task_id, i.position, i.events_applied
    FROM unnest($3::text[], $4::uuid[], $5::text[], $6::integer[])
      AS i (external_ref, task_id, position, events_applied)
    ON CONFLICT (kind, external_ref) DO UPDATE SET task_id = excluded.task_id, position = excluded.position,
      events_applied = excluded.events_applied`,
};

const saveLosses: Statement = {
  name: 'import-losses-save',
  text: `INSERT INTO import_loss (run_id, line, external_ref, at, code, refusal, reason)
    SELECT $1, l.line, l.external_ref, l.at, l.code, l.refusal, l.reason
    FROM unnest($2::integer[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[])
      AS l (line, external_ref, at, code, refusal, reason)
    ON CONFLICT DO NOTHING`,
};

const saveSnapshots: Statement = {
  name: 'import-snapshots-save',
  text: `INSERT INTO import_snapshot (run_id, task_id, task, people, position, events_applied)
    SELECT $1, t.id, to_jsonb(t), (SELECT coalesce(jsonb_agg(to_jsonb(p)), '[]') FROM task_person p WHERE p.task_id = t.id),
      i.position, i.events_applied
    FROM import_item i JOIN task t ON t.id = i.task_id
    WHERE i.kind = $2 AND i.external_ref = ANY ($3::text[]) AND t.import_run_id IS DISTINCT FROM $1::uuid
    ON CONFLICT (run_id, task_id) DO NOTHING`,
};

const looseCommit: Statement = {
  name: 'import-loose-commit',
  text: `SELECT set_config('synchronous_commit', 'off', true)`,
};

const dropRun: readonly Statement[] = [
  { name: 'import-run-drop-losses', text: 'DELETE FROM import_loss WHERE run_id = $1' },
  { name: 'import-run-drop', text: 'DELETE FROM import_run WHERE id = $1' },
];

/** Continues the unfinished import of the same file up to the same time, or starts a new one. */
export async function openRun(db: Transaction, request: RunRequest): Promise<OpenRun> {
  const { id, fileName, sha256, until, now } = request;
  const [found] = await db.rows<{ id: string; totals: unknown }>(unfinished, [serviceNow, sha256, until]);
  if (found !== undefined) return { id: found.id, tally: tallySchema.parse(found.totals), resumed: true };
  const tally = emptyTally();
  await db.rows(insertRun, [id, serviceNow, fileName, sha256, until, now, JSON.stringify(tally)]);
  return { id, tally, resumed: false };
}

/**
 * Lets a batch commit without waiting for the disk: a crash may lose the last batches, never part of one, and the
 * import goes on from there.
 */
export async function commitLoosely(db: Transaction): Promise<void> {
  await db.rows(looseCommit);
}

/** Keeps how tasks of earlier runs stand, so that this run alone can be rolled back. */
export async function keepSnapshots(
  db: Transaction,
  runId: string,
  incidents: readonly string[],
): Promise<void> {
  if (incidents.length > 0) await db.rows(saveSnapshots, [runId, serviceNow, incidents]);
}

/** Writes how far a batch came, what it lost and the tally so far; in the transaction of the batch. */
export async function saveBatch(
  db: Transaction,
  run: Pick<OpenRun, 'id' | 'tally'>,
  items: readonly ItemProgress[],
  losses: readonly Loss[],
): Promise<void> {
  if (items.length > 0) {
    await db.rows(saveItems, [
      serviceNow,
      run.id,
      items.map((item) => item.incident),
      items.map((item) => item.taskId),
      items.map((item) => item.position),
      items.map((item) => item.applied),
    ]);
  }
  if (losses.length > 0) {
    await db.rows(saveLosses, [
      run.id,
      losses.map((one) => one.line),
      losses.map((one) => one.incident),
      losses.map((one) => one.at),
      losses.map((one) => one.code),
      losses.map((one) => one.refusal),
      losses.map((one) => one.reason),
    ]);
  }
  await db.rows(saveTally, [run.id, JSON.stringify(run.tally), null]);
}

/** Marks a run as finished. */
export async function finishRun(
  db: Transaction,
  run: Pick<OpenRun, 'id' | 'tally'>,
  now: Date,
): Promise<void> {
  await db.rows(saveTally, [run.id, JSON.stringify(run.tally), now]);
}

/** Forgets a run that found nothing to do, so that importing twice leaves no trace of the second time. */
export async function forgetRun(db: Transaction, runId: string): Promise<void> {
  for (const statement of dropRun) await db.rows(statement, [runId]);
}
