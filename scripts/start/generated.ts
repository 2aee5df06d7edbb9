import { watch } from 'node:fs';
import path from 'node:path';

import { runCommand } from '../local/command.ts';
import { say } from '../local/reporter.ts';
import { root } from '../local/settings.ts';

const sources = ['apps/web/src', 'apps/portal/src', 'packages/client/src', 'packages/ui/src', 'apps/api'];
const pattern = /\.graphql$|\.module\.css$/;
const quietMilliseconds = 200;

/** Writes the generated files of both apps again whenever an operation, a schema or a style sheet changes. */
export function keepGenerated(signal: AbortSignal): void {
  let pending: NodeJS.Timeout | undefined;
  const generate = async (): Promise<void> => {
    const run = await runCommand(process.execPath, ['--run', 'codegen'], { cwd: root, signal });
    if (run.code !== 0) say(run.output.trim());
  };
  for (const source of sources) {
    // The API's folder matters for its schema files alone, which lie right in it.
    const watcher = watch(path.join(root, source), { recursive: source !== 'apps/api', signal });
    watcher.on('error', () => undefined);
    watcher.on('change', (_event, file) => {
      if (!pattern.test(String(file))) return;
      clearTimeout(pending);
      pending = setTimeout(() => void generate(), quietMilliseconds);
    });
  }
}
