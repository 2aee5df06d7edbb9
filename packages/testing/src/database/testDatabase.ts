import pg from 'pg';

import { productName } from '../../../../scripts/postgres/roles.ts';
import { demoTemplate } from './demoTemplate.ts';
import { administratorUrl, databaseUrl } from '../../../../scripts/postgres/addresses.ts';

export interface TestDatabase {
  /** For the product: its own role, owner of the database and no superuser. */
  url: string;
  /** For what only an administrator may do, as in proving that a tampered history is found. */
  adminUrl: string;
  name: string;
  /** With the demo: the folder of the files its attachments refer to, to be copied and not changed. */
  files?: string;
  /** Ends every connection to the database and removes it. */
  drop: () => Promise<void>;
}

export interface TestDatabaseOptions {
  /** With the people, cases and tasks of the demo. */
  demo?: boolean;
}

let made = 0;

/**
 * A database of its own with the current schema, copied from the template of the run in well under 0.2 s; without rows
 * unless the demo is asked for, which the first caller of a run waits some seconds for.
 */
export async function createTestDatabase({ demo = false }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { adminUrl, template, state } = clusterOfRun();
  const source = demo ? await demoTemplate(adminUrl, template, state) : { name: template };
  made += 1;
  const name = `t_${process.env['JEST_WORKER_ID'] ?? '0'}_${process.pid}_${made}`;
  await asAdministrator(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${source.name} OWNER ${productName}`);
  return {
    url: databaseUrl(adminUrl, name),
    adminUrl: administratorUrl(adminUrl, name),
    name,
    ...('files' in source ? { files: source.files } : {}),
    drop: () => asAdministrator(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

function clusterOfRun(): { adminUrl: string; template: string; state: string } {
  const adminUrl = process.env['TEST_DATABASE_ADMIN_URL'];
  const template = process.env['TEST_DATABASE_TEMPLATE'];
  const state = process.env['TEST_DATABASE_STATE'];
  if (adminUrl !== undefined && template !== undefined && state !== undefined) {
    return { adminUrl, template, state };
  }
  throw new Error('No test database: the Jest project lacks globalSetup from packages/testing/src/jest.');
}

async function asAdministrator(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
