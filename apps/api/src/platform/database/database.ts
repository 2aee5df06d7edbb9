import pg from 'pg';
import type { EntityManager } from 'typeorm';

/** A query with a name, so that PostgreSQL parses and plans it once per connection. */
export type Statement = { readonly name: string; readonly text: string };

/** Reading: all a query needs. Instants arrive as ISO text in UTC, calendar days as `YYYY-MM-DD`. */
export type Database = {
  rows<Row extends pg.QueryResultRow>(
    statement: Statement,
    values?: readonly unknown[],
  ): Promise<readonly Row[]>;
};

/** What other processes are told after the commit: ids alone, a hint to look again. */
export type LiveEvent = {
  readonly taskId: string;
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
  readonly manager: EntityManager;
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
  const [day = '', time = ''] = text.split(' ');
  return `${day}T${time.replace(/\+00(:00)?$/, '')}Z`;
}

/** Runs named statements on a pool or on the one connection of a transaction. */
export function readFrom(client: Pick<pg.Pool, 'query'>): Database {
  return {
    async rows<Row extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[] = []) {
      const result = await client.query<Row>({ ...statement, values: [...values], types: textTypes });
      return result.rows;
    },
  };
}
