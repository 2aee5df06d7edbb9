import { property } from '../../../../scripts/local/json.ts';

/**
 * The rows in an answer of any contender, in one form, so that two answers can be compared as text. A list of one is the
 * same as the one itself: some answer what has one row with a list.
 */
export function rowsIn(answer: unknown): unknown {
  const rows = plain(insideOf(answer));
  return Array.isArray(rows) && rows.length === 1 ? rows.at(0) : rows;
}

/** GraphQL wraps what was asked for in `data`, one field and, for a connection, `nodes`. */
function insideOf(answer: unknown): unknown {
  const data = property(answer, 'data');
  if (data === undefined) return answer;
  if (typeof data !== 'object' || data === null) throw new Error(`No data: ${JSON.stringify(answer)}`);
  return Object.values(data)[0];
}

const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)$/;

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'string') return instant.test(value) ? new Date(normal(value)).toISOString() : value;
  if (typeof value !== 'object' || value === null) return value;
  const nodes = property(value, 'nodes');
  if (nodes !== undefined) return plain(nodes);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}

/** PostgreSQL's own text of an instant leaves out the `T` and the minutes of the offset. */
function normal(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
}
