import type { ActivityVerb, Audience, PersonKind, TaskMail, TaskPriority, TaskStatus } from '@docket/domain';

import type { Database, Statement } from '../../platform/database/database.ts';

/** Somebody a mail may go to: an active person with an address. */
export type Recipient = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: PersonKind;
};

/** An entry of a task's history beside one person who may have to be told of it, both as they are at this moment. */
export type TaskTold = {
  readonly activityId: string;
  readonly verb: ActivityVerb;
  readonly at: string;
  readonly actorName: string;
  readonly words: string | null;
  /** Who reads the words. */
  readonly audience: Audience;
  readonly toStatus: TaskStatus | null;
  /** The fields it changed. */
  readonly fields: readonly string[];
  /** The name of a custom action; null for everything else. */
  readonly action: string | null;
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
  readonly clientName: string | null;
  readonly caseNumber: string | null;
  readonly caseTitle: string | null;
  readonly deleted: boolean;
  readonly person: Recipient;
  /** Whether they may see the task. */
  readonly sees: boolean;
  readonly holds: boolean;
  /** The entry made them a holder. */
  readonly given: boolean;
  readonly creates: boolean;
  readonly watches: boolean;
  /** The mails the task sends (F68). */
  readonly mails: readonly TaskMail[];
  /** The entry offered it to their department, whose type of task says so by mail (F52). */
  readonly offered: boolean;
  /** A mail about what this entry takes back has reached them. */
  readonly toldBefore: boolean;
};

const given = `(a.after->>'assigneeId' = p.id::text
  OR (a.after->'coAssigneeIds' ? p.id::text AND NOT coalesce(a.before->'coAssigneeIds' ? p.id::text, false)))`;

/** Of a task that no person asked for, its case manager is told what its creator would be. */
const creates = `(t.creator_id = p.id OR (c.owner_id = p.id AND creator.kind IN ('SYSTEM', 'INTEGRATION')))`;

const offered = `(t.assignee_id IS NULL AND t.department_id IS NOT NULL AND p.kind = 'STAFF'
  AND (a.verb = 'CREATED' OR a.after ?| '{departmentId,assigneeId}'::text[])
  AND EXISTS (SELECT FROM department_member m WHERE m.department_id = t.department_id AND m.person_id = p.id)
  AND coalesce((SELECT (x.content->>'mailsGroup')::boolean FROM definition x
    WHERE x.kind = 'TASK_TYPE' AND x.key = t.type_key AND x.version = t.type_version), false))`;

const isContact = `(p.client_id IS NOT NULL AND p.client_id = t.client_id AND t.audience = 'CLIENT')`;

const sees = `(t.deleted_at IS NULL AND CASE WHEN p.kind = 'CLIENT_CONTACT' THEN coalesce(${isContact}, false)
  ELSE v.task_id IS NOT NULL OR c.owner_id = p.id OR p.role = 'ADMINISTRATOR' OR EXISTS (SELECT FROM department_member m
    WHERE m.department_id = t.department_id AND m.person_id = p.id) END)`;

/** SQL of whoever a mail about what entry `a` takes back has reached. */
export const toldOfUndone = `SELECT e.person_id AS id FROM mail_event e JOIN mail_delivery l ON l.id = e.delivery_id
      WHERE a.verb = 'UNDONE' AND e.activity_id = a.undoes_id AND l.state = 'SENT'`;

/** Whoever has to do with the task, might claim it, runs its case or acts for its client; of a recall, who was told. */
const candidates = `${toldOfUndone}
    UNION SELECT o.person_id FROM task_person o WHERE o.task_id = t.id AND a.verb <> 'UNDONE'
    UNION SELECT c.owner_id WHERE a.verb <> 'UNDONE'
    UNION SELECT m.person_id FROM department_member m
      WHERE a.verb <> 'UNDONE' AND t.assignee_id IS NULL AND t.type_key IS NOT NULL AND m.department_id = t.department_id
    UNION SELECT k.id FROM person k
      WHERE a.verb <> 'UNDONE' AND t.audience = 'CLIENT' AND k.client_id = t.client_id AND NOT EXISTS (
        SELECT FROM task_person o JOIN person q ON q.id = o.person_id
        WHERE o.task_id = t.id AND q.kind = 'CLIENT_CONTACT')`;

const told: Statement = {
  name: 'mail-task-told',
  text: `SELECT a.id AS "activityId", a.verb, a.at, actor.name AS "actorName",
      coalesce(a.words, said.body, noted.body) AS words, a.audience, a.to_status AS "toStatus",
      ARRAY(SELECT jsonb_object_keys(a.after)) AS fields, a.after->>'action' AS action,
      EXISTS (SELECT FROM activity u WHERE u.undoes_id = a.id) AS undone, t.id AS "taskId", t.number, t.title, t.status,
      t.priority, t.mails, t.due_on AS "dueOn", d.name AS "departmentName", k.name AS "clientName", c.number AS "caseNumber",
      c.title AS "caseTitle", t.deleted_at IS NOT NULL AS deleted,
      p.id AS "person.id", p.name AS "person.name", p.email AS "person.email", p.kind AS "person.kind",
      ${sees} AS sees, coalesce(v.reasons && '{ASSIGNEE,CO_ASSIGNEE}'::varchar[], false) AS holds,
      coalesce(${given}, false) AS given, coalesce(${creates}, false) AS creates,
      coalesce('WATCHING' = ANY (v.reasons), false) AS watches, ${offered} AS offered,
      a.verb = 'UNDONE' AS "toldBefore"
    FROM activity a JOIN person actor ON actor.id = a.actor_id JOIN task t ON t.id = a.task_id
      JOIN person creator ON creator.id = t.creator_id
      LEFT JOIN department d ON d.id = t.department_id LEFT JOIN case_file c ON c.id = t.case_id
      LEFT JOIN client k ON k.id = t.client_id
      LEFT JOIN comment said ON said.id = a.comment_id LEFT JOIN note noted ON noted.id = a.note_id
      CROSS JOIN LATERAL (${candidates}) who
      JOIN person p ON p.id = who.id AND p.active AND p.email IS NOT NULL AND p.id <> a.actor_id
      LEFT JOIN task_person v ON v.task_id = t.id AND v.person_id = p.id
    WHERE a.id = ANY ($1::uuid[]) AND ($2::uuid IS NULL OR p.id = $2) AND p.kind IN ('STAFF', 'CLIENT_CONTACT')
    ORDER BY p.id, a.sequence`,
};

/**
 * The entries beside everybody who may have to be told of them at this moment, or beside one person alone; who did it is
 * never among them. In the order it happened, by person.
 */
export function listTaskTold(
  db: Database,
  activityIds: readonly string[],
  personId: string | null = null,
): Promise<readonly TaskTold[]> {
  return db.rows<TaskTold>(told, [activityIds, personId]);
}
