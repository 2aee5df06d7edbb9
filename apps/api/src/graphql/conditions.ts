import { isGiven } from './given.ts';
import { isUuid } from '../platform/ids/uuid.ts';

/** One condition of a list: its text around its parameter, or text alone. `key` tells the form apart. */
export type Condition = {
  readonly key: string;
  readonly sql: (parameter: string) => string;
  readonly value?: unknown;
};

/** The condition that a column has one of these values; none where nothing is asked for. */
export function anyOf(
  key: string,
  column: string,
  values: readonly string[] | null | undefined,
  type: 'uuid' | 'varchar',
): readonly Condition[] {
  if (!isGiven(values)) return [];
  // One value as an equality lets an index on the column give the order as well.
  return values.length === 1
    ? [{ key: `${key}-is`, sql: (p) => `${column} = ${p}::${type}`, value: values[0] }]
    : [{ key, sql: (p) => `${column} = ANY (${p}::${type}[])`, value: values }];
}

/** The same for a column of ids: whatever is none is nobody's. */
export function anyIdOf(
  key: string,
  column: string,
  values: readonly string[] | null | undefined,
): readonly Condition[] {
  return anyOf(key, column, isGiven(values) ? values.filter((value) => isUuid(value)) : null, 'uuid');
}
