import type { CreatorFacts, TargetPerson, Workflow } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import type { ChainHead, TaskState } from '../activity/activity.service.ts';
import { keyTaken, type KeyValues, takenKey } from '../activity/idempotency.service.ts';
import { crossing, usableProvider } from '../departments/departments.queries.ts';
import { receivingDay, standInWithin } from '../people/absences.queries.ts';
import { lockedClocks, lockedClocksJson } from '../schedule/clock-read.queries.ts';
import type { StoredTaskType } from '../case-types/definitions.queries.ts';
import type { Clock } from '../schedule/clock-writes.service.ts';
import { kindOf, type TaskKind } from './task-kinds.queries.ts';
import type { Part } from './task.people.ts';
import { seesTask } from './task.policy.ts';

/** A person named by a request, with the client they act for. */
export type NamedPerson = TargetPerson & {
  readonly clientId: string | null;
  /** The name of somebody who is away and whom they stand in for. */
  readonly standsInFor?: string | null;
};

export type LockedCase = {
  readonly id: string;
  readonly closed: boolean;
  readonly clientId: string | null;
  readonly owner: CreatorFacts | null;
};

/** A task as it stands under the lock, with everything a decision about it needs. */
export type LockedTask = {
  readonly id: string;
  readonly number: string;
  readonly workflow: Workflow;
  /** The version of its type it was made with; null for a task of no type. */
  readonly type: StoredTaskType | null;
  readonly creator: CreatorFacts;
  readonly state: TaskState;
  readonly head: ChainHead;
  readonly parts: readonly Part[];
  readonly caseFile: LockedCase | null;
  /** What is promised for it. */
  readonly clocks: readonly Clock[];
  /** The person the request names; null when it names none or nobody has that id. */
  readonly person: NamedPerson | null;
  /** Whether the department the request names exists and is in use. */
  readonly departmentExists: boolean;
};

export type LockRequest = {
  readonly taskId: string;
  readonly personId?: string | null;
  readonly departmentId?: string | null;
  /** Where an imported change comes from: it goes to whom it names, also while they are away. */
  readonly sourceRef?: string | null;
};

type LockRow = TaskState & {
  readonly id: string;
  readonly number: string;
  readonly workflow: string;
  readonly workflowVersion: number;
  readonly typeKey: string | null;
  readonly typeVersion: number | null;
  readonly version: number;
  readonly sequence: number;
  readonly hash: string | null;
  readonly updatedAt: string;
  readonly snapshotSequence: number;
  readonly creator: CreatorFacts;
  readonly caseFile: LockedCase | null;
  readonly parts: readonly Part[] | null;
  readonly clocks: readonly Clock[] | null;
  readonly person: NamedPerson | null;
  readonly departmentExists: boolean;
};
type OnceRow = { readonly taken: boolean } & (LockRow | { readonly id: null });

const mainDepartment = (person: string) => `(SELECT m.department_id FROM department_member m
  WHERE m.person_id = ${person}.id ORDER BY m.created_at, m.department_id LIMIT 1)`;

/**
 * The case is locked for share, so that it cannot close meanwhile while tasks of one case still move side by side; the
 * task is locked for update. Where a plugin may set variables of the case, the case is locked for that first. Rows that
 * were not locked are as old as the statement, which `snapshotSequence` betrays. Locks wait behind the condition.
 */
const locking = (condition: string) => `whole_case AS (
      SELECT c.id FROM case_file c WHERE ${condition} AND c.id = (SELECT case_id FROM task
        WHERE id = $1::uuid AND type_key = ANY ($4::varchar[])) FOR NO KEY UPDATE
    ), locked_case AS (
      SELECT c.id, c.closed_at, c.client_id, c.owner_id FROM case_file c
      WHERE ${condition} AND c.id = (SELECT case_id FROM task WHERE id = $1::uuid)
        AND (SELECT count(*) FROM whole_case) >= 0 FOR SHARE
    ), locked AS (
      SELECT t.* FROM task t
      WHERE ${condition} AND t.id = $1::uuid AND (SELECT count(*) FROM locked_case) >= 0 FOR UPDATE
    ), ${lockedClocks('task_id', '(SELECT count(*) FROM locked) >= 0')}`;
