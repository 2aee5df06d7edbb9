import { createHmac, randomBytes } from 'node:crypto';

import pg from 'pg';

import { benchSecret } from '../contenders/docket.ts';

const text = `INSERT INTO session (id, person_id, door, token, expires_at, created_at, updated_at)
  SELECT gen_random_uuid(), p.id, 'STAFF', p.token, now() + interval '30 minutes', now(), now()
  FROM unnest($1::uuid[], $2::text[]) AS p (id, token)`;

/** Signs people in at the staff door without their passwords; the cookie header of each by their id. */
export async function openSessions(
  databaseUrl: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const tokens = personIds.map(() => randomBytes(24).toString('base64url'));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(text, [personIds, tokens]);
  } finally {
    await client.end();
  }
  return new Map(personIds.map((id, index) => [id, sessionCookie(tokens[index] ?? '')]));
}

/** The cookie of a staff session in the form the API reads: the token and its signature. */
export function sessionCookie(token: string): string {
  const signature = createHmac('sha256', benchSecret).update(token).digest('base64');
  return `docket_staff=${encodeURIComponent(`${token}.${signature}`)}`;
}
