import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { registeredTexts } from '@docket/testing/registered';
import { buildSchema, graphql } from 'graphql';
import type { PortalWorld } from './portalWorld.ts';
import { worldReads } from './worldReads.ts';
import { worldWrites } from './worldWrites.ts';

const schema = buildSchema(
  readFileSync(resolve(import.meta.dirname, '../../../api/schema.portal.graphql'), 'utf8'),
);

const texts = registeredTexts('portal');

/** What the server answers next to everything, until it is told otherwise. */
export type Weather = 'FINE' | 'OFFLINE' | 'BROKEN' | 'NO_ACCESS' | 'SIGNED_OUT' | 'THROTTLED' | 'UPDATED';

export interface PortalServer {
  readonly fetch: typeof globalThis.fetch;
  /** Names of the operations asked for, oldest first. */
  readonly asked: readonly { readonly name: string; readonly variables: unknown }[];
  weather: Weather;
  signedIn: boolean;
}

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

const storms = {
  BROKEN: () =>
    json(200, { data: null, errors: [{ message: 'x', extensions: { code: 'INTERNAL', id: 'abc-123' } }] }),
  NO_ACCESS: () => json(200, { data: null, errors: [{ message: 'x', extensions: { code: 'FORBIDDEN' } }] }),
  SIGNED_OUT: () => json(401, { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] }),
  THROTTLED: () => json(429, {}),
  UPDATED: () => json(400, { errors: [{ message: 'x', extensions: { code: 'OPERATION_UNKNOWN' } }] }),
  OFFLINE: () => {
    throw new TypeError('Failed to fetch');
  },
} as const satisfies Record<Exclude<Weather, 'FINE'>, () => Response>;

function isRequest(value: unknown): value is { documentId: string; variables: Record<string, unknown> } {
  return typeof value === 'object' && value !== null && 'documentId' in value;
}

/** The portal door over a world: answers GraphQL by the committed schema, and the session's addresses. */
export function createPortalServer(world: PortalWorld): PortalServer {
  const rootValue = { ...worldReads(world), ...worldWrites(world) };
  const asked: { name: string; variables: unknown }[] = [];
  const user = { id: world.viewer.id, name: world.viewer.name, email: world.viewer.email };

  const session = (path: string, body: string, weather: Weather): Response => {
    if (weather === 'THROTTLED') return storms.THROTTLED();
    if (path.endsWith('/get-session')) return json(200, server.signedIn ? { user } : null);
    if (path.endsWith('/sign-out')) server.signedIn = false;
    if (path.endsWith('/sign-in/email')) {
      if (!body.includes('"password":"correct"')) return json(401, { code: 'INVALID_EMAIL_OR_PASSWORD' });
      server.signedIn = true;
    }
    return json(200, { user });
  };

  const ask = async (body: string): Promise<Response> => {
    const request: unknown = JSON.parse(body);
    if (!isRequest(request)) return json(400, {});
    const { documentId, variables } = request;
    const source = texts.get(documentId);
    if (source === undefined) return storms.UPDATED();
    asked.push({ name: /^\w+ (\w+)/u.exec(source)?.[1] ?? '', variables });
    return json(200, await graphql({ schema, source, rootValue, variableValues: variables }));
  };

  const answer = async (path: string, body: string): Promise<Response> => {
    const { weather, signedIn } = server;
    if (weather === 'OFFLINE') return storms.OFFLINE();
    if (path.startsWith('/api/auth')) return session(path, body, weather);
    if (weather !== 'FINE') return storms[weather]();
    if (path !== '/graphql') return json(200, {});
    return signedIn ? ask(body) : storms.SIGNED_OUT();
  };

  const server: PortalServer = {
    asked,
    weather: 'FINE',
    signedIn: true,
    fetch: (input, init) => {
      const path = typeof input === 'string' ? input : '';
      return answer(path, typeof init?.body === 'string' ? init.body : '');
    },
  };
  return server;
}
