import { betterAuth } from 'better-auth';
import type pg from 'pg';

import type { Clock } from '../../platform/clock/clock.ts';
import { passwordHashing } from './password.ts';
import type { Door } from './viewer.queries.ts';

export type IdentityOptions = {
  readonly pool: pg.Pool;
  readonly door: Door;
  readonly url: string;
  readonly secret: string;
  readonly cookieName: string;
  readonly newId: () => string;
  readonly clock: Clock;
};

/** The part of the identity library a door uses: it answers requests to sign in and to sign out, nothing else. */
export type Identity = { readonly handler: (request: Request) => Promise<Response> };

export const authPath = '/api/auth';
const twelveHours = 12 * 60 * 60;
const idleMinutes = 30;

/**
 * The identity library over our own tables. Sessions are rows with a random token; the cookie carries the token with a
 * signature under the secret, so a copy of the table alone signs nobody in.
 */
export function createIdentity(options: IdentityOptions): Identity {
  const { pool, door, url, secret, cookieName, newId, clock } = options;
  return betterAuth({
    baseURL: url,
    basePath: authPath,
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 256,
      password: passwordHashing(),
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      // The library never adds a person; it wants to know of every column that has to be filled.
      additionalFields: { kind: { type: 'string', input: false, returned: false } },
    },
    account: {
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: { door: { type: 'string', input: false, defaultValue: door } },
      expiresIn: twelveHours,
      disableSessionRefresh: true,
    },
    databaseHooks: {
      session: {
        create: {
          // Twelve hours are the life of the cookie; a session nobody uses ends after thirty minutes.
          before: (session) => {
            const at = clock.now();
            const expiresAt = new Date(at.getTime() + idleMinutes * 60_000);
            return Promise.resolve({ data: { ...session, createdAt: at, updatedAt: at, expiresAt } });
          },
        },
      },
    },
    advanced: {
      useSecureCookies: false,
      database: { generateId: newId },
      ipAddress: { ipAddressHeaders: ['x-docket-address'] },
      cookies: { session_token: { name: cookieName, attributes: { secure: url.startsWith('https:') } } },
      // Our own check of Origin, Sec-Fetch-Site and the header has happened before.
      disableOriginCheck: true,
      disableCSRFCheck: true,
    },
  });
}
