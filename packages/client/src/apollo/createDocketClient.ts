import { ApolloClient, ApolloLink } from '@apollo/client';
import { createConnection, type Connection } from '../connection/connection.ts';
import { liveLink, liveUrl } from '../live/liveLink.ts';
import { createRelease, type Release } from '../release/release.ts';
import { createSession, type Session } from '../session/session.ts';
import { createCache } from './cache.ts';
import { httpLink } from './httpLink.ts';
import { connectionLink, leavingLink, releaseLink, sessionLink } from './links.ts';
import type {} from './masking.ts';

/** Which of the two doors a page talks to. */
export type Door = 'staff' | 'portal';

/** Everything a page needs to talk to its door. */
export interface DocketClient {
  readonly door: Door;
  readonly apollo: ApolloClient;
  readonly session: Session;
  readonly connection: Connection;
  readonly release: Release;
}

interface Options {
  readonly door: Door;
  /** Replaces the network, for tests. */
  readonly link?: ApolloLink;
  readonly fetch?: typeof globalThis.fetch;
  readonly now?: () => Date;
  /** Loads the page anew. */
  readonly reload?: () => void;
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
  reload = reloadPage,
}: Options): DocketClient {
  const connection = createConnection({ fetch, now, window });
  const session = createSession({ fetch, onUserChanged: reload });
  const release = createRelease(reload);
  const requests = ApolloLink.from([
    sessionLink(session),
    leavingLink(session),
    connectionLink(connection),
    link ?? httpLink(fetch),
  ]);
  const live = link ?? liveLink({ url: liveUrl(window.location), connection });
  const apollo = new ApolloClient({
    link: releaseLink(release).split(isSubscription, live, requests),
    cache: createCache(),
    dataMasking: true,
  });
  return { door, apollo, session, connection, release };
}

function browserFetch(...request: Parameters<typeof globalThis.fetch>): Promise<Response> {
  return window.fetch(...request);
}

function systemNow(): Date {
  return new Date();
}

function reloadPage(): void {
  window.location.reload();
}
