import { type RowSelection, rowSelections } from '../../graphql/row-selection.ts';
import { caseNeeds } from '../cases/case-columns.queries.ts';
import { personColumns } from '../people/person-columns.queries.ts';
import { clockNeeds } from '../schedule/clock-columns.queries.ts';
import { taskColumns } from './task-columns.queries.ts';
import { type DerivedField, derivedFields, derivedNeeds } from './task.view.ts';

/** What of a task is read. */
export type TaskSelection = RowSelection<DerivedField>;

/** What a decision about a task needs to know. */
const facts = [
  'status',
  'stage',
  'workflow',
  'workflowVersion',
  'typeKey',
  'typeVersion',
  'deletedAt',
  'departmentId',
  'assigneeId',
  'reasons',
  'startOn',
  'startedAt',
  'creator.id',
  'creator.kind',
  'creator.active',
  'case.id',
  'case.closedAt',
  'case.owner.id',
  'case.owner.kind',
  'case.owner.active',
];

/** Columns for fields that are worked out rather than read. */
const needs: Readonly<Partial<Record<string, readonly string[]>>> = {
  ...derivedNeeds,
  undo: derivedNeeds.lastChange,
  actions: facts,
  claim: facts,
  reassign: facts,
  delete: facts,
  editableFields: facts,
  viewerMaySetTarget: facts,
};

/** Whom `actions.destination` may name. */
const destinations = ['creator', 'case.owner'];

/** What a task is read with, by the place of the task in an operation or by the fields asked of it. */
export const { at: selectionAt, of: selectionOf } = rowSelections<DerivedField>({
  from: taskColumns,
  needs: (fields) => [
    'id',
    ...[...fields].flatMap((field) => needs[field] ?? []),
    ...borrowed(fields),
    ...ofCase(fields),
    ...clockNeeds('sla', fields),
    ...clockNeeds('firstResponse', fields),
  ],
  derived: (fields) => derivedFields.filter((field) => asksFor(fields, field)),
});

/** People that `actions.destination` names are read with whatever is asked of it. */
function borrowed(fields: ReadonlySet<string>): readonly string[] {
  return destinations.flatMap((person) =>
    Object.keys(personColumns)
      .filter((key) => fields.has(`actions.destination.${key}`))
      .map((key) => `${person}.${key}`),
  );
}

/** What the fields of its case need that are worked out from it. */
function ofCase(fields: ReadonlySet<string>): readonly string[] {
  const asked = [...fields].filter((field) => field.startsWith('case.')).map((field) => field.slice(5));
  return asked.length === 0 ? [] : caseNeeds(new Set(asked)).map((column) => `case.${column}`);
}

function asksFor(fields: ReadonlySet<string>, field: DerivedField): boolean {
  return fields.has(field) || (field === 'lastChange' && fields.has('undo'));
}
