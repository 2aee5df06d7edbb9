import type { OrderDirection, SortKey } from '../tasks/task-order.queries.ts';

export type CaseOrderField = 'NUMBER' | 'TITLE' | 'UPDATED' | 'PRIORITY' | 'CREATED' | 'DUE';
export type CaseOrder = { readonly field: CaseOrderField; readonly direction: OrderDirection | null };

const longestOrder = 4;
const usual: readonly CaseOrder[] = [{ field: 'UPDATED', direction: 'DESC' }];

const rankOfPriority = `array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], c.priority::text) - 1`;
/** Those without a target come last, whichever way. */
const dueAt = (down: boolean) => `coalesce((SELECT s.due_at FROM sla_clock s
  WHERE s.case_id = c.id AND s.measure = 'RESOLUTION'), '${down ? '0001' : '9999'}-01-01T00:00:00Z'::timestamptz)`;

const keysOf: Readonly<Record<CaseOrderField, (down: boolean) => readonly SortKey[]>> = {
  NUMBER: (down) => [
    { sql: `regexp_replace(c.number, '[0-9]+$', '')`, kind: 'TEXT', down },
    { sql: `coalesce(substring(c.number FROM '[0-9]+$'), '0')::bigint`, kind: 'NUMBER', down },
  ],
  TITLE: (down) => [{ sql: 'lower(c.title)', kind: 'TEXT', down }],
  UPDATED: (down) => [{ sql: 'c.last_activity_at', kind: 'INSTANT', down }],
  PRIORITY: (down) => [{ sql: rankOfPriority, kind: 'NUMBER', down: !down }],
  CREATED: (down) => [{ sql: 'c.created_at', kind: 'INSTANT', down }],
  DUE: (down) => [{ sql: dueAt(down), kind: 'INSTANT', down }],
};

/** The columns a list of cases is sorted by, the id last; without an order what moved last comes first. */
export function caseSortKeys(asked: readonly CaseOrder[]): readonly SortKey[] {
  const orders = asked.length === 0 ? usual : asked.slice(0, longestOrder);
  const keys = orders.flatMap(({ field, direction }) => keysOf[field](direction === 'DESC'));
  return [...keys, { sql: 'c.id', kind: 'ID', down: keys.at(-1)?.down === true }];
}
