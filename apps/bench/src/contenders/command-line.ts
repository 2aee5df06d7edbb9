import { existsSync } from 'node:fs';
import path from 'node:path';

import { runDocket } from '../../../../scripts/local/command.ts';
import { PlainError } from '../../../../scripts/local/plainError.ts';
import { root } from '../../../../scripts/local/settings.ts';
import { benchSecret } from './docket.ts';
import { nodeOptions } from './node-options.ts';

/** Runs `docket …` on a database and returns what it printed. Throws a PlainError when it fails or is not built. */
export function docketCommand(
  databaseUrl: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  if (!existsSync(path.join(root, 'apps/api/dist/cli.js'))) {
    throw new PlainError('The product is not built: run "pnpm build" first.');
  }
  return runDocket([...args], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      SECRET: benchSecret,
      LOG_LEVEL: 'warn',
      ...nodeOptions(),
      ...env,
    },
  });
}
