import type { ActivityVerb, Audience, PersonKind, TaskPriority, TaskStatus } from '@docket/domain';

import type { Database, Statement } from '../../platform/database/database.ts';

/** What a mail tells of an entry and of the task as it stands now. */
export type Told = {
  readonly activityId: string;
  readonly verb: ActivityVerb;
  readonly actorName: string;
  readonly words: string | null;
  readonly audience: Audience;
  /** Taken back in the meantime: then nobody is told. */
  readonly undone: boolean;
  readonly taskId: string;
  readonly number: string;
  readonly title: string;
  readonly status: TaskStatus;
  readonly priority: TaskPriority;
  /** Calendar day. */
  readonly dueOn: string | null;
  readonly departmentName: string | null;
  readonly deleted: boolean;
};

export type Recipient = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: PersonKind;
  /** Whether they may see the task at this moment. */
  readonly sees: boolean;
};

const told: Statement = {
  name: 'task-mail-told',
  text: `SELECT a.id AS "activityId", a.verb, actor.name AS "actorName", a.words, a.audience,
      EXISTS (SELECT FROM activity u WHERE u.undoes_id = a.id) AS undone, t.id AS "taskId", t.number, t.title, t.status,
      t.priority, t.due_on AS "dueOn", d.name AS "departmentName", t.deleted_at IS NOT NULL AS deleted
    FROM activity a JOIN person actor ON actor.id = a.actor_id JOIN task t ON t.id = a.task_id
    LEFT JOIN department d ON d.id = t.department_id
    WHERE a.id = $1`,
};

/** A holder always has a row of their own; of a client's task the contact sees what is meant for the client. */
const sees = `CASE WHEN p.kind = 'CLIENT_CONTACT'
    THEN p.client_id = t.client_id AND t.audience = 'CLIENT' AND t.deleted_at IS NULL
    ELSE v.task_id IS NOT NULL END`;

const given = `(a.after->>'assigneeId' = p.id::text
  OR (a.after->'coAssigneeIds' ? p.id::text AND NOT coalesce(a.before->'coAssigneeIds' ? p.id::text, false)))`;

const people = `SELECT p.id, p.name, p.email, p.kind, ${sees} AS sees
  FROM activity a JOIN task t ON t.id = a.task_id JOIN person p ON p.active AND p.email IS NOT NULL AND p.id <> a.actor_id`;

/** Who holds the task now, of those an entry is about: given by it, or any holder where it is about them all. */
const holders: Statement = {
  name: 'task-mail-holders',
  text: `${people} JOIN task_person v ON v.task_id = t.id AND v.person_id = p.id
    WHERE a.id = $1 AND v.reasons && '{ASSIGNEE,CO_ASSIGNEE}'::varchar[] AND ($2::boolean OR ${given})
    ORDER BY p.id`,
};

/** Who was given the task by the entry, or held it through one about all holders, whether they see it now or not. */
const toldBefore: Statement = {
  name: 'task-mail-told-before',
  text: `${people} LEFT JOIN task_person v ON v.task_id = t.id AND v.person_id = p.id
    WHERE a.id = (SELECT undoes_id FROM activity WHERE id = $1)
      AND (${given} OR (a.verb IN ('CANCEL', 'REOPEN') AND v.reasons && '{ASSIGNEE,CO_ASSIGNEE}'::varchar[]))
    ORDER BY p.id`,
};

/** The entry with its task as they are now; null when an import was rolled back meanwhile. */
export async function findTold(db: Database, activityId: string): Promise<Told | null> {
  const [row] = await db.rows<Told>(told, [activityId]);
  return row ?? null;
}

/** Everyone to be told of an entry at this moment: active people with an address who did not do it themselves. */
export function listRecipients(db: Database, entry: Told): Promise<readonly Recipient[]> {
  if (entry.verb === 'UNDONE') return db.rows<Recipient>(toldBefore, [entry.activityId]);
  const all = entry.verb === 'CANCEL' || entry.verb === 'REOPEN';
  return db.rows<Recipient>(holders, [entry.activityId, all]);
}
