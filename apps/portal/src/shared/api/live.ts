import type { Connection } from '@docket/client';
import type { createClient } from 'graphql-ws/client';
import type { Operation } from './operation.ts';

/** Calls back whenever something of the client's may have changed; returns what stops listening. */
export type Live = (onHint: () => void) => () => void;

type Load = () => Promise<{ readonly createClient: typeof createClient }>;

const slowestRetry = 15_000;

function pause(attempt: number): Promise<void> {
  const wait = Math.min(1_000 * 2 ** attempt, slowestRetry);
  return new Promise((resolve) => setTimeout(resolve, wait));
}

/** Live updates over one WebSocket. Its code is fetched after the page is drawn; without it pages refresh on focus. */
export function createLive(
  url: string,
  operation: Pick<Operation<unknown, unknown>, '__meta__'>,
  connection: Pick<Connection, 'answered'>,
  load: Load = () => import('graphql-ws/client'),
): Live {
  return (onHint) => {
    let stopped = false;
    let stop = () => {
      stopped = true;
    };
    const start = async () => {
      const sockets = await load();
      if (stopped) return;
      const client = sockets.createClient({
        url,
        keepAlive: 15_000,
        retryAttempts: Number.POSITIVE_INFINITY,
        shouldRetry: () => true,
        retryWait: pause,
        on: {
          connected: (_socket, _payload, wasRetry) => {
            connection.answered();
            // Nothing is replayed after a gap, so whatever is on the page is asked for again.
            if (wasRetry) onHint();
          },
        },
      });
      const nothing = () => undefined;
      // The protocol wants a query beside the id; it stays empty.
      const payload = { query: '', extensions: { documentId: operation.__meta__.id } };
      client.subscribe(payload, { next: onHint, error: nothing, complete: nothing });
      stop = () => void client.dispose();
    };
    start().catch(() => undefined);
    return () => stop();
  };
}
