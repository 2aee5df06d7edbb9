import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import { personColumns } from '../people/person-columns.queries.ts';
import { taskColumns, taskRelations } from './task-columns.queries.ts';
import { type DerivedField, derivedFields, derivedNeeds } from './task.view.ts';

/** What of a task is read: what the operation asks for and no more, because every column of a long list costs. */
export type TaskSelection = {
  /** Short and the same for the same columns, to tell statements apart. */
  readonly key: string;
  readonly columns: readonly string[];
  readonly derived: readonly DerivedField[];
};

/** What a decision about a task needs to know. */
const facts = [
  'status',
  'workflow',
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
  'case.status',
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
};

/** Whom `actions.destination` may name. */
const destinations = ['creator', 'case.owner'];

const known = new WeakMap<ReadonlySet<string>, Map<string, TaskSelection>>();

/** What a task is read with when it stands at one of these paths beneath the field being resolved. */
export function selectionAt(info: ResolveInfo, ...paths: readonly string[]): TaskSelection {
  const fields = selectedFields(info);
  const ofDocument = known.get(fields) ?? new Map<string, TaskSelection>();
  known.set(fields, ofDocument);
  const place = paths.join(' ');
  const selection = ofDocument.get(place) ?? selectionOf(asked(fields, paths));
  ofDocument.set(place, selection);
  return selection;
}

/** The selection that answers these fields of a task, given as paths beneath it. */
export function selectionOf(fields: ReadonlySet<string>): TaskSelection {
  const wanted = new Set(['id', ...[...fields].flatMap((field) => needs[field] ?? []), ...borrowed(fields)]);
  const columns = taskColumns.filter((column) => {
    const relation = taskRelations.find((path) => column === `${path}.id`);
    if (wanted.has(column) || fields.has(column)) return true;
    // A part is there when its id is.
    if (relation !== undefined) return fields.has(relation) || anyBelow(wanted, relation);
    return column.endsWith('.clientId') && fields.has(column.replace(/Id$/, ''));
  });
  return { key: keyOf(columns), columns, derived: derivedFields.filter((field) => asksFor(fields, field)) };
}

/** People that `actions.destination` names are read with whatever is asked of it. */
function borrowed(fields: ReadonlySet<string>): readonly string[] {
  return destinations.flatMap((person) =>
    Object.keys(personColumns)
      .filter((key) => fields.has(`actions.destination.${key}`))
      .map((key) => `${person}.${key}`),
  );
}

function anyBelow(columns: ReadonlySet<string>, relation: string): boolean {
  return [...columns].some((column) => column.startsWith(`${relation}.`));
}

function asksFor(fields: ReadonlySet<string>, field: DerivedField): boolean {
  return fields.has(field) || (field === 'lastChange' && fields.has('undo'));
}

/** The place of each column among all, in few letters. */
function keyOf(columns: readonly string[]): string {
  return columns.map((column) => taskColumns.indexOf(column).toString(36)).join('.');
}

/** What is asked for beneath these paths, as if the task stood at the top. */
function asked(fields: ReadonlySet<string>, paths: readonly string[]): ReadonlySet<string> {
  const prefixes = paths.map((path) => (path === '' ? '' : `${path}.`));
  return new Set(
    [...fields].flatMap((field) =>
      prefixes.filter((prefix) => field.startsWith(prefix)).map((prefix) => field.slice(prefix.length)),
    ),
  );
}