const lockedRow = `SELECT t.id, t.number, t.workflow, t.workflow_version AS "workflowVersion", t.type_key AS "typeKey",
      t.type_version AS "typeVersion", t.version, t.activity_sequence AS sequence,
      encode(t.activity_hash, 'hex') AS hash, t.updated_at AS "updatedAt",
      (SELECT s.activity_sequence FROM task s WHERE s.id = $1::uuid) AS "snapshotSequence",
      t.title, t.description, t.status, t.stage, t.form, t.mails, t.priority, t.audience, t.department_id AS "departmentId",
      t.assignee_id AS "assigneeId", t.client_id AS "clientId", t.case_id AS "caseId",
      t.sequence_in_case AS "sequenceInCase", t.start_on AS "startOn", t.due_on AS "dueOn",
      t.started_at AS "startedAt", t.completed_at AS "completedAt", t.percent_complete AS "percentComplete",
      t.comment_count AS "commentCount", t.attachment_count AS "attachmentCount", t.deleted_at AS "deletedAt",
      (SELECT row_to_json(x) FROM (SELECT creator.id, creator.kind, creator.active,
        ${mainDepartment('creator')} AS "departmentId") x) AS creator,
      (SELECT row_to_json(x) FROM (SELECT c.id, c.closed_at IS NOT NULL AS closed, c.client_id AS "clientId",
        (SELECT row_to_json(y) FROM (SELECT owner.id, owner.kind, owner.active,
          ${mainDepartment('owner')} AS "departmentId" FROM person owner WHERE owner.id = c.owner_id) y) AS owner
        FROM locked_case c WHERE c.id = t.case_id) x) AS "caseFile",
      (SELECT json_agg(x) FROM (SELECT person_id AS "personId", reasons
        FROM task_person WHERE task_id = t.id ORDER BY person_id) x) AS parts,
      ${lockedClocksJson} AS clocks,
      (SELECT row_to_json(x) FROM (SELECT p.id, p.kind, p.active, p.client_id AS "clientId",
        ARRAY(SELECT m.department_id FROM department_member m WHERE m.person_id = p.id
          ORDER BY m.created_at, m.department_id) AS "departmentIds",
          (SELECT w.name FROM person w WHERE w.id = $2::uuid AND w.id <> p.id) AS "standsInFor"
        FROM person p WHERE p.id = ${standInWithin('$2::uuid', '$5::date', '$3::uuid')} AND p.kind <> 'SYSTEM') x) AS person,
      EXISTS (SELECT FROM department d JOIN provider o ON o.id = d.provider_id
        WHERE d.id = $3::uuid AND d.active AND ${usableProvider('$6::boolean', '$7::uuid[]')}) AS "departmentExists"
    FROM locked t JOIN person creator ON creator.id = t.creator_id`;

const lock: Statement = { name: 'task-lock', text: `WITH ${locking('true')} ${lockedRow}` };
const lockOnce: Statement = {
  name: 'task-lock-once',
  text: `WITH ${takenKey(8)}, ${locking('EXISTS (SELECT FROM taken)')}
    SELECT EXISTS (SELECT FROM taken) AS taken, x.* FROM (SELECT) one LEFT JOIN (${lockedRow}) x ON true`,
};

/**
 * The task locked until the transaction ends, or null when there is none that the viewer sees: hidden and missing are
 * one answer. Everything it tells is as new as the lock.
 */
export async function lockTask(session: WriteSession, request: LockRequest): Promise<LockedTask | null> {
  const [row] = await session.db.rows<LockRow>(lock, lockValues(session, request));
  return row === undefined ? null : freshTask(session, request, row);
}

/** Takes the key of a request first, in the same statement; as `lockTask`, or `keyTaken` where somebody had it. */
export async function lockTaskOnce(
  session: WriteSession,
  request: LockRequest,
  key: KeyValues | null,
): Promise<LockedTask | typeof keyTaken | null> {
  if (key === null) return lockTask(session, request);
  const values = [...lockValues(session, request), ...key];
  const [first] = await session.db.rows<OnceRow>(lockOnce, values);
  if (first?.taken !== true) return keyTaken;
  const { taken: _, ...row } = first;
  return row.id === null ? null : freshTask(session, request, row);
}

function lockValues(session: WriteSession, { taskId, personId, departmentId, sourceRef }: LockRequest) {
  const { hooks, viewer } = session;
  const day = receivingDay(session, personId, isGiven(sourceRef));
  const named = [idOrNull(personId), idOrNull(departmentId)];
  return [taskId, ...named, hooks.settingVariables, day, ...crossing(viewer)];
}

async function freshTask(
  session: WriteSession,
  request: LockRequest,
  first: LockRow,
): Promise<LockedTask | null> {
  const [row] = isFresh(first) ? [first] : await session.db.rows<LockRow>(lock, lockValues(session, request));
  if (row === undefined) return null;
  const locked = lockedTask(row, await kindOf(session, row));
  return seesTask(session.viewer, visibilityOf(locked)) ? locked : null;
}

function idOrNull(id: string | null | undefined): string | null {
  return isUuid(id) ? id : null;
}

/** False when the lock was waited for: then people and case were read before the other change was committed. */
function isFresh(row: LockRow): boolean {
  const sameCase = (row.caseFile?.id ?? null) === row.caseId;
  return row.sequence === row.snapshotSequence && sameCase;
}

function lockedTask(row: LockRow, { workflow, type }: TaskKind): LockedTask {
  const { id, number, version, sequence, hash, updatedAt, snapshotSequence: _, ...rest } = row;
  const {
    workflow: _workflow,
    workflowVersion: _version,
    typeKey: _key,
    typeVersion: _type,
    ...known
  } = rest;
  const { creator, caseFile, parts, clocks, person, departmentExists, ...state } = known;
  return {
    id,
    number,
    workflow,
    type,
    creator,
    state,
    head: { taskId: id, version, sequence, hash, updatedAt },
    parts: parts ?? [],
    caseFile,
    clocks: clocks ?? [],
    person,
    departmentExists,
  };
}

function visibilityOf({ state, parts, caseFile }: LockedTask) {
  return {
    departmentId: state.departmentId,
    personIds: parts.map((part) => part.personId),
    caseOwnerId: caseFile?.owner?.id ?? null,
    clientId: state.clientId,
    audience: state.audience,
    deleted: state.deletedAt !== null,
  };
}
