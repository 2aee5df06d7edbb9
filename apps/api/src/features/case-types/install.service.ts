import pg from 'pg';

import { readFrom, type Statement } from '../../platform/database/database.ts';
import { readyMade } from './ready-made.ts';

const insert: Statement = {
  name: 'definitions-install',
  text: `INSERT INTO definition (kind, key, version, state, content, created_at, updated_at, published_at)
    SELECT r.kind, r.key, 1, 'PUBLISHED', r.content, now(), now(), now()
    FROM json_to_recordset($1::json) AS r (kind varchar, key varchar, content json)
    WHERE NOT EXISTS (SELECT FROM definition d WHERE d.kind = r.kind AND d.key = r.key)
    RETURNING key`,
};

/**
 * Publishes what comes with Docket as version 1, as far as the database does not have it in any version; run it when
 * migrating. Returns how many were new. What administrators made of it since stays theirs.
 */
export async function installDefinitions(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows = await readFrom(client).rows(insert, [JSON.stringify(readyMade)]);
    return rows.length;
  } finally {
    await client.end();
  }
}
