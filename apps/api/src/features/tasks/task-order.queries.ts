import { taskStatuses } from '@docket/domain';

import type { CursorKind } from '../../graphql/page.ts';

export type TaskTab = 'PENDING' | 'CREATED' | 'RELATED' | 'MINE' | 'ALL';
export type TaskOrderField =
  'DUE' | 'SLA_DUE' | 'PRIORITY' | 'LAST_ACTIVITY' | 'CREATED' | 'NUMBER' | 'TITLE' | 'STATUS';
export type OrderDirection = 'ASC' | 'DESC';
export type TaskOrder = { readonly field: TaskOrderField; readonly direction: OrderDirection | null };

/** One column of an ORDER BY: `down` is the direction in SQL, where urgent ranks before low. */
export type SortKey = { readonly sql: string; readonly kind: CursorKind; readonly down: boolean };

const longestOrder = 4;

/** The order of each tab when none is asked for: what to do next first, else what moved last. */
const usual: Readonly<Record<TaskTab, readonly TaskOrder[]>> = {
  PENDING: [
    { field: 'DUE', direction: 'ASC' },
    { field: 'PRIORITY', direction: 'DESC' },
  ],
  CREATED: [{ field: 'LAST_ACTIVITY', direction: 'DESC' }],
  RELATED: [{ field: 'LAST_ACTIVITY', direction: 'DESC' }],
  MINE: [{ field: 'LAST_ACTIVITY', direction: 'DESC' }],
  ALL: [{ field: 'LAST_ACTIVITY', direction: 'DESC' }],
};

/** Statuses as text in SQL, in the order of the vocabulary. */
const statusRank = `array_position(ARRAY['${taskStatuses.join(`', '`)}'], t.status::text)`;
const numberPrefix = `regexp_replace(t.number, '[0-9]+$', '')`;
const numberSuffix = `coalesce(substring(t.number FROM '[0-9]+$'), '0')::bigint`;
const rankOfPriority = `array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], t.priority::text) - 1`;

type Keys = (tab: TaskTab, down: boolean) => readonly SortKey[];

const keysOf: Readonly<Record<TaskOrderField, Keys>> = {
  DUE: (tab, down) => [{ sql: dueDay(tab, down), kind: 'DAY', down }],
  SLA_DUE: (_tab, down) => [{ sql: slaDue(down), kind: 'INSTANT', down }],
  PRIORITY: (tab, down) => [
    { sql: tab === 'ALL' ? rankOfPriority : 'v.priority_rank', kind: 'NUMBER', down: !down },
  ],
  LAST_ACTIVITY: (tab, down) => [
    { sql: tab === 'ALL' ? 't.last_activity_at' : 'v.last_activity_at', kind: 'INSTANT', down },
  ],
  CREATED: (_tab, down) => [{ sql: 't.created_at', kind: 'INSTANT', down }],
  NUMBER: (_tab, down) => [
    { sql: numberPrefix, kind: 'TEXT', down },
    { sql: numberSuffix, kind: 'NUMBER', down },
  ],
  TITLE: (_tab, down) => [{ sql: 'lower(t.title)', kind: 'TEXT', down }],
  STATUS: (tab, down) => [
    tab === 'ALL'
      ? { sql: statusRank, kind: 'NUMBER', down }
      : { sql: 'v.status_rank', kind: 'NUMBER', down: !down },
  ],
};

/** The columns a list is sorted by, the task's id last; tasks without a due day come last either way. */
export function sortKeys(tab: TaskTab, asked: readonly TaskOrder[]): readonly SortKey[] {
  const orders = asked.length === 0 ? usual[tab] : asked.slice(0, longestOrder);
  const keys = orders.flatMap(({ field, direction }) => keysOf[field](tab, direction === 'DESC'));
  const last = keys.at(-1);
  return [...keys, { sql: tab === 'ALL' ? 't.id' : 'v.task_id', kind: 'ID', down: last?.down === true }];
}

export function orderBy(keys: readonly SortKey[]): string {
  return keys.map(({ sql, down }) => `${sql} ${down ? 'DESC' : 'ASC'}`).join(', ');
}

const castOf = {
  DAY: 'date',
  INSTANT: 'timestamptz',
  ID: 'uuid',
  NUMBER: 'bigint',
  TEXT: 'text',
} as const satisfies Record<CursorKind, string>;

/**
 * The condition for everything behind a cursor whose values begin at parameter `start`: one row comparison where all
 * columns run the same way, so that an index answers it at any depth, else the comparison written out.
 */
export function behind(keys: readonly SortKey[], start: number): string {
  const params = keys.map((key, index) => `$${start + index}::${castOf[key.kind]}`);
  const oneWay = keys.every((key) => key.down === keys[0]?.down);
  if (oneWay) {
    const columns = keys.map((key) => key.sql).join(', ');
    return `(${columns}) ${keys[0]?.down === true ? '<' : '>'} (${params.join(', ')})`;
  }
  const steps = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((before, at) => `${before.sql} = ${params[at] ?? 'NULL'}`);
    return [...equal, `${key.sql} ${key.down ? '<' : '>'} ${params[index] ?? 'NULL'}`].join(' AND ');
  });
  return `(${steps.map((step) => `(${step})`).join(' OR ')})`;
}

function dueDay(tab: TaskTab, down: boolean): string {
  if (down) return `coalesce(t.due_on, '-infinity'::date)`;
  return tab === 'ALL' ? `coalesce(t.due_on, 'infinity'::date)` : 'v.due_on';
}

/** When the target of an open task is used up; one without a due time comes last either way. */
function slaDue(down: boolean): string {
  const none = down ? '-infinity' : 'infinity';
  return `coalesce((SELECT k.due_at FROM sla_clock k WHERE k.task_id = t.id AND k.measure = 'RESOLUTION'
    AND k.finished_at IS NULL), '${none}'::timestamptz)`;
}
