import { ApolloClient, ApolloLink } from '@apollo/client';
import { createConnection, type Connection } from '../connection/connection.ts';
import { liveLink, liveUrl } from '../live/liveLink.ts';
import { createSession, type Session } from '../session/session.ts';
import { createCache } from './cache.ts';
import { connectionLink, httpLink, sessionLink } from './links.ts';
import type {} from './masking.ts';

/** Which of the two doors a page talks to. */
export type Door = 'staff' | 'portal';

/** Everything a page needs to talk to its door. */
export interface DocketClient {
  readonly door: Door;
  readonly apollo: ApolloClient;
  readonly session: Session;
  readonly connection: Connection;
}

interface Options {
  readonly door: Door;
  /** Replaces the network, for tests. */
  readonly link?: ApolloLink;
  readonly fetch?: typeof globalThis.fetch;
  readonly now?: () => Date;
}

function isSubscription(operation: ApolloLink.Operation): boolean {
  return operation.operationType === 'subscription';
}

/** Sets up the client of one door; call once per page, before the first render. */
export function createDocketClient({
  door,
  link,
  fetch = browserFetch,
  now = systemNow,
}: Options): DocketClient {
  const connection = createConnection({ fetch, now, window });
  const session = createSession({ fetch, onUserChanged: () => window.location.reload() });
  const requests = ApolloLink.from([
    sessionLink(session),
    connectionLink(connection),
    link ?? httpLink(fetch),
  ]);
  const live = link ?? liveLink({ url: liveUrl(window.location), connection }).link;
  const apollo = new ApolloClient({
    link: ApolloLink.split(isSubscription, live, requests),
    cache: createCache(),
    dataMasking: true,
    clientAwareness: { name: door },
  });
  return { door, apollo, session, connection };
}

function browserFetch(...request: Parameters<typeof globalThis.fetch>): Promise<Response> {
  return window.fetch(...request);
}

function systemNow(): Date {
  return new Date();
}
