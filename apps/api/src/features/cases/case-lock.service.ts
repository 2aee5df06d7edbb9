import type { CaseFileFacts } from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import type { CaseHead, CaseState } from '../activity/case-activity.service.ts';
import { lockedClocks, lockedClocksJson } from '../schedule/clock-read.queries.ts';
import type { Clock } from '../schedule/clock-writes.service.ts';
import { blocksClosure } from './case-facts.queries.ts';

/** A case as it stands under the lock, with everything a decision about it needs. */
export type LockedCaseFile = {
  readonly id: string;
  readonly number: string;
  readonly typeKey: string | null;
  readonly typeVersion: number | null;
  readonly workflow: string;
  readonly workflowVersion: number;
  readonly state: CaseState;
  readonly head: CaseHead;
  readonly participantIds: readonly string[];
  readonly ownerDepartmentIds: readonly string[];
  readonly outstandingTasks: number;
  /** What is promised for it. */
  readonly clocks: readonly Clock[];
};

type LockRow = CaseState &
  Pick<
    LockedCaseFile,
    'id' | 'number' | 'typeKey' | 'typeVersion' | 'workflow' | 'workflowVersion' | 'outstandingTasks'
  > & {
    readonly version: number;
    readonly sequence: number;
    readonly hash: string | null;
    readonly updatedAt: string;
    readonly participantIds: readonly string[];
    readonly ownerDepartmentIds: readonly string[];
    readonly clocks: readonly Clock[] | null;
  };

const lock: Statement = {
  name: 'case-lock',
  text: 'SELECT id FROM case_file WHERE id = $1::uuid FOR UPDATE',
};

/** Its own statement: one that waited for the lock would count tasks as they were before it. */
const locked: Statement = {
  name: 'case-locked',
  text: `WITH ${lockedClocks('case_id', 'true')} SELECT c.id, c.number, c.type_key AS "typeKey", c.type_version AS "typeVersion", c.workflow,
      c.workflow_version AS "workflowVersion", c.version, c.activity_sequence AS sequence,
      encode(c.activity_hash, 'hex') AS hash, c.updated_at AS "updatedAt", c.title, c.description, c.status, c.stage,
      c.priority, c.client_id AS "clientId", c.owner_id AS "ownerId", c.variables, c.outcome, c.summary,
      c.closed_at AS "closedAt", c.comment_count AS "commentCount", c.attachment_count AS "attachmentCount",
      ARRAY(SELECT p.person_id FROM case_participant p WHERE p.case_id = c.id ORDER BY p.person_id) AS "participantIds",
      ARRAY(SELECT m.department_id FROM department_member m WHERE m.person_id = c.owner_id
        ORDER BY m.created_at, m.department_id) AS "ownerDepartmentIds",
      (SELECT count(*)::integer FROM task t WHERE t.case_id = c.id AND ${blocksClosure}) AS "outstandingTasks",
      ${lockedClocksJson} AS clocks
    FROM case_file c WHERE c.id = $1::uuid`,
};

/**
 * The case locked until the transaction ends, or null when there is none. Tasks of it are created, moved and reopened
 * under a share of this lock, so what it tells of them holds until then.
 */
export async function lockCase(session: WriteSession, caseId: string): Promise<LockedCaseFile | null> {
  if (!isUuid(caseId)) return null;
  const [, [row]] = await Promise.all([
    session.db.rows(lock, [caseId]),
    session.db.rows<LockRow>(locked, [caseId]),
  ]);
  return row === undefined ? null : lockedCase(row);
}

function lockedCase(row: LockRow): LockedCaseFile {
  const { id, number, typeKey, typeVersion, workflow, workflowVersion, ...rest } = row;
  const { version, sequence, hash, updatedAt, participantIds, ownerDepartmentIds, ...more } = rest;
  const { outstandingTasks, clocks, ...state } = more;
  return {
    id,
    number,
    typeKey,
    typeVersion,
    workflow,
    workflowVersion,
    state,
    head: { caseId: id, version, sequence, hash, updatedAt },
    participantIds,
    ownerDepartmentIds,
    outstandingTasks,
    clocks: clocks ?? [],
  };
}

/** What the workflow needs to know of a locked case. */
export function lockedCaseFacts(file: LockedCaseFile): CaseFileFacts {
  const { state, participantIds, ownerDepartmentIds, outstandingTasks } = file;
  return {
    status: state.status,
    stage: state.stage,
    clientId: state.clientId,
    ownerId: state.ownerId,
    ownerDepartmentIds,
    participantIds,
    outstandingTasks,
  };
}
