import { type CaseFileFacts, isOutstanding, taskStatuses } from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { personColumns } from '../people/person-columns.queries.ts';
import type { PersonView } from '../people/person.entity.ts';

const openStatuses = taskStatuses.filter((status) => isOutstanding(status));

/** SQL of a task `t` that holds its case open: outstanding, unless its type says that it does not (F41). */
export const blocksClosure = `t.status IN ('${openStatuses.join(`', '`)}') AND t.deleted_at IS NULL
  AND NOT EXISTS (SELECT FROM definition d WHERE d.kind = 'TASK_TYPE' AND d.key = t.type_key
    AND d.version = t.type_version AND d.content ->> 'blocksClosure' = 'false')`;

/** What decides what people may do with a case, with the version of its workflow. */
export type CaseFacts = CaseFileFacts & {
  readonly id: string;
  readonly workflow: string;
  readonly workflowVersion: number;
};

/** SQL of `CaseFacts` of case `c`. */
export const decisionFacts = `c.id, c.workflow, c.workflow_version AS "workflowVersion", c.status, c.stage,
  c.client_id AS "clientId", c.owner_id AS "ownerId",
  ARRAY(SELECT p.person_id FROM case_participant p WHERE p.case_id = c.id) AS "participantIds",
  ARRAY(SELECT m.department_id FROM department_member m WHERE m.person_id = c.owner_id) AS "ownerDepartmentIds",
  (SELECT count(*)::integer FROM task t WHERE t.case_id = c.id AND ${blocksClosure}) AS "outstandingTasks"`;

const facts: Statement = {
  name: 'case-facts',
  text: `SELECT ${decisionFacts} FROM case_file c WHERE c.id = ANY ($1::uuid[])`,
};

/** What decides what people may do with these cases, by their ids. */
export async function findDecisionFacts(
  session: Pick<Session, 'db'>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseFacts>> {
  const rows = await session.db.rows<CaseFacts>(facts, [caseIds]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The columns of a participant `p`. */
export const participantColumns = Object.entries(personColumns)
  .map(([key, column]) => `p.${column} AS "${key}"`)
  .join(', ');

const participants: Statement = {
  name: 'case-participants',
  text: `SELECT o.case_id AS "caseId", ${participantColumns}
    FROM case_participant o JOIN person p ON p.id = o.person_id
    WHERE o.case_id = ANY ($1::uuid[]) ORDER BY lower(p.name), p.id`,
};

/** Who works on each case beside its manager, by name. */
export async function listParticipants(
  session: Pick<Session, 'db'>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonView[]>> {
  const rows = await session.db.rows<PersonView & { readonly caseId: string }>(participants, [caseIds]);
  return Map.groupBy(rows, (row) => row.caseId);
}

export type CaseTaskCounts = { readonly tasks: number; readonly open: number };

/** SQL of `CaseTaskCounts` over tasks `t`. */
export const taskCounts = `count(*)::integer AS tasks,
  (count(*) FILTER (WHERE t.status IN ('${openStatuses.join(`', '`)}')))::integer AS open`;

const countTasks: Statement = {
  name: 'case-task-counts',
  text: `SELECT t.case_id AS "caseId", ${taskCounts}
    FROM task t WHERE t.case_id = ANY ($1::uuid[]) AND t.deleted_at IS NULL GROUP BY t.case_id`,
};

/** How many tasks each case has, and how many of them are outstanding (settled point 9). */
export async function countCaseTasks(
  session: Pick<Session, 'db'>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseTaskCounts>> {
  const rows = await session.db.rows<CaseTaskCounts & { readonly caseId: string }>(countTasks, [caseIds]);
  return new Map(rows.map((row) => [row.caseId, row]));
}
