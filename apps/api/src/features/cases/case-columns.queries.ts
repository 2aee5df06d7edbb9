import { type RowSelection, rowSelections } from '../../graphql/row-selection.ts';
import { rowColumns } from '../../platform/database/row-columns.ts';
import { remarkVerbs, wholeEntry } from '../activity/activity-columns.queries.ts';
import { clientColumns } from '../clients/clients.queries.ts';
import { personColumns } from '../people/person-columns.queries.ts';
import { clockNeeds, clockRelation } from '../schedule/clock-columns.queries.ts';
import { decisionFacts, participantColumns, taskCounts } from './case-facts.queries.ts';

/** The columns of a case itself by the keys of `CaseView`. */
export const caseColumns = {
  id: 'id',
  number: 'number',
  title: 'title',
  status: 'status',
  workflow: 'workflow',
  workflowVersion: 'workflow_version',
  typeKey: 'type_key',
  typeVersion: 'type_version',
  stage: 'stage',
  priority: 'priority',
  description: 'description',
  variables: 'variables',
  creatorId: 'creator_id',
  ownerId: 'owner_id',
  outcome: 'outcome',
  summary: 'summary',
  closedAt: 'closed_at',
  version: 'version',
  lastActivityAt: 'last_activity_at',
  commentCount: 'comment_count',
  attachmentCount: 'attachment_count',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
} as const;

/** What is gathered for a case `c` with it, as JSON. */
const gathered = {
  taskCounts: `(SELECT row_to_json(x) FROM (SELECT ${taskCounts} FROM task t
    WHERE t.case_id = c.id AND t.deleted_at IS NULL) x)`,
  facts: `(SELECT row_to_json(x) FROM (SELECT ${decisionFacts}) x)`,
  participants: `(SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${participantColumns}
    FROM case_participant o JOIN person p ON p.id = o.person_id WHERE o.case_id = c.id
    ORDER BY lower(p.name), p.id) x)`,
  lastChange: `(SELECT row_to_json(x) FROM (SELECT ${wholeEntry} FROM activity a
    WHERE a.case_id = c.id AND a.verb NOT IN ${remarkVerbs} ORDER BY a.sequence DESC LIMIT 1) x)`,
};

/** Everything a case `c` can be read with, by its path in `CaseView`. */
export const caseRow = rowColumns(
  {
    ...Object.fromEntries(Object.entries(caseColumns).map(([key, column]) => [key, `c.${column}`])),
    ...gathered,
  },
  {
    client: {
      alias: 'client',
      join: 'LEFT JOIN client ON client.id = c.client_id',
      columns: clientColumns,
    },
    owner: {
      alias: 'owner',
      join: 'LEFT JOIN person owner ON owner.id = c.owner_id',
      columns: personColumns,
    },
    creator: {
      alias: 'creator',
      join: 'LEFT JOIN person creator ON creator.id = c.creator_id',
      columns: personColumns,
    },
    sla: clockRelation('sla', 'RESOLUTION', 'case_id = c.id'),
    firstResponse: clockRelation('first_response', 'FIRST_RESPONSE', 'case_id = c.id'),
  },
);

/** What of a case is read. */
export type CaseSelection = RowSelection<never>;

const needs: Readonly<Record<string, readonly string[]>> = {
  type: ['typeKey', 'typeVersion'],
  statusLabel: ['status', 'workflow', 'workflowVersion'],
  stages: ['typeKey', 'typeVersion', 'facts'],
  stageLabel: ['stage', 'typeKey', 'typeVersion'],
  creator: ['creatorId'],
  taskCount: ['taskCounts'],
  openTaskCount: ['taskCounts'],
  undo: ['lastChange'],
  actions: ['facts'],
  viewerMayEdit: ['facts'],
  viewerMaySetTarget: ['facts'],
};

/** The columns that fields of a case need which are worked out rather than read; always its id. */
export function caseNeeds(fields: ReadonlySet<string>): readonly string[] {
  return [
    'id',
    ...[...fields].flatMap((field) => needs[field] ?? []),
    ...clockNeeds('sla', fields),
    ...clockNeeds('firstResponse', fields),
  ];
}

/** What a case is read with, by its place in an operation or by the fields asked of it. */
export const { at: caseSelectionAt, of: caseSelectionOf } = rowSelections<never>({
  from: caseRow,
  needs: caseNeeds,
  derived: () => [],
});

/** Everything a case itself says, its client and its case manager. */
export const wholeCase: CaseSelection = caseSelectionOf(
  new Set([...Object.keys(caseColumns), ...belowOf('client'), ...belowOf('owner')]),
);

function belowOf(relation: string): readonly string[] {
  return caseRow.columns.filter((column) => column.startsWith(`${relation}.`));
}
