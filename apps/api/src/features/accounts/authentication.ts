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

/** A credential whose viewer is as it was when last read: nothing may leave before `confirm` has read it again. */
export type Presumption = {
  readonly credential: Credential;
  /** Reads the viewer on this connection; true when it is still the same. */
  readonly confirm: (db: Database) => Promise<boolean>;
};

export type Authenticate = (headers: IncomingHttpHeaders) => Promise<Credential | null>;

/** Who sends requests to a door: as it is now, or as it was a moment ago, to be confirmed beside the first read. */
export type Authentication = {
  readonly authenticate: Authenticate;
  /** Null for whoever has not been here lately. */
  readonly presume: (headers: IncomingHttpHeaders) => Presumption | null;
};

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

/** How many people a door remembers, and for how many milliseconds: a while between two screens. */
const remembered = { people: 5_000, time: 60_000 } as const;

type Proof = {
  readonly kind: Credential['kind'];
  readonly read: (db: Database, use: Use) => Promise<Viewer | null>;
};
type Known = {
  readonly credential: Credential;
  readonly proof: Proof;
  readonly print: string;
  readonly at: number;
};

/** Tells who sends a request to a door: by its session cookie, or at the staff door by an access token. */
export function authentication(options: AuthenticationOptions): Authentication {
  const { db, clock } = options;
  const known = new Map<string, Known>();

  const noted = (): Use => ({ at: clock.now(), noted: true });
  const remember = (shown: string, proof: Proof, viewer: Viewer): Credential => {
    const renew = () => proof.read(db, { at: clock.now(), noted: false });
    const credential = { kind: proof.kind, viewer, renew };
    known.delete(shown);
    known.set(shown, { credential, proof, print: printOf(viewer), at: clock.now().getTime() });
    const [oldest] = known.keys();
    if (known.size > remembered.people && oldest !== undefined) known.delete(oldest);
    return credential;
  };

  return {
    async authenticate(headers) {
      const proof = proofOf(headers, options);
      const viewer = (await proof?.read(db, noted())) ?? null;
      return proof === null || viewer === null ? null : remember(shownBy(headers), proof, viewer);
    },
    presume(headers) {
      const shown = shownBy(headers);
      const found = known.get(shown);
      if (found === undefined || clock.now().getTime() - found.at > remembered.time) return null;
      return {
        credential: found.credential,
        async confirm(connection) {
          const viewer = await found.proof.read(connection, noted());
          if (viewer !== null && printOf(viewer) === found.print) return true;
          known.delete(shown);
          return false;
        },
      };
    },
  };
}

/** What a request shows, whole: whoever knows it may be presumed to be whom it led to. */
function shownBy({ authorization = '', cookie = '' }: IncomingHttpHeaders): string {
  return `${authorization}\n${cookie}`;
}

function proofOf(
  { authorization = '', cookie = '' }: IncomingHttpHeaders,
  { door, secret, cookieName }: AuthenticationOptions,
): Proof | null {
  const bearer = /^Bearer (.+)$/.exec(authorization)?.[1];
  if (bearer !== undefined && door === 'STAFF') {
    const hash = hashOfToken(bearer);
    return { kind: 'TOKEN', read: (db, use) => viewerOfToken(db, hash, use) };
  }
  const token = signedValue(cookieOf(cookie, cookieName), secret);
  if (token === null) return null;
  return { kind: 'COOKIE', read: (db, use) => viewerOfSession(db, { token, door }, use) };
}

/** Everything about a viewer that an answer may depend on. */
function printOf({ permissions, ...viewer }: Viewer): string {
  return JSON.stringify([viewer, [...permissions]]);
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
