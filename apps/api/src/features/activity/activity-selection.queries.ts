import { type RowSelection, rowSelections } from '../../graphql/row-selection.ts';
import { entryColumns } from './activity-columns.queries.ts';
import { type DerivedField, derivedFields } from './activity-view.queries.ts';

/** What of an entry is read. */
export type EntrySelection = RowSelection<DerivedField>;

/** Columns for fields that are worked out or held back rather than read. */
const needs: Readonly<Partial<Record<string, readonly string[]>>> = {
  words: ['audience'],
  attachment: ['attachmentId'],
  task: ['taskId'],
  case: ['caseId'],
  changes: ['taskId', 'verb', 'before', 'after', 'beforeNames', 'afterNames'],
  caseChanges: ['caseId', 'verb', 'before', 'after', 'beforeNames', 'afterNames'],
  undoable: ['taskId', 'verb', 'at', 'actor.id', 'undoneAt', 'superseded'],
};

/** What an entry is read with, by its place in an operation; always with its sequence, which makes the cursor. */
export const { at: entrySelectionAt } = rowSelections<DerivedField>({
  from: entryColumns,
  needs: (fields) => ['sequence', ...[...fields].flatMap((field) => needs[field] ?? [])],
  derived: (fields) => derivedFields.filter((field) => fields.has(field)),
});
