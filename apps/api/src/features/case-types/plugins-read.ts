import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import {
  type DefinitionFinding,
  definitionKey,
  readContent,
  type TaskTypeContent,
  type WorkflowContent,
} from '@docket/domain';
import { z } from 'zod';

import type { Config } from '../../platform/config/config.ts';

/** What comes with Docket; PLUGINS_DIR adds others. */
export const shippedPlugins = path.resolve(import.meta.dirname, '../../../../../plugins');

/** The folders that plugins are looked for in. */
export function pluginRoots({ pluginsFolder }: Pick<Config, 'pluginsFolder'>): readonly string[] {
  return pluginsFolder === null ? [shippedPlugins] : [shippedPlugins, pluginsFolder];
}

/** A plugin as it lies on the disk, sound as far as it can be told without a database. */
export type Plugin = {
  readonly key: string;
  readonly version: number;
  readonly folder: string;
  readonly taskType: TaskTypeContent;
  /** Its own workflow, under its own key. */
  readonly workflow: WorkflowContent | null;
  readonly hooksFile: string | null;
  readonly timeoutMilliseconds: number;
};

/** Thrown with everything that is wrong with a plugin. */
export class PluginError extends Error {
  constructor(folder: string, problems: readonly string[]) {
    super(`The plugin in ${folder} cannot be used: ${problems.join(' ')}`);
    this.name = 'PluginError';
  }
}

const manifest = z.strictObject({
  $schema: z.string().optional(),
  key: z.string().regex(definitionKey),
  version: z.number().int().min(1).max(100_000),
  kind: z.literal('TASK_TYPE'),
  label: z.string(),
  summary: z.string().optional(),
  /** How long a hook may take. */
  timeoutMilliseconds: z.number().int().min(10).max(5_000).default(1_000),
  /** Everything else that a task type says; what is left out is as in the editor. */
  taskType: z.record(z.string(), z.unknown()).default({}),
});

/** The folders of plugins below these: one each, or one each package of their `node_modules`. */
export function pluginFolders(roots: readonly string[]): readonly string[] {
  const patterns = ['*/manifest.json', 'node_modules/*/manifest.json', 'node_modules/@*/*/manifest.json'];
  return roots.flatMap((root) =>
    globSync(patterns, { cwd: root })
      .toSorted()
      .map((found) => path.join(root, path.dirname(found))),
  );
}

/** The plugin in a folder. Throws a PluginError that lists what is wrong with it. */
export async function readPlugin(folder: string): Promise<Plugin> {
  const read = manifest.safeParse(await json(folder, 'manifest.json'));
  if (!read.success) {
    const problems = read.error.issues.map(
      (issue) => `manifest.json ${issue.path.join('.')}: ${issue.message}.`,
    );
    throw new PluginError(folder, problems);
  }
  const { key, version, timeoutMilliseconds } = read.data;
  const hooksFile = path.join(folder, 'hooks.js');
  return {
    ...(await contentsOf(folder, read.data)),
    key,
    version,
    folder,
    hooksFile: existsSync(hooksFile) ? hooksFile : null,
    timeoutMilliseconds,
  };
}

async function contentsOf(
  folder: string,
  { key, label, summary, taskType }: z.infer<typeof manifest>,
): Promise<Pick<Plugin, 'taskType' | 'workflow'>> {
  const workflow = await optional(folder, 'workflow.json');
  const flow = workflow === null ? null : readContent('WORKFLOW', workflow);
  const type = readContent('TASK_TYPE', {
    ...taskType,
    label,
    ...(summary === undefined ? {} : { summary }),
    form: await optional(folder, 'form.json'),
    ...(flow === null ? {} : { workflow: key }),
  });
  const problems = [...said('taskType', type.findings), ...said('workflow.json', flow?.findings ?? [])];
  if (type.content === null || problems.length > 0) throw new PluginError(folder, problems);
  return { taskType: type.content, workflow: flow?.content ?? null };
}

function said(where: string, findings: readonly DefinitionFinding[]): readonly string[] {
  return findings.map(({ path: at, message }) => `${where} ${at}: ${message}`);
}

function optional(folder: string, name: string): Promise<unknown> {
  return existsSync(path.join(folder, name)) ? json(folder, name) : Promise.resolve(null);
}

async function json(folder: string, name: string): Promise<unknown> {
  const text = await readFile(path.join(folder, name), 'utf8');
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new PluginError(folder, [`${name} is not JSON.`]);
  }
}
