import { limits } from '@docket/domain';

import { OperationRefused } from './errors.ts';

/** What every list takes: how many, and after which cursor. */
export type PageRequest = { readonly first: number; readonly after: string | null };

export type PageEdge<Value> = { readonly cursor: string; readonly node: Value };

export type Page<Value> = {
  readonly nodes: readonly Value[];
  readonly edges: readonly PageEdge<Value>[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
  /** True when counting stopped before the end. */
  readonly totalIsCapped: boolean;
};

/** What a cursor holds: the sort values of an entry as PostgreSQL's text, in the order of the sort. */
export type CursorValue = string;
export type CursorKind = 'DAY' | 'INSTANT' | 'ID' | 'NUMBER' | 'TEXT';

const sizes = [10, 20, 50, limits.pageSize] as const;

/** The page size to write into the statement: one of a few, so that each is planned once. */
export function statementSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > limits.pageSize) {
    throw new OperationRefused('BAD_USER_INPUT', `Ask for 1 to ${limits.pageSize} entries with \`first\`.`);
  }
  return sizes.find((size) => size >= first) ?? limits.pageSize;
}

/** The page from rows read one beyond its size; `total` is what was counted, at most one beyond the cap. */
export function pageOf<Value>(
  rows: readonly Value[],
  { first, after }: PageRequest,
  cursorOf: (row: Value) => readonly CursorValue[],
  total = 0,
): Page<Value> {
  const nodes = rows.slice(0, first);
  const cursorAt = (node: Value | undefined) => (node === undefined ? null : encodeCursor(cursorOf(node)));
  return {
    nodes,
    // Most readers want the entries alone, and a cursor for each takes longer to write than the rest of its row.
    get edges() {
      return nodes.map((node) => ({ cursor: encodeCursor(cursorOf(node)), node }));
    },
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      get startCursor() {
        return cursorAt(nodes.at(0));
      },
      get endCursor() {
        return cursorAt(nodes.at(-1));
      },
    },
    totalCount: Math.min(total, limits.cappedCount),
    totalIsCapped: total > limits.cappedCount,
  };
}

export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The sort values of a cursor; BAD_USER_INPUT when it is not one of this list. */
export function decodeCursor(cursor: string, kinds: readonly CursorKind[]): readonly CursorValue[] {
  const values = parsed(cursor);
  if (values.length !== kinds.length) throw notOurs();
  return values.map((value, index) => checked(value, kinds[index] ?? 'TEXT'));
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

const shapes: Readonly<Record<CursorKind, RegExp>> = {
  DAY: /^(\d{4}-\d\d-\d\d|-?infinity)$/,
  INSTANT: /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00|-?infinity)$/,
  ID: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  NUMBER: /^-?\d{1,15}$/,
  TEXT: /^[^]*$/,
};

function checked(value: unknown, kind: CursorKind): CursorValue {
  if (typeof value !== 'string' || !shapes[kind].test(value) || !exists(value, kind)) throw notOurs();
  return value;
}

/** Whether a day or instant of the right shape is one of the calendar, so that PostgreSQL takes it. */
function exists(text: string, kind: CursorKind): boolean {
  if (kind !== 'DAY' && kind !== 'INSTANT') return !text.includes('\u0000');
  if (text.endsWith('infinity')) return true;
  const instant = kind === 'DAY' ? `${text}T00:00:00Z` : `${text.replace(' ', 'T').slice(0, 19)}Z`;
  const time = new Date(instant);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text.slice(0, 10));
}

function notOurs(): OperationRefused {
  return new OperationRefused('BAD_USER_INPUT', 'The cursor does not belong to this list in this order.');
}
