import type { Statement, Transaction } from '../../platform/database/database.ts';
import { putBack, type RunTask, removeCreated } from './import-undo-tasks.service.ts';
import { removeEntities } from './import-undo-people.service.ts';

/** An imported task that people have worked on since. */
export type WorkedOn = {
  readonly number: string;
  readonly title: string;
  readonly by: string;
  readonly lastAt: string;
};

/** What a roll-back removed, put back and left standing. */
export type Undone = {
  readonly tasksRemoved: number;
  readonly tasksPutBack: number;
  readonly tasksKept: number;
  readonly peopleRemoved: number;
  readonly departmentsRemoved: number;
  readonly clientsRemoved: number;
  /** Names of people, departments and clients that something else needs by now. */
  readonly stillNeeded: readonly string[];
};

export type UndoOutcome =
  | { readonly ok: true; readonly undone: Undone }
  | { readonly ok: false; readonly reason: string; readonly workedOn: readonly WorkedOn[] };

const findRun: Statement = {
  name: 'import-undo-run',
  text: 'SELECT undone_at AS "undoneAt" FROM import_run WHERE id = $1 FOR UPDATE',
};

const tasksOfRun: Statement = {
  name: 'import-undo-tasks',
  text: `SELECT t.id, t.import_run_id AS "runId", s.task_id IS NOT NULL AS continued
    FROM task t LEFT JOIN import_snapshot s ON s.task_id = t.id AND s.run_id = $1
    WHERE t.import_run_id = $1 OR s.task_id IS NOT NULL
    ORDER BY t.id FOR UPDATE OF t`,
};

const laterRuns: Statement = {
  name: 'import-undo-later',
  text: `SELECT DISTINCT r.id FROM import_snapshot s
    JOIN import_run r ON r.id = s.run_id JOIN import_run own ON own.id = $1
    WHERE s.task_id = ANY ($2::uuid[]) AND s.run_id <> $1 AND r.started_at > own.started_at`,
};

/** Everything the importer writes names its source; an entry without one is somebody's work. */
const workedOn: Statement = {
  name: 'import-undo-worked-on',
  text: `SELECT t.id, t.number, t.title, string_agg(DISTINCT p.name, ', ') AS by, max(a.at) AS "lastAt"
    FROM task t JOIN activity a ON a.task_id = t.id JOIN person p ON p.id = a.actor_id
    LEFT JOIN import_snapshot s ON s.task_id = t.id AND s.run_id = $1
    WHERE t.id = ANY ($2::uuid[]) AND a.source_ref IS NULL
      AND a.sequence > coalesce((s.task ->> 'activity_sequence')::integer, 0)
    GROUP BY t.id ORDER BY t.number`,
};

const noTimeLimit: Statement = {
  name: 'import-undo-time',
  text: `SELECT set_config('statement_timeout', '0', true)`,
};

const closeRun: readonly Statement[] = [
  { name: 'import-undo-snapshots', text: 'DELETE FROM import_snapshot WHERE run_id = $1' },
  { name: 'import-undo-loose-items', text: 'DELETE FROM import_item WHERE run_id = $1 AND task_id IS NULL' },
];

const markUndone: Statement = {
  name: 'import-undo-mark',
  text: 'UPDATE import_run SET undone_at = $2, finished_at = coalesce(finished_at, $2) WHERE id = $1',
};

/**
 * Takes an import back in one transaction: what it created disappears with its history, what it continued stands as
 * before. Refuses while people have worked on its tasks since, naming them; with `force` these tasks stay with all that
 * was done and everything else goes. Nothing people did is ever removed (B12).
 */
export async function undoImport(
  db: Transaction,
  { runId, force, now }: { readonly runId: string; readonly force: boolean; readonly now: Date },
): Promise<UndoOutcome> {
  await db.rows(noTimeLimit);
  const [run] = await db.rows<{ undoneAt: string | null }>(findRun, [runId]);
  if (run === undefined) return refused('There is no such import.');
  if (run.undoneAt !== null) return refused(`This import was undone on ${run.undoneAt.slice(0, 10)}.`);
  const tasks = await db.rows<RunTask>(tasksOfRun, [runId]);
  const ids = tasks.map(({ id }) => id);
  const later = await db.rows<{ id: string }>(laterRuns, [runId, ids]);
  if (later.length > 0) {
    return refused(
      `A later import continued its tasks. Undo that one first: ${later.map(({ id }) => id).join(', ')}`,
    );
  }
  const worked = await db.rows<WorkedOn & { id: string }>(workedOn, [runId, ids]);
  if (worked.length > 0 && !force) {
    return { ok: false, reason: 'People have worked on imported tasks since.', workedOn: worked };
  }
  const kept = new Set(worked.map(({ id }) => id));
  const free = tasks.filter(({ id }) => !kept.has(id));
  await removeCreated(
    db,
    runId,
    free.filter(({ continued }) => !continued).map(({ id }) => id),
  );
  await putBack(
    db,
    runId,
    free.filter(({ continued }) => continued),
  );
  for (const statement of closeRun) await db.rows(statement, [runId]);
  const entities = await removeEntities(db, runId, [...kept]);
  await db.rows(markUndone, [runId, now]);
  const continued = free.filter((task) => task.continued).length;
  return {
    ok: true,
    undone: {
      tasksRemoved: free.length - continued,
      tasksPutBack: continued,
      tasksKept: kept.size,
      ...entities,
    },
  };
}

function refused(reason: string): UndoOutcome {
  return { ok: false, reason, workedOn: [] };
}
