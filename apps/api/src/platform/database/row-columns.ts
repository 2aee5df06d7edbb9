type Columns = Readonly<Record<string, string>>;

/** Something a row hangs on: how it is joined, and what is known of it. */
export type Relation = { readonly alias: string; readonly join: string; readonly columns: Columns };

/** Everything rows of one kind can be read with, each column by its path in the row: `assignee.name` for one. */
export type RowColumns = {
  readonly columns: readonly string[];
  /** The paths of what is joined; whatever another hangs on comes before it. */
  readonly relations: readonly string[];
  /** The columns of the SELECT list for these paths. */
  readonly list: (columns: readonly string[]) => string;
  /** The joins these paths need. */
  readonly joins: (columns: readonly string[]) => string;
};

/** Columns of a row's own, as SQL by their key, and those of what it hangs on, by the path of that. */
export function rowColumns(own: Columns, relations: Readonly<Record<string, Relation>>): RowColumns {
  const texts: ReadonlyMap<string, string> = new Map([
    ...Object.entries(own),
    ...Object.entries(relations).flatMap(([path, { alias, columns }]) =>
      Object.entries(columns).map(([key, column]) => [`${path}.${key}`, `${alias}.${column}`] as const),
    ),
  ]);
  return {
    columns: [...texts.keys()],
    relations: Object.keys(relations),
    list: (columns) => columns.map((path) => `${texts.get(path) ?? 'NULL'} AS "${path}"`).join(',\n'),
    joins(columns) {
      const joined = new Set(columns.map(parentOf));
      return Object.entries(relations)
        .flatMap(([path, { join }]) => (joined.has(path) ? [join] : []))
        .join('\n');
    },
  };
}

function parentOf(column: string): string {
  return column.slice(0, Math.max(0, column.lastIndexOf('.')));
}
