import { once } from 'node:events';

import pg from 'pg';
import { from } from 'pg-copy-streams';

/** One table being filled: lines are sent as they come and wait while the database is behind. */
export type Copying = {
  readonly write: (lines: string) => Promise<void>;
  /** Resolves when the database has taken everything. */
  readonly end: () => Promise<void>;
};

export type Cell = string | number | boolean | null;

/** Opens a COPY into the table. Foreign keys are not looked up row by row: what refers to what is made to fit. */
export async function openCopy(
  adminUrl: string,
  table: string,
  columns: readonly string[],
): Promise<Copying> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
  const stream = client.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  const finished = once(stream, 'finish');
  finished.catch(() => undefined);
  return {
    async write(lines) {
      if (!stream.write(lines)) await Promise.race([once(stream, 'drain'), finished]);
    },
    async end() {
      stream.end();
      await finished;
      await client.end();
    },
  };
}

/** A line of COPY's text form. */
export function copyLine(cells: readonly Cell[]): string {
  return `${cells.map(textOf).join('\t')}\n`;
}

/** An array of words without commas, quotes or braces, in PostgreSQL's own notation. */
export function arrayText(words: Iterable<string>): string {
  return `{${[...words].join(',')}}`;
}

function textOf(cell: Cell): string {
  if (cell === null) return String.raw`\N`;
  if (typeof cell !== 'string') return String(cell);
  return /[\\\t\n\r]/.test(cell) ? escaped(cell) : cell;
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('\t', String.raw`\t`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`);
}
