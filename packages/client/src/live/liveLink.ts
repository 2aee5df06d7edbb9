import { ApolloLink, CombinedGraphQLErrors, Observable } from '@apollo/client';
import type { GraphQLFormattedError } from 'graphql';
import { type Client, type ClientOptions, createClient } from 'graphql-ws/client';
import { documentId } from '../apollo/documentId.ts';
import { isResult } from '../apollo/result.ts';
import type { Connection } from '../connection/connection.ts';

interface LiveParts {
  readonly url: string;
  readonly connection: Pick<Connection, 'answered' | 'gap'>;
  /** Makes the client of the socket; tests put their own in its place. */
  readonly create?: (options: ClientOptions) => Pick<Client, 'subscribe'>;
}

/** Longest pause between two attempts to reconnect. */
const slowestRetry = 15_000;

function pause(attempt: number): Promise<void> {
  const wait = Math.min(1_000 * 2 ** attempt, slowestRetry);
  // Spread, so that a restarted server is not met by every browser at once.
  return new Promise((resolve) => setTimeout(resolve, wait / 2 + Math.random() * (wait / 2)));
}

function isRefusal(reason: unknown): reason is readonly GraphQLFormattedError[] {
  return Array.isArray(reason);
}

function errorOf(reason: unknown): Error {
  if (isRefusal(reason)) return new CombinedGraphQLErrors({ errors: [...reason] });
  return reason instanceof Error ? reason : new Error('The live connection was closed.');
}

/**
 * Subscriptions over one WebSocket that reconnects by itself and then says that events may have been missed. An
 * operation is named by its id; the protocol wants a query beside it, which stays empty.
 */
export function liveLink({ url, connection, create = createClient }: LiveParts): ApolloLink {
  const client = create({
    url,
    lazy: true,
    keepAlive: 15_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: pause,
    on: {
      connected: (_socket, _payload, wasRetry) => {
        connection.answered();
        if (wasRetry) connection.gap.emit();
      },
    },
  });
  return new ApolloLink(
    ({ query, variables }) =>
      new Observable((observer) => {
        const payload = { query: '', variables, extensions: { documentId: documentId(query) } };
        return client.subscribe(payload, {
          next: (message) => isResult(message) && observer.next(message),
          error: (reason) => observer.error(errorOf(reason)),
          complete: () => observer.complete(),
        });
      }),
  );
}

/** The address of the live endpoint beside the page: same host, same path, WebSocket scheme. */
export function liveUrl(location: Pick<Location, 'protocol' | 'host'>): string {
  return `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/graphql`;
}
