import pg from 'pg';

import { type RowShape, rowShape, shapedRow } from './row-shape.ts';

/** A query with a name, so that PostgreSQL parses and plans it once per connection. */
export type Statement = { readonly name: string; readonly text: string };

/**
 * Reading: all a query needs. Instants arrive as ISO text in UTC, calendar days as `YYYY-MM-DD`; a column `client.name`
 * arrives as the `name` of `client`, which is null where `client.id` is.
 */
export type Database = {
  rows<Row extends pg.QueryResultRow>(
    statement: Statement,
    values?: readonly unknown[],
  ): Promise<readonly Row[]>;
};

/** What other processes are told after the commit: ids alone, a hint to look again. */
export type LiveEvent = {
  /** The task that changed; null where a case itself did. */
  readonly taskId: string | null;
  /** The case that changed, or those the task belongs to and belonged to. */
  readonly caseIds: readonly string[];
  readonly activityId: string | null;
  readonly verb: string;
  readonly actorId: string;
  readonly at: string;
  /** Everyone whose lists the change may touch. */
  readonly personIds: readonly string[];
  readonly departmentIds: readonly string[];
  readonly clientId: string | null;
};

/** Work for the worker; it becomes visible with the commit and vanishes with a roll-back. */
export type JobRequest = {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly startAfterSeconds?: number;
};

/** Writing: the only kind of database a service that changes something accepts. */
export type Transaction = Database & {
  enqueue(job: JobRequest): Promise<void>;
  publish(event: LiveEvent): void;
};

const TIMESTAMPTZ = 1184;
const DATE = 1082;

/** Reads times as text: a Date object per cell costs more than the rest of a list row. */
const textTypes: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === TIMESTAMPTZ) return isoInstant;
    if (oid === DATE) return (text: string) => text;
    const parse: unknown = pg.types.getTypeParser(oid, format);
    return parse;
  },
};

/** PostgreSQL's text of an instant (`2026-11-22 03:07:40.12+00`) as ISO 8601 in UTC; connections run in UTC. */
export function isoInstant(text: string): string {
  const zone = text.lastIndexOf('+');
  return `${text.slice(0, 10)}T${text.slice(11, zone)}Z`;
}

/** Runs named statements on a pool or on the one connection of a transaction. */
export function readFrom(client: Pick<pg.Pool, 'query'>): Database {
  return {
    async rows<Row extends pg.QueryResultRow>({ name, text }: Statement, values: readonly unknown[] = []) {
      sendTogether(client);
      const rowMode = 'array' as const;
      const result = await client.query<unknown[]>({
        name,
        text,
        values: [...values],
        types: textTypes,
        rowMode,
      });
      const shape = shapeOf(name, result.fields);
      return result.rows.map((row) => stated<Row>(shapedRow(row, shape)));
    },
  };
}

/** Statements asked for in one turn leave in one packet: the system call costs more than the statement. */
function sendTogether(client: Pick<pg.Pool, 'query'>): void {
  if (!(client instanceof pg.Client)) return;
  const { stream } = client.connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

const shapes = new Map<string, RowShape>();

/** The shape of a statement's rows, remembered under its name: a name stands for one text as long as a process lives. */
function shapeOf(name: string, fields: readonly pg.FieldDef[]): RowShape {
  const known = shapes.get(name);
  if (known !== undefined) return known;
  const shape = rowShape(fields.map((field) => field.name));
  if (name !== '') shapes.set(name, shape);
  return shape;
}

/** A row has the type that the query beside its SQL states; nothing else could know it. */
function stated<Row extends pg.QueryResultRow>(row: Record<string, unknown>): Row {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- SQL is text, so its query says what it answers
  return row as Row;
}
