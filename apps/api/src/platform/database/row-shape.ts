/**
 * Where the values of a row go: a column `assignee.name` is the `name` of `assignee`, which is null where `assignee.id`
 * is null, as after an outer join.
 */
export type RowShape = {
  /** The position of the value without which there is no such object; null where there always is one. */
  readonly id: number | null;
  readonly values: readonly (readonly [key: string, position: number])[];
  readonly parts: readonly (readonly [key: string, shape: RowShape])[];
};

/** The shape of rows with these columns, in their order. */
export function rowShape(columns: readonly string[]): RowShape {
  return shapeBelow(columns.map((column, position) => [column.split('.'), position] as const));
}

type Column = readonly [path: readonly string[], position: number];

function shapeBelow(columns: readonly Column[]): RowShape {
  const below = Map.groupBy(
    columns.filter(([path]) => path.length > 1),
    ([[key = '']]) => key,
  );
  const values = columns.flatMap(([[key = '', ...rest], position]) =>
    rest.length === 0 ? [[key, position] as const] : [],
  );
  const parts = [...below].map(([key, inner]) => {
    const shape = shapeBelow(inner.map(([[, ...path], position]) => [path, position]));
    const id = shape.values.find(([name]) => name === 'id')?.[1] ?? null;
    return [key, { ...shape, id }] as const;
  });
  return { id: null, values, parts };
}

/** The values of one row as an object of this shape. */
export function shapedRow(row: readonly unknown[], { values, parts }: RowShape): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const [key, position] of values) object[key] = row[position];
  for (const [key, shape] of parts) {
    object[key] = shape.id !== null && row[shape.id] === null ? null : shapedRow(row, shape);
  }
  return object;
}
