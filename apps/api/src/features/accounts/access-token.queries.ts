import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import type { AccessTokenView } from './access-token.entity.ts';

const columns = `
  id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"`;

const ofViewer: Statement = {
  name: 'access-tokens-of-viewer',
  text: `SELECT ${columns} FROM access_token WHERE person_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC, id`,
};

const one: Statement = {
  name: 'access-token-of-viewer',
  text: `SELECT ${columns} FROM access_token WHERE person_id = $1 AND id = $2`,
};

type Reader = Pick<Session, 'viewer' | 'db'>;

/** The viewer's own tokens that were not revoked, newest first. */
export function listAccessTokens({ viewer, db }: Reader): Promise<readonly AccessTokenView[]> {
  return db.rows<AccessTokenView>(ofViewer, [viewer.id]);
}

/** One of the viewer's own tokens, revoked or not; null for anybody else's. */
export async function findAccessToken({ viewer, db }: Reader, id: string): Promise<AccessTokenView | null> {
  const [row] = await db.rows<AccessTokenView>(one, [viewer.id, id]);
  return row ?? null;
}
