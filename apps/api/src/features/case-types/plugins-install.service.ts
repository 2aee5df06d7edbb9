import { isDeepStrictEqual } from 'node:util';

import { checkDefinition, type DefinitionContent, type DefinitionKind } from '@docket/domain';
import pg from 'pg';

import { type Database, readFrom, type Statement } from '../../platform/database/database.ts';
import type { Log } from '../../platform/logging/logger.ts';
import { knownDefinitions } from './known.queries.ts';
import type { Plugin } from './plugins-read.ts';
import { openPlugins } from './plugins.service.ts';

const lock: Statement = {
  name: 'plugins-lock',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('definitions', 0))`,
};
const stored: Statement = {
  name: 'plugins-stored',
  text: `SELECT max(version) AS newest, (SELECT content FROM definition
      WHERE kind = $1 AND key = $2 AND version = $3 AND state = 'PUBLISHED') AS content
    FROM definition WHERE kind = $1 AND key = $2`,
};
const insert: Statement = {
  name: 'plugins-install',
  text: `INSERT INTO definition (kind, key, version, state, content, created_at, updated_at, published_at)
    VALUES ($1, $2, $3, 'PUBLISHED', $4, $5, $5, $5)`,
};

type Installing = { readonly db: Database; readonly now: Date; readonly log: Log };
type Part = {
  readonly kind: DefinitionKind;
  readonly key: string;
  readonly version: number;
  readonly content: DefinitionContent;
};

/**
 * Publishes the plugins below these folders as part of migrating, all in one transaction; returns what was new. Processes
 * that start find them there, however many start at once.
 */
export async function publishPlugins(
  url: string,
  { roots, now, log }: { readonly roots: readonly string[]; readonly now: Date; readonly log: Log },
): Promise<readonly string[]> {
  const { plugins, close } = await openPlugins(roots, log);
  const client = new pg.Client({ connectionString: url, pipeline: true });
  try {
    await client.connect();
    await client.query('BEGIN');
    const published = await installPlugins({ db: readFrom(client), now, log }, plugins);
    await client.query('COMMIT');
    return published;
  } finally {
    await client.end();
    await close();
  }
}

/**
 * Publishes the versions of plugins that the database does not have, oldest knowledge first; what is there stays as it is,
 * also what administrators made of it since. Returns what was published; run again, it repeats nothing.
 */
export async function installPlugins(
  { db, now, log }: Installing,
  plugins: readonly Plugin[],
): Promise<readonly string[]> {
  await db.rows(lock);
  const published: string[] = [];
  // A type is checked against the workflow that came before it.
  for (const part of plugins.flatMap(partsOf)) {
    if (await install({ db, now, log }, part)) published.push(nameOf(part));
  }
  return published;
}

/**
 * Looks whether what a process loaded is what the database holds, and logs what is not: a version that was never published,
 * or one that was published with other content. Changes nothing; one statement for each part of a plugin.
 */
export async function checkPlugins(
  { db, log }: Pick<Installing, 'db' | 'log'>,
  plugins: readonly Plugin[],
): Promise<void> {
  for (const part of plugins.flatMap(partsOf)) {
    const { newest, content } = await storedOf(db, part);
    if (newest < part.version) {
      log.error({ plugin: nameOf(part) }, 'this plugin is not published: run “docket migrate”');
    } else if (content !== null && !isDeepStrictEqual(content, part.content)) {
      log.warn({ plugin: nameOf(part) }, 'this version is there with other content: raise the version');
    }
  }
}

function partsOf({ key, version, workflow, taskType }: Plugin): readonly Part[] {
  return [
    ...(workflow === null ? [] : [{ kind: 'WORKFLOW', key, version, content: workflow } as const]),
    { kind: 'TASK_TYPE', key, version, content: taskType },
  ];
}

async function storedOf(db: Database, { kind, key, version }: Part) {
  const [row] = await db.rows<{ newest: number | null; content: unknown }>(stored, [kind, key, version]);
  return { newest: row?.newest ?? 0, content: row?.content ?? null };
}

async function install({ db, now, log }: Installing, part: Part): Promise<boolean> {
  const { kind, key, version, content } = part;
  if ((await storedOf(db, part)).newest >= version) return false;
  const findings = checkDefinition({ kind, key, content }, await knownDefinitions({ db }, [content]));
  if (findings.length > 0) {
    log.error({ plugin: nameOf(part), findings }, 'a plugin cannot be published');
    return false;
  }
  await db.rows(insert, [kind, key, version, JSON.stringify(content), now.toISOString()]);
  return true;
}

function nameOf({ kind, key, version }: Part): string {
  return `${kind} ${key} ${version}`;
}
