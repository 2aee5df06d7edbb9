import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

import type { Viewer } from '../../graphql/session.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { type Door, type Use, viewerOfSession, viewerOfToken } from './viewer.queries.ts';

/** Proof of who asks, good for asking again: a socket renews its viewer with it before every event. */
export type Credential = {
  /** A token of another program comes with its own header, so no other web site can make a browser send it. */
  readonly kind: 'COOKIE' | 'TOKEN';
  readonly viewer: Viewer;
  /** Reads the viewer anew; null once the session or token has ended. */
  readonly renew: () => Promise<Viewer | null>;
};

export type Authenticate = (headers: IncomingHttpHeaders) => Promise<Credential | null>;

export type AuthenticationOptions = {
  readonly db: Database;
  readonly clock: Clock;
  readonly door: Door;
  readonly secret: string;
  readonly cookieName: string;
};

const tokenPrefix = 'dkt_';

/** The name of a door's session cookie; browsers keep a `__Host-` one from every other host and from plain HTTP. */
export function sessionCookieName(door: Door, publicUrl: string): string {
  const name = door === 'STAFF' ? 'docket_staff' : 'docket_portal';
  return publicUrl.startsWith('https:') ? `__Host-${name}` : name;
}

/** Tells who sends a request to a door: by its session cookie, or at the staff door by an access token. */
export function authentication(options: AuthenticationOptions): Authenticate {
  const { db, clock, door, secret, cookieName } = options;
  return async (headers) => {
    const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
    if (bearer !== undefined && door === 'STAFF') {
      const hash = hashOfToken(bearer);
      return credential('TOKEN', clock, (use) => viewerOfToken(db, hash, use));
    }
    const token = signedValue(cookieOf(headers.cookie ?? '', cookieName), secret);
    if (token === null) return null;
    return credential('COOKIE', clock, (use) => viewerOfSession(db, { token, door }, use));
  };
}

/** What is stored of an access token; the token itself is shown once and kept nowhere. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A new access token from 32 random bytes. */
export function accessToken(random: Uint8Array): string {
  return `${tokenPrefix}${Buffer.from(random).toString('base64url')}`;
}

/** A cookie's text: the value and its signature in the form the identity library writes and reads. */
export function signedCookie(value: string, secret: string): string {
  return encodeURIComponent(`${value}.${signature(value, secret)}`);
}

async function credential(
  kind: Credential['kind'],
  clock: Clock,
  read: (use: Use) => Promise<Viewer | null>,
): Promise<Credential | null> {
  const viewer = await read({ at: clock.now(), noted: true });
  return viewer === null ? null : { kind, viewer, renew: () => read({ at: clock.now(), noted: false }) };
}

function signature(value: string, secret: string): string {
  return createHmac('sha256', secret).update(value).digest('base64');
}

function signedValue(cookie: string | null, secret: string): string | null {
  const dot = cookie?.lastIndexOf('.') ?? -1;
  if (cookie === null || dot < 1) return null;
  const value = cookie.slice(0, dot);
  const given = Buffer.from(cookie.slice(dot + 1));
  const right = Buffer.from(signature(value, secret));
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}

function cookieOf(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const [key, ...rest] = part.trim().split('=');
    if (key === name) return decoded(rest.join('='));
  }
  return null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
