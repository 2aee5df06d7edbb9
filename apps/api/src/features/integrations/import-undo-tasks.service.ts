import type { Statement, Transaction } from '../../platform/database/database.ts';

/** A task that a run created (`runId` is that run) or continued (`runId` is the run that created it). */
export type RunTask = { readonly id: string; readonly runId: string; readonly continued: boolean };

/** The one exception the append-only history knows: rows of tasks that this run imported. */
const openHistory: Statement = {
  name: 'import-undo-history',
  text: `SELECT set_config('docket.import_undo', $1, true)`,
};

const removeTasks: readonly Statement[] = [
  ['lists', 'DELETE FROM task_person WHERE task_id = ANY ($1::uuid[])'],
  ['entries', 'DELETE FROM activity WHERE task_id = ANY ($1::uuid[])'],
  ['comments', 'DELETE FROM comment WHERE task_id = ANY ($1::uuid[])'],
  // An upload that was never confirmed is nobody's work; the sweep removes its bytes.
  ['uploads', `DELETE FROM attachment WHERE task_id = ANY ($1::uuid[]) AND state <> 'READY'`],
  ['notes', 'DELETE FROM note WHERE task_id = ANY ($1::uuid[])'],
  ['clocks', 'DELETE FROM sla_clock WHERE task_id = ANY ($1::uuid[])'],
  ['items', 'DELETE FROM import_item WHERE task_id = ANY ($1::uuid[])'],
  ['tasks', 'DELETE FROM task WHERE id = ANY ($1::uuid[])'],
].map(([name, text]) => ({ name: `import-undo-remove-${name}`, text: text ?? '' }));

const putBackEntries: Statement = {
  name: 'import-undo-back-entries',
  text: `WITH gone AS (
      DELETE FROM activity a USING import_snapshot s
      WHERE s.run_id = $1 AND s.task_id = ANY ($2::uuid[]) AND a.task_id = s.task_id
        AND a.sequence > (s.task ->> 'activity_sequence')::integer
      RETURNING a.comment_id, a.note_id
    )
    SELECT array_agg(comment_id) FILTER (WHERE comment_id IS NOT NULL) AS comments,
      array_agg(note_id) FILTER (WHERE note_id IS NOT NULL) AS notes FROM gone`,
};

const removeComments: Statement = {
  name: 'import-undo-back-comments',
  text: 'DELETE FROM comment WHERE id = ANY ($1::uuid[])',
};

const removeNotes: Statement = {
  name: 'import-undo-back-notes',
  text: 'DELETE FROM note WHERE id = ANY ($1::uuid[])',
};

const taskColumns: Statement = {
  name: 'import-undo-columns',
  text: `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS names,
      string_agg('r.' || quote_ident(attname), ', ' ORDER BY attnum) AS values
    FROM pg_attribute
    WHERE attrelid = 'task'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname <> 'id'`,
};

const putBackLists: readonly Statement[] = [
  {
    name: 'import-undo-back-lists',
    text: `DELETE FROM task_person p USING import_snapshot s
      WHERE s.run_id = $1 AND s.task_id = ANY ($2::uuid[]) AND p.task_id = s.task_id`,
  },
  {
    name: 'import-undo-back-people',
    text: `INSERT INTO task_person
      SELECT p.* FROM import_snapshot s, jsonb_populate_recordset(NULL::task_person, s.people) p
      WHERE s.run_id = $1 AND s.task_id = ANY ($2::uuid[])`,
  },
  {
    name: 'import-undo-back-items',
    text: `UPDATE import_item i SET position = s.position, events_applied = s.events_applied FROM import_snapshot s
      WHERE s.run_id = $1 AND s.task_id = ANY ($2::uuid[]) AND i.task_id = s.task_id`,
  },
];

/** Removes tasks a run created, with their history, texts and lists. */
export async function removeCreated(db: Transaction, runId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.rows(openHistory, [runId]);
  for (const statement of removeTasks) await db.rows(statement, [ids]);
}

/** Puts tasks that a run continued back to how they stood before it, from the run's snapshots. */
export async function putBack(db: Transaction, runId: string, tasks: readonly RunTask[]): Promise<void> {
  for (const [ownRunId, group] of Map.groupBy(tasks, (task) => task.runId)) {
    const ids = group.map(({ id }) => id);
    await db.rows(openHistory, [ownRunId]);
    const [gone] = await db.rows<{ comments: string[] | null; notes: string[] | null }>(putBackEntries, [
      runId,
      ids,
    ]);
    await putBackRows(db, runId, ids);
    await db.rows(removeComments, [gone?.comments ?? []]);
    await db.rows(removeNotes, [gone?.notes ?? []]);
  }
}

async function putBackRows(db: Transaction, runId: string, ids: readonly string[]): Promise<void> {
  const [columns] = await db.rows<{ names: string; values: string }>(taskColumns);
  const putBackTasks: Statement = {
    name: 'import-undo-back-tasks',
    text: `UPDATE task SET (${columns?.names ?? ''}) = ROW (${columns?.values ?? ''})
      FROM import_snapshot s CROSS JOIN LATERAL jsonb_populate_record(NULL::task, s.task) r
      WHERE s.run_id = $1 AND s.task_id = ANY ($2::uuid[]) AND task.id = s.task_id`,
  };
  for (const statement of [putBackTasks, ...putBackLists]) await db.rows(statement, [runId, ids]);
}
