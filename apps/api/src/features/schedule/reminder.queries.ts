import type { Database, Statement } from '../../platform/database/database.ts';

/** Something a person may be told of: a reminder whose moment has come. */
export type Reminded = { readonly clockId: string; readonly percent: number; readonly remindAt: string };

/**
 * Clocks that run and have something to be told of; whoever takes one locks it, so that two workers never tell twice.
 * Of several reminders of one clock the last alone is told, as after the worker slept: the others say less.
 */
const take: Statement = {
  name: 'reminders-take',
  text: `WITH due AS (
      SELECT k.id FROM sla_clock k
      WHERE k.finished_at IS NULL AND k.paused_for IS NULL
        AND k.id IN (SELECT r.clock_id FROM sla_reminder r WHERE r.sent_at IS NULL AND r.remind_at <= $1)
      ORDER BY k.id LIMIT $2 FOR UPDATE SKIP LOCKED
    ), told AS (
      UPDATE sla_reminder r SET sent_at = $1 FROM due
      WHERE r.clock_id = due.id AND r.sent_at IS NULL AND r.remind_at <= $1
      RETURNING r.clock_id, r.percent, r.remind_at
    )
    SELECT DISTINCT ON (clock_id) clock_id AS "clockId", percent, remind_at AS "remindAt"
    FROM told ORDER BY clock_id, percent DESC`,
};

/** Marks what is to be told now as told and returns it; at most so many clocks. */
export function takeReminders(db: Database, now: string, most: number): Promise<readonly Reminded[]> {
  return db.rows<Reminded>(take, [now, most]);
}

export type Recipient = {
  readonly clockId: string;
  readonly personId: string;
  readonly taskId: string | null;
  readonly caseId: string | null;
};

/** The case manager; without one at work, those who manage the department the task lies in, or the manager's own. */
const recipientsSql = `FROM sla_clock k
    LEFT JOIN task t ON t.id = k.task_id
    LEFT JOIN case_file c ON c.id = coalesce(k.case_id, t.case_id)
    LEFT JOIN person owner ON owner.id = c.owner_id AND owner.active AND owner.kind = 'STAFF'
    JOIN LATERAL (
      SELECT owner.id WHERE owner.id IS NOT NULL
      UNION
      SELECT m.person_id FROM department_member m
      WHERE owner.id IS NULL AND m.is_manager AND (m.department_id = t.department_id OR (t.id IS NULL
        AND m.department_id IN (SELECT o.department_id FROM department_member o WHERE o.person_id = c.owner_id)))
    ) told (id) ON true
    JOIN person p ON p.id = told.id AND p.active AND p.kind = 'STAFF' AND p.email IS NOT NULL`;

const recipients: Statement = {
  name: 'reminder-recipients',
  text: `SELECT k.id AS "clockId", p.id AS "personId", k.task_id AS "taskId", k.case_id AS "caseId" ${recipientsSql}
    WHERE k.id = ANY ($1::uuid[]) ORDER BY k.id, p.id`,
};

/** Whom reminders of these clocks are for at this moment. */
export function listRecipients(db: Database, clockIds: readonly string[]): Promise<readonly Recipient[]> {
  return db.rows<Recipient>(recipients, [clockIds]);
}

/** What a mail about a target tells one person, as it stands now. */
export type TargetTold = {
  readonly measure: 'FIRST_RESPONSE' | 'RESOLUTION';
  readonly calendarKey: string;
  readonly calendarVersion: number;
  readonly targetMinutes: number | null;
  readonly finishedAt: string | null;
  readonly dueAt: string | null;
  readonly riskAt: string | null;
  readonly pausedFor: string | null;
  readonly taskNumber: string | null;
  readonly caseNumber: string | null;
  readonly title: string;
  readonly clientName: string | null;
  readonly name: string;
  readonly email: string;
};

const told: Statement = {
  name: 'reminder-told',
  text: `SELECT k.measure, k.calendar_key AS "calendarKey", k.calendar_version AS "calendarVersion",
      k.target_minutes AS "targetMinutes", k.finished_at AS "finishedAt", k.due_at AS "dueAt", k.risk_at AS "riskAt",
      k.paused_for AS "pausedFor", t.number AS "taskNumber", CASE WHEN t.id IS NULL THEN c.number END AS "caseNumber",
      coalesce(t.title, c.title) AS title, client.name AS "clientName", p.name, p.email ${recipientsSql}
    LEFT JOIN client ON client.id = coalesce(t.client_id, c.client_id)
    WHERE k.id = $1::uuid AND p.id = $2::uuid
      AND EXISTS (SELECT FROM sla_reminder r WHERE r.clock_id = k.id AND r.percent = $3::smallint AND r.sent_at IS NOT NULL)`,
};

/** What to tell a person of a reminder; null when it is not for them any more, or another target was set since. */
export async function findTargetTold(
  db: Database,
  { clockId, personId, percent }: { clockId: string; personId: string; percent: number },
): Promise<TargetTold | null> {
  const [row] = await db.rows<TargetTold>(told, [clockId, personId, percent]);
  return row ?? null;
}
