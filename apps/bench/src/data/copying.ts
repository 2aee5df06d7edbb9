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

/** A line of COPY's text form. Texts must hold no tab, line end or backslash: the generator's own words have none. */
export function copyLine(cells: readonly Cell[]): string {
  let line = textOf(cells[0] ?? null);
  for (let index = 1; index < cells.length; index += 1) line += `\t${textOf(cells[index] ?? null)}`;
  return `${line}\n`;
}

/** An array of words without commas, quotes or braces, in PostgreSQL's own notation. */
export function arrayText(words: Iterable<string>): string {
  return `{${[...words].join(',')}}`;
}

function textOf(cell: Cell): string {
  return cell === null ? String.raw`\N` : String(cell);
}
