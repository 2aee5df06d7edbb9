import { existsSync } from 'node:fs';
import path from 'node:path';

import pg from 'pg';

import { runCommand, runDocket } from '../../../../scripts/local/command.ts';
import { root } from '../../../../scripts/local/settings.ts';
import { productName } from '../../../../scripts/postgres/roles.ts';
import { testEnvironment } from '../testEnvironment.ts';
import { databaseUrl } from '../../../../scripts/postgres/addresses.ts';

/**
 * Makes a database with the current schema, from which createTestDatabase copies, and returns its name. The API is
 * compiled first, so that a changed migration is in it.
 */
export async function createTemplate(adminUrl: string): Promise<string> {
  const name = `${productName}_template_${process.pid}`;
  await compileApi();
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} OWNER ${productName}`);
  } finally {
    await client.end();
  }
  await runDocket(['migrate'], { cwd: root, env: testEnvironment(databaseUrl(adminUrl, name)) });
  return name;
}

// Type errors are reported by the type check; here they stop the tests only when nothing could be written.
async function compileApi(): Promise<void> {
  const build = await runCommand(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-b', 'apps/api/tsconfig.build.json'],
    { cwd: root },
  );
  if (build.code !== 0 && !existsSync(path.join(root, 'apps/api/dist/cli.js'))) throw new Error(build.output);
}
