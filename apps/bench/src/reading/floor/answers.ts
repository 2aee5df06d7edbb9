import type pg from 'pg';

import { type Ask, searchQuery } from '../ask.ts';
import { jsonStatements, rowStatements, type Statement, timelineStatement } from './statements.ts';

/** The text that answers a question. */
export type Answer = (pool: pg.Pool, ask: Ask) => Promise<string>;

/** Floor A: PostgreSQL writes the JSON. */
export const answerByPostgres: Answer = async (pool, ask) => {
  const statement = jsonStatements[ask.operation];
  const { name, text } = statement;
  const { rows } = await pool.query<{ text: string }>({ name, text, values: valuesOf(statement, ask) });
  return rows[0]?.text ?? 'null';
};

/** Floor B: Node writes the JSON from plain columns. */
export const answerByNode: Answer = async (pool, ask) => {
  const rows = await rowsOf(pool, rowStatements[ask.operation], ask);
  if (ask.operation === 'detail') {
    const entries = await rowsOf(pool, timelineStatement, ask);
    return JSON.stringify(rows[0] === undefined ? null : detailOf(rows[0], entries));
  }
  if (ask.operation === 'counts') {
    const [pending, created, related, mine, queue] = rows[0] ?? [];
    return JSON.stringify({ pending, created, related, mine, queue });
  }
  return JSON.stringify(rows.map(taskOf));
};

type Row = readonly unknown[];

async function rowsOf(pool: pg.Pool, statement: Statement, ask: Ask): Promise<readonly Row[]> {
  const { name, text } = statement;
  const values = valuesOf(statement, ask);
  const { rows } = await pool.query<unknown[]>({ name, text, values, rowMode: 'array' });
  return rows;
}

function valuesOf({ takes }: Statement, { personId, taskId, words }: Ask): string[] {
  if (takes === 'task') return [personId, taskId];
  return takes === 'words' ? [personId, searchQuery(words)] : [personId];
}

function taskOf(row: Row): object {
  return {
    number: row[0],
    title: row[1],
    status: row[2],
    priority: row[3],
    dueOn: row[4],
    updatedAt: row[5],
    assignee: row[6] === null ? null : { id: row[6], name: row[7] },
    creator: { id: row[8], name: row[9] },
    department: row[10] === null ? null : { id: row[10], name: row[11] },
    case: row[12] === null ? null : { id: row[12], number: row[13], title: row[14] },
  };
}

function detailOf(row: Row, entries: readonly Row[]): object {
  return { ...taskOf(row), description: row[15], timeline: entries.map(entryOf) };
}

function entryOf(row: Row): object {
  return {
    sequence: row[0],
    verb: row[1],
    at: row[2],
    fromStatus: row[3],
    toStatus: row[4],
    words: row[5],
    actor: { id: row[6], name: row[7] },
    comment: row[8] === null ? null : { id: row[8], body: row[9] },
  };
}
