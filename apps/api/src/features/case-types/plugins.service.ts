import type { HookSource } from '../../graphql/session.ts';
import type { Log } from '../../platform/logging/logger.ts';
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
