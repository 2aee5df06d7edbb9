import path from 'node:path';

import pg from 'pg';

import type { Closes } from '../closing.ts';
import type { Contender } from '../contenders/contender.ts';
import { startDocket } from '../contenders/docket.ts';
import { startProgram } from '../contenders/program.ts';
import type { BenchDatabase } from '../data/databases.ts';
import type { Ask, Message } from './ask.ts';
import { docketMessage } from './docket-messages.ts';
import { postgraphileMessage } from './postgraphile/messages.ts';
import { peerSchema } from './postgraphile/schema.ts';

/** A server that answers the questions, and how they are put to it. */
export type Reader = Contender & { readonly messageOf: (ask: Ask) => Message };

export const names = {
  docket: 'Docket',
  postgraphile: 'PostGraphile',
  floorA: 'floor A',
  floorB: 'floor B',
} as const;

const here = (file: string): string => path.join(import.meta.dirname, file);

/** Starts Docket as shipped; `cookies` are the sessions of the people by their id. */
export async function startDocketReader(
  database: BenchDatabase,
  cookies: ReadonlyMap<string, string>,
): Promise<Reader> {
  const server = await startDocket({ databaseUrl: database.url, name: `${names.docket} ${database.tasks}` });
  return {
    ...server,
    name: names.docket,
    messageOf: (ask) => docketMessage(ask, cookies.get(ask.personId) ?? ''),
  };
}

/** Starts every contender on one database: the floors, PostGraphile with its schema, and Docket. */
export async function startReaders(
  database: BenchDatabase,
  cookies: ReadonlyMap<string, string>,
  closes: Closes,
): Promise<readonly Reader[]> {
  await givePeerSchema(database.url);
  const stop = (reader: Contender): Promise<void> => reader.stop();
  const docket = closes(await startDocketReader(database, cookies), stop);
  const peer = closes(
    await startProgram({
      name: names.postgraphile,
      file: here('postgraphile/postgraphile-process.ts'),
      databaseUrl: database.url,
      env: { GRAPHILE_ENV: 'production' },
    }),
    stop,
  );
  const floorA = closes(await startFloor(names.floorA, database, 'postgres'), stop);
  const floorB = closes(await startFloor(names.floorB, database, 'node'), stop);
  return [docket, { ...peer, messageOf: postgraphileMessage }, floorA, floorB];
}

async function startFloor(name: string, { url }: BenchDatabase, by: 'postgres' | 'node'): Promise<Reader> {
  const file = here('floor/floor-process.ts');
  const floor = await startProgram({ name, file, databaseUrl: url, env: { JSON_BY: by } });
  return { ...floor, messageOf: (ask) => ({ path: '/', headers: {}, body: JSON.stringify(ask) }) };
}

async function givePeerSchema(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(peerSchema);
  } finally {
    await client.end();
  }
}
