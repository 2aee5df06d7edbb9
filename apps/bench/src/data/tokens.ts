import { createHash, randomBytes } from 'node:crypto';

import type { PermissionName } from '@docket/domain';
import pg from 'pg';

const text = `INSERT INTO access_token (id, person_id, name, token_hash, scopes, created_at)
  SELECT gen_random_uuid(), t.person_id, 'Measurement', t.hash, $3, now()
  FROM unnest($1::uuid[], $2::bytea[]) AS t (person_id, hash)`;

/** Gives people access tokens with these scopes; the token of each by their id. */
export async function openTokens(
  databaseUrl: string,
  personIds: readonly string[],
  scopes: readonly PermissionName[],
): Promise<ReadonlyMap<string, string>> {
  const tokens = personIds.map((id) => [id, `dkt_${randomBytes(32).toString('base64url')}`] as const);
  const hashes = tokens.map(([, token]) => createHash('sha256').update(token).digest());
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(text, [personIds, hashes, scopes]);
  } finally {
    await client.end();
  }
  return new Map(tokens);
}
