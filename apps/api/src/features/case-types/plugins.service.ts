import { isDeepStrictEqual } from 'node:util';

import { checkDefinition, type DefinitionContent, type DefinitionKind } from '@docket/domain';

import type { HookSource } from '../../graphql/session.ts';
import type { Statement, Transaction } from '../../platform/database/database.ts';
import type { Log } from '../../platform/logging/logger.ts';
import { knownDefinitions } from './known.queries.ts';
import { type Plugin, pluginFolders, readPlugin } from './plugins-read.ts';
import { HookThread } from './plugins-thread.ts';

/** The plugins of a process, and how to ask their hooks. */
export type LoadedPlugins = {
  readonly plugins: readonly Plugin[];
  readonly hooks: HookSource;
  readonly close: () => Promise<void>;
};

const setting = ['onComplete', 'variables'];

/** The plugins below these folders (F111). One that cannot be used is left out and logged: the others work. */
export async function openPlugins(roots: readonly string[], log: Log): Promise<LoadedPlugins> {
  const read = await Promise.all(pluginFolders(roots).map((folder) => open(folder, log)));
  const opened = new Map<string, Opened>();
  for (const one of read.filter((each) => each !== null)) {
    const { key, folder } = one.plugin;
    if (opened.has(key)) log.error({ folder, key }, 'a plugin was left out: its key is taken');
    else opened.set(key, one);
  }
  const has = (key: string, hook: string) => opened.get(key)?.names.includes(hook) === true;
  return {
    plugins: [...opened.values()].map(({ plugin }) => plugin),
    hooks: {
      settingVariables: [...opened.keys()].filter((key) => setting.some((hook) => has(key, hook))),
      ask: async (key, hook, context) =>
        has(key, hook) ? opened.get(key)?.thread?.ask(hook, context) : null,
    },
    async close() {
      for (const { thread } of opened.values()) await thread?.close();
    },
  };
}

type Opened = {
  readonly plugin: Plugin;
  readonly thread: HookThread | null;
  /** The hooks it has. */
  readonly names: readonly string[];
};

async function open(folder: string, log: Log): Promise<Opened | null> {
  try {
    const plugin = await readPlugin(folder);
    if (plugin.hooksFile === null) return { plugin, thread: null, names: [] };
    const thread = new HookThread(plugin.hooksFile, plugin.timeoutMilliseconds);
    const names = await thread.names();
    // A thread costs memory, and many processes never ask.
    await thread.close();
    return { plugin, thread, names };
  } catch (error) {
    log.error({ err: error, folder }, 'a plugin was left out');
    return null;
  }
}

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

type Installing = { readonly db: Transaction; readonly now: Date; readonly log: Log };

/**
 * Publishes the versions of plugins that the database does not have, oldest knowledge first; what is there stays as it is,
 * also what administrators made of it since. Returns what was published. Run it with every start: it repeats nothing.
 */
export async function installPlugins(
  { db, now, log }: Installing,
  plugins: readonly Plugin[],
): Promise<readonly string[]> {
  await db.rows(lock);
  const published: string[] = [];
  for (const { key, version, workflow, taskType } of plugins) {
    const parts = [
      ...(workflow === null ? [] : [{ kind: 'WORKFLOW', key, version, content: workflow } as const]),
      { kind: 'TASK_TYPE', key, version, content: taskType } as const,
    ];
    // A type is checked against the workflow that came before it.
    for (const part of parts) if (await install({ db, now, log }, part)) published.push(nameOf(part));
  }
  return published;
}

type Part = {
  readonly kind: DefinitionKind;
  readonly key: string;
  readonly version: number;
  readonly content: DefinitionContent;
};

async function install({ db, now, log }: Installing, part: Part): Promise<boolean> {
  const { kind, key, version, content } = part;
  const [row] = await db.rows<{ newest: number | null; content: unknown }>(stored, [kind, key, version]);
  const newest = row?.newest ?? 0;
  if (newest >= version) {
    const differs = newest === version && row?.content !== null && !isDeepStrictEqual(row?.content, content);
    if (differs) {
      log.warn({ plugin: nameOf(part) }, 'this version is there with other content: raise the version');
    }
    return false;
  }
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
