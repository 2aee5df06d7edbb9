import { randomBytes } from 'node:crypto';

import { limits, type PermissionName } from '@docket/domain';

import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { once } from '../activity/idempotency.service.ts';
import { accessToken, hashOfToken } from './authentication.ts';

export type NewAccessToken = {
  readonly name: string;
  readonly scopes: readonly PermissionName[];
  /** ISO text; null for a token that does not expire. */
  readonly expiresAt: string | null;
  readonly idempotencyKey: string | null;
};

/** `secret` is null when the request repeats an earlier one: a token is shown once. */
export type CreatedToken = { readonly id: string; readonly secret: string | null };

const insert: Statement = {
  name: 'access-token-insert',
  text: `INSERT INTO access_token (id, person_id, name, token_hash, scopes, expires_at, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};

const revoke: Statement = {
  name: 'access-token-revoke',
  text: `UPDATE access_token SET revoked_at = coalesce(revoked_at, $3) WHERE person_id = $1 AND id = $2 RETURNING id`,
};

/** Creates a token for the viewer. Refuses scopes the viewer has not, an empty name, and an expiry that has passed. */
export async function createAccessToken(
  session: WriteSession,
  input: NewAccessToken,
): Promise<Attempt<CreatedToken>> {
  const problem = problemOf(session, input);
  if (problem !== null) return failed(problem);
  const { idempotencyKey: key, ...request } = input;
  const keyed = { key, operation: 'createAccessToken', request: { ...request, scopes: [...input.scopes] } };
  const id = session.newId();
  return once<CreatedToken>(session, keyed, { id, secret: null }, async () => {
    const secret = accessToken(randomBytes(32));
    const values = [input.name.trim(), hashOfToken(secret), [...new Set(input.scopes)], input.expiresAt];
    await session.db.rows(insert, [id, session.viewer.id, ...values, session.clock.now()]);
    return { ok: true, value: { id, secret } };
  });
}

/** Ends one of the viewer's own tokens at once; doing it again changes nothing. Refuses anybody else's as NOT_FOUND. */
export async function revokeAccessToken(session: WriteSession, id: string): Promise<Attempt<string>> {
  const values = [session.viewer.id, id, session.clock.now()];
  const [row] = isUuid(id) ? await session.db.rows<{ id: string }>(revoke, values) : [];
  return row === undefined ? failed(problems.notFound('tokenId')) : { ok: true, value: row.id };
}

function problemOf({ viewer, clock }: WriteSession, input: NewAccessToken) {
  const name = input.name.trim();
  if (name === '' || name.length > limits.tokenName) {
    return problems.invalid('name', `Use 1 to ${limits.tokenName} characters.`);
  }
  if (input.scopes.length === 0) return problems.invalid('scopes', 'Choose at least one.');
  const missing = input.scopes.find((scope) => !viewer.permissions.has(scope));
  if (missing !== undefined) return problems.invalid('scopes', `You do not have ${missing} yourself.`);
  if (input.expiresAt !== null && new Date(input.expiresAt) <= clock.now()) {
    return problems.invalid('expiresAt', 'Choose a time to come.');
  }
  return null;
}
