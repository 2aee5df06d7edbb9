import type { RowColumns } from '../platform/database/row-columns.ts';
import { type ResolveInfo, selectedFields } from './selection.ts';

/** What of a row is read: what the operation asks for and no more, because every column of a long list costs. */
export type RowSelection<Derived extends string> = {
  /** Short and the same for the same columns, to tell statements apart. */
  readonly key: string;
  readonly columns: readonly string[];
  /** What is worked out from them. */
  readonly derived: readonly Derived[];
};

/** What rows of one kind can be read with, and what fields need that are worked out rather than read. */
export type RowFields<Derived extends string> = {
  readonly from: RowColumns;
  readonly needs: (fields: ReadonlySet<string>) => readonly string[];
  readonly derived: (fields: ReadonlySet<string>) => readonly Derived[];
};

export type RowSelections<Derived extends string> = {
  /** What a row is read with when it stands at one of these paths beneath the field being resolved. */
  readonly at: (info: ResolveInfo, ...paths: readonly string[]) => RowSelection<Derived>;
  /** The selection that answers these fields of a row, given as paths beneath it. */
  readonly of: (fields: ReadonlySet<string>) => RowSelection<Derived>;
};

/** The selections of rows of one kind, each worked out once per document and place. */
export function rowSelections<Derived extends string>(row: RowFields<Derived>): RowSelections<Derived> {
  const known = new WeakMap<ReadonlySet<string>, Map<string, RowSelection<Derived>>>();
  const selectionOf = (fields: ReadonlySet<string>): RowSelection<Derived> => {
    const columns = wantedColumns(row.from, fields, new Set(row.needs(fields)));
    return { key: keyOf(columns, row.from), columns, derived: row.derived(fields) };
  };
  return {
    of: selectionOf,
    at(info, ...paths) {
      const fields = selectedFields(info);
      const ofDocument = known.get(fields) ?? new Map<string, RowSelection<Derived>>();
      known.set(fields, ofDocument);
      const place = paths.join(' ');
      const selection = ofDocument.get(place) ?? selectionOf(asked(fields, paths));
      ofDocument.set(place, selection);
      return selection;
    },
  };
}

function wantedColumns(
  { columns, relations }: RowColumns,
  fields: ReadonlySet<string>,
  needed: ReadonlySet<string>,
): readonly string[] {
  return columns.filter((column) => {
    const relation = relations.find((path) => column === `${path}.id`);
    if (needed.has(column) || fields.has(column)) return true;
    // A part is there when its id is.
    if (relation !== undefined) return fields.has(relation) || anyBelow(needed, relation);
    return column.endsWith('.clientId') && fields.has(column.replace(/Id$/, ''));
  });
}

function anyBelow(columns: ReadonlySet<string>, relation: string): boolean {
  return [...columns].some((column) => column.startsWith(`${relation}.`));
}

/** The place of each column among all, in few letters. */
function keyOf(columns: readonly string[], from: RowColumns): string {
  return columns.map((column) => from.columns.indexOf(column).toString(36)).join('.');
}

/** What is asked for beneath these paths, as if the row stood at the top. */
function asked(fields: ReadonlySet<string>, paths: readonly string[]): ReadonlySet<string> {
  const prefixes = paths.map((path) => (path === '' ? '' : `${path}.`));
  return new Set(
    [...fields].flatMap((field) =>
      prefixes.filter((prefix) => field.startsWith(prefix)).map((prefix) => field.slice(prefix.length)),
    ),
  );
}
