import type { ApolloLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient, type Client } from 'graphql-ws/client';
import type { Connection } from '../connection/connection.ts';

interface LiveParts {
  readonly url: string;
  readonly connection: Connection;
}

/** Longest pause between two attempts to reconnect. */
const slowestRetry = 15_000;

function pause(attempt: number): Promise<void> {
  const wait = Math.min(1_000 * 2 ** attempt, slowestRetry);
  // Spread, so that a restarted server is not met by every browser at once.
  return new Promise((resolve) => setTimeout(resolve, wait / 2 + Math.random() * (wait / 2)));
}

/** Subscriptions over one WebSocket that reconnects by itself and then says that events may have been missed. */
export function liveLink({ url, connection }: LiveParts): { link: ApolloLink; client: Client } {
  const client = createClient({
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
  return { link: new GraphQLWsLink(client), client };
}

/** The address of the live endpoint beside the page: same host, same path, WebSocket scheme. */
export function liveUrl(location: Pick<Location, 'protocol' | 'host'>): string {
  return `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/graphql`;
}
