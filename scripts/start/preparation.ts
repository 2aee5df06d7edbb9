import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { runDocket } from '../local/command.ts';
import { PlainError } from '../local/plainError.ts';
import { step } from '../local/reporter.ts';
import { root, stateFolder, type LocalSettings } from '../local/settings.ts';
import { livingOwner } from '../postgres/owner.ts';
import type { LocalDatabase } from './database.ts';

/** Throws a PlainError when the product already runs from this checkout. */
export function refuseSecondStart(settings: LocalSettings): void {
  const owner = livingOwner(stateFolder);
  if (owner === undefined || owner === process.pid) return;
  throw new PlainError(
    `Docket is already running from this folder (process ${owner}): see http://localhost:${settings.staffPort}, ` +
      'or stop it first.',
  );
}

/**
 * Brings the schema up to date and, on the first start, adds the demo: only to the database of this checkout, never to one
 * that someone else has made. Returns the demo's logins as JSON, or undefined without demo.
 */
export async function prepareData(
  database: LocalDatabase,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string | undefined> {
  const options = { cwd: root, env, signal };
  await step('Updating the database', () => runDocket(['migrate'], options));
  if (database.folder === undefined) return undefined;
  const marker = path.join(database.folder, 'demo');
  if (!existsSync(marker)) {
    await step('Adding the demo organisation', () => runDocket(['seed', '--demo'], options));
    writeFileSync(marker, 'The demo has been added to the database.\n');
  }
  return runDocket(['demo', 'logins', '--json'], options);
}
