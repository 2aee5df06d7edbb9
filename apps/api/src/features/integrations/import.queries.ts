import type { TaskFacts, TaskStatus } from '@docket/domain';

import type { Database, Statement } from '../../platform/database/database.ts';
import { serviceNow } from './import-run.service.ts';
import { type Tally, tallySchema } from './import.tally.ts';

/** One import as `docket import list` shows it; instants as ISO text. */
export type ImportRun = {
  readonly id: string;
  readonly fileName: string;
  readonly until: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly undoneAt: string | null;
  readonly tally: Tally;
  /** Tasks that still stand, created by the run. */
  readonly tasks: number;
};

/** How far an incident was replayed, with its task as it stands. */
export type ImportedItem = {
  readonly incident: string;
  readonly position: string;
  readonly applied: number;
  readonly taskId: string | null;
  readonly status: TaskStatus | null;
  /** The name of the department the task lies in. */
  readonly department: string | null;
  /** The run that created the task. */
  readonly taskRunId: string | null;
};

/** A line of the loss report as stored. */
export type StoredLoss = {
  readonly line: number;
  readonly incident: string | null;
  readonly at: string | null;
  readonly code: string;
  readonly refusal: string | null;
  readonly reason: string;
};

const runs: Statement = {
  name: 'import-runs',
  text: `SELECT r.id, r.file_name AS "fileName", r.until, r.started_at AS "startedAt",
      r.finished_at AS "finishedAt", r.undone_at AS "undoneAt", r.totals,
      (SELECT count(*)::integer FROM task t WHERE t.import_run_id = r.id) AS tasks
    FROM import_run r ORDER BY r.started_at`,
};

const items: Statement = {
  name: 'import-items',
  text: `SELECT i.external_ref AS incident, i.position, i.events_applied AS applied, i.task_id AS "taskId", t.status,
      d.name AS department,
      t.import_run_id AS "taskRunId"
    FROM import_item i LEFT JOIN task t ON t.id = i.task_id LEFT JOIN department d ON d.id = t.department_id
    WHERE i.kind = $1 AND i.external_ref = ANY ($2::text[])`,
};

const facts: Statement = {
  name: 'import-task-facts',
  text: `SELECT t.status, t.deleted_at IS NOT NULL AS deleted, d.name AS "departmentId",
      (SELECT substr(l.external_ref, 8) FROM import_link l
        WHERE l.person_id = t.assignee_id AND l.external_ref LIKE 'person:%') AS "assigneeName",
      t.assignee_id AS "assigneeId", t.start_on AS "startOn", t.started_at AS "startedAt", p.kind AS "creatorKind",
      t.creator_id AS "creatorId"
    FROM task t LEFT JOIN department d ON d.id = t.department_id JOIN person p ON p.id = t.creator_id
    WHERE t.id = $1`,
};

const statuses: Statement = {
  name: 'import-statuses',
  text: `SELECT t.status, count(*)::integer AS tasks FROM task t
    WHERE t.import_run_id = $1
      OR EXISTS (SELECT FROM import_snapshot s WHERE s.run_id = $1 AND s.task_id = t.id)
    GROUP BY t.status ORDER BY t.status`,
};

const losses: Statement = {
  name: 'import-losses',
  text: `SELECT line, external_ref AS incident, at, code, refusal, reason FROM import_loss
    WHERE run_id = $1 ORDER BY line, code, reason`,
};

type FactsRow = Pick<
  TaskFacts,
  'status' | 'deleted' | 'departmentId' | 'assigneeId' | 'startOn' | 'startedAt'
> & {
  readonly assigneeName: string | null;
  readonly creatorId: string;
  readonly creatorKind: TaskFacts['creator']['kind'];
};

/** Every import, oldest first. */
export async function listImports(db: Database): Promise<readonly ImportRun[]> {
  const rows = await db.rows<Omit<ImportRun, 'tally'> & { totals: unknown }>(runs);
  return rows.map(({ totals, ...run }) => ({ ...run, tally: tallySchema.parse(totals) }));
}

/** How far these incidents were replayed; one that never was is absent. */
export async function findItems(
  db: Database,
  incidents: readonly string[],
): Promise<ReadonlyMap<string, ImportedItem>> {
  const rows = await db.rows<ImportedItem>(items, [serviceNow, incidents]);
  return new Map(rows.map((item) => [item.incident, item]));
}

/** What a rehearsal needs to know of a task, with the names of the file for ids. */
export async function rehearsalFacts(db: Database, taskId: string): Promise<TaskFacts | null> {
  const [row] = await db.rows<FactsRow>(facts, [taskId]);
  if (row === undefined) return null;
  const { assigneeName, creatorId, creatorKind, ...task } = row;
  return {
    ...task,
    stage: null,
    assigneeId: assigneeName ?? task.assigneeId,
    coAssigneeIds: [],
    creator: { id: creatorId, kind: creatorKind, active: true, departmentId: null },
    caseFile: null,
  };
}

/** The tasks a run created or continued, counted by status. */
export async function countStatuses(
  db: Database,
  runId: string,
): Promise<Readonly<Partial<Record<TaskStatus, number>>>> {
  const rows = await db.rows<{ status: TaskStatus; tasks: number }>(statuses, [runId]);
  return Object.fromEntries(rows.map(({ status, tasks }) => [status, tasks]));
}

/** The loss report of a run, by line. */
export async function listLosses(db: Database, runId: string): Promise<readonly StoredLoss[]> {
  return db.rows<StoredLoss>(losses, [runId]);
}
