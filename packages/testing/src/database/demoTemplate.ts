import path from 'node:path';

import pg from 'pg';

import { runDocket } from '../../../../scripts/local/command.ts';
import { root } from '../../../../scripts/local/settings.ts';
import { productName } from '../../../../scripts/postgres/roles.ts';
import { testEnvironment } from '../testEnvironment.ts';
import { databaseUrl } from '../../../../scripts/postgres/addresses.ts';

export interface DemoTemplate {
  name: string;
  /** The folder with the files that the demo attaches to its tasks. */
  files: string;
}

/** The template that also holds the demo, made once per run by whichever test asks for it first. */
export async function demoTemplate(adminUrl: string, template: string, state: string): Promise<DemoTemplate> {
  const name = `${template}_demo`;
  const files = path.join(state, 'demo-files');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const existing = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (existing.rowCount === 0) {
      const unfinished = `${name}_unfinished`;
      await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${unfinished} TEMPLATE ${template} OWNER ${productName}`);
      const env = { ...testEnvironment(databaseUrl(adminUrl, unfinished)), FILES_DIR: files };
      await runDocket(['seed', '--demo'], { cwd: root, env });
      await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
    }
  } finally {
    await client.end();
  }
  return { name, files };
}
