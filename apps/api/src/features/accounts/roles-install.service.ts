import { personRoles, permissionsOfRole, roleWords } from '@docket/domain';
import pg from 'pg';

import { readFrom, type Statement } from '../../platform/database/database.ts';

const install: Statement = {
  name: 'roles-install',
  text: `INSERT INTO role (key, label, summary, permissions, built_in, created_at, updated_at)
    SELECT r.key, r.label, r.summary, ARRAY(SELECT json_array_elements_text(r.permissions)), true, now(), now()
    FROM json_to_recordset($1::json) AS r (key varchar, label varchar, summary varchar, permissions json)
    ON CONFLICT (key) DO UPDATE SET label = excluded.label, summary = excluded.summary,
      permissions = excluded.permissions, updated_at = excluded.updated_at, revision = role.revision + 1
    WHERE (role.label, role.summary, role.permissions)
      IS DISTINCT FROM (excluded.label, excluded.summary, excluded.permissions)
    RETURNING key`,
};

const builtIn = personRoles.map((key) => ({ key, ...roleWords[key], permissions: permissionsOfRole[key] }));

/** Brings the built-in roles to what this release says of them; run it when migrating. Returns how many changed. */
export async function installRoles(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await readFrom(client).rows(install, [JSON.stringify(builtIn)])).length;
  } finally {
    await client.end();
  }
}
