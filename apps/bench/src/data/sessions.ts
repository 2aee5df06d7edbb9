import { createHmac, randomBytes } from 'node:crypto';

import pg from 'pg';

import { benchSecret } from '../contenders/docket.ts';

const text = `INSERT INTO session (id, person_id, door, token, expires_at, created_at, updated_at)
  SELECT gen_random_uuid(), p.id, $3, p.token, now() + interval '30 minutes', now(), now()
  FROM unnest($1::uuid[], $2::text[]) AS p (id, token)`;

type Door = 'STAFF' | 'PORTAL';

/** Signs people in at a door without their passwords; the cookie header of each by their id. */
export async function openSessions(
  databaseUrl: string,
  personIds: readonly string[],
  door: Door = 'STAFF',
): Promise<ReadonlyMap<string, string>> {
  const tokens = personIds.map(() => randomBytes(24).toString('base64url'));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(text, [personIds, tokens, door]);
  } finally {
    await client.end();
  }
  return new Map(personIds.map((id, index) => [id, sessionCookie(tokens[index] ?? '', door)]));
}

/** The cookie of a session in the form the API reads: the token and its signature. */
export function sessionCookie(token: string, door: Door = 'STAFF'): string {
  const signature = createHmac('sha256', benchSecret).update(token).digest('base64');
  return `docket_${door.toLowerCase()}=${encodeURIComponent(`${token}.${signature}`)}`;
}
