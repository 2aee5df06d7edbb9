import pg from 'pg';

import { type Plan, readPlan } from './plan.ts';
import type { Heard } from './wire.ts';

/** Planned for its very values as the first times, and as PostgreSQL chooses once it knows the statement. */
export type Replayed = { readonly first: Plan; readonly lasting: Plan };

/** After so many plans for given values PostgreSQL may settle for one that fits them all. */
const customPlans = 5;

/**
 * Runs statements that were heard again, on connections with the same settings, and tells how PostgreSQL carries them
 * out. Whatever they change is rolled back.
 */
export class Replay {
  readonly #databaseUrl: string;
  readonly #clients = new Map<string, pg.Client>();

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl;
  }

  /** `before` are the settings that the statement's own transaction begins with. */
  async explain(statement: Heard, before: readonly string[] = []): Promise<Replayed> {
    const client = await this.#client(statement.options);
    const values = statement.values.map((value) => literal(value));
    const execute = `EXECUTE gate${values.length === 0 ? '' : `(${values.join(', ')})`}`;
    await client.query('BEGIN');
    try {
      for (const setting of before) await client.query(setting);
      // Its key is taken by now, and it would stop there.
      if (statement.text.startsWith('WITH taken AS')) await client.query('DELETE FROM idempotency');
      await client.query(`PREPARE gate AS ${statement.text}`);
      await client.query('SAVEPOINT unchanged');
      // What it adds is there already, and adding a row has no plan to speak of.
      const explain = /^\s*(INSERT|WITH changed AS \(INSERT)/i.test(statement.text) ? planned : analyzed;
      const first = await explain(client, execute);
      await client.query('ROLLBACK TO unchanged');
      for (let time = 1; time < customPlans; time += 1) await client.query(`EXPLAIN ${execute}`);
      return { first, lasting: await explain(client, execute) };
    } finally {
      await client.query('ROLLBACK');
      await client.query('DEALLOCATE ALL');
    }
  }

  async stop(): Promise<void> {
    for (const client of this.#clients.values()) await client.end();
  }

  async #client(options: string): Promise<pg.Client> {
    const known = this.#clients.get(options);
    if (known !== undefined) return known;
    const client = new pg.Client({ connectionString: this.#databaseUrl, options });
    await client.connect();
    this.#clients.set(options, client);
    return client;
  }
}

type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: unknown }[] };

function analyzed(client: pg.Client, execute: string): Promise<Plan> {
  return explained(client, execute, 'ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF, FORMAT JSON');
}

function planned(client: pg.Client, execute: string): Promise<Plan> {
  return explained(client, execute, 'FORMAT JSON');
}

async function explained(client: pg.Client, execute: string, options: string): Promise<Plan> {
  const { rows } = await client.query<Explained>(`EXPLAIN (${options}) ${execute}`);
  return readPlan(rows[0]?.['QUERY PLAN'][0]?.Plan);
}

function literal(value: string | Buffer | null): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? pg.escapeLiteral(value) : `'\\x${value.toString('hex')}'`;
}
