import { type RowSelection, rowSelections } from '../../graphql/row-selection.ts';
import { rowColumns } from '../../platform/database/row-columns.ts';
import { clientColumns } from '../clients/clients.queries.ts';
import { personColumns } from '../people/person-columns.queries.ts';

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

/** Everything a case `c` can be read with, by its path in `CaseView`. */
export const caseRow = rowColumns(
  Object.fromEntries(Object.entries(caseColumns).map(([key, column]) => [key, `c.${column}`])),
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
  },
);

/** What of a case is read. */
export type CaseSelection = RowSelection<never>;

const needs: Readonly<Record<string, readonly string[]>> = {
  type: ['typeKey', 'typeVersion'],
  statusLabel: ['status', 'workflow', 'workflowVersion'],
  stages: ['typeKey', 'typeVersion'],
  stageLabel: ['stage', 'typeKey', 'typeVersion'],
  creator: ['creatorId'],
};

/** The columns that fields of a case need which are worked out rather than read; always its id. */
export function caseNeeds(fields: ReadonlySet<string>): readonly string[] {
  return ['id', ...[...fields].flatMap((field) => needs[field] ?? [])];
}

/** What a case is read with, by its place in an operation or by the fields asked of it. */
export const { at: caseSelectionAt, of: caseSelectionOf } = rowSelections<never>({
  from: caseRow,
  needs: caseNeeds,
  derived: () => [],
});

/** Everything a case itself says, its client and its case manager. */
export const wholeCase: CaseSelection = caseSelectionOf(new Set(caseRow.columns));
