/** A group before it is named: those of fixed kind have no name of their own, for the others it is data. */
export interface GroupOf {
  readonly key: string;
  readonly name: string;
  /** Where it stands among the others; those without stand in the order in which their first row comes. */
  readonly place?: number;
}

export interface RowGroup<T> extends GroupOf {
  readonly rows: readonly T[];
}

/** The rows in their groups; inside a group the order of the list holds. */
export function groupRows<T>(rows: readonly T[], groupFor: (row: T) => GroupOf): readonly RowGroup<T>[] {
  const groups = new Map<string, { readonly of: GroupOf; readonly rows: T[] }>();
  for (const row of rows) {
    const of = groupFor(row);
    const group = groups.get(of.key) ?? { of, rows: [] };
    group.rows.push(row);
    groups.set(of.key, group);
  }
  return [...groups.values()]
    .map((group) => ({ ...group.of, rows: group.rows }))
    .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
}
