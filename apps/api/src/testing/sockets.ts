import {
  type Client,
  type CloseCode,
  createClient,
  type FormattedExecutionResult,
  type SubscribePayload,
} from 'graphql-ws';
import { WebSocket } from 'ws';

/** What a subscription brought, and how its socket ended. */
export type TestSocket = {
  readonly client: Client;
  /** Subscribes and gives the results one by one; ends with the subscription, fails with its errors. */
  readonly follow: <Data = Readonly<Record<string, unknown>>>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => AsyncIterableIterator<FormattedExecutionResult<Data, unknown>>;
  /** Resolves with the close code once the socket has ended. */
  readonly closed: Promise<number>;
  readonly close: () => Promise<void>;
};

export type SocketOptions = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, unknown>>;
};

/** A socket to /graphql of a door, with the headers a browser or a program would send. */
export function openSocket(url: string, { headers = {}, parameters = {} }: SocketOptions = {}): TestSocket {
  class SocketWithHeaders extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers });
    }
  }
  const closed = Promise.withResolvers<number>();
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: SocketWithHeaders,
    connectionParams: parameters,
    retryAttempts: 0,
    lazy: true,
    onNonLazyError: () => undefined,
    on: { closed: (event) => closed.resolve(codeOf(event)) },
  });
  return {
    client,
    follow: (query, variables = {}) => resultsOf(client, { query, variables }),
    closed: closed.promise,
    close: async () => client.dispose(),
  };
}

/** What a subscription brings, also when it ends before anybody asks: the client's own `iterate` would wait for ever. */
function resultsOf<Data>(
  client: Client,
  request: SubscribePayload,
): AsyncIterableIterator<FormattedExecutionResult<Data, unknown>> {
  const brought: FormattedExecutionResult<Data, unknown>[] = [];
  const end = Promise.withResolvers<'END'>();
  let more = Promise.withResolvers<'MORE'>();
  end.promise.catch(() => undefined);
  const stop = client.subscribe<Data>(request, {
    next(result) {
      brought.push(result);
      more.resolve('MORE');
    },
    error: (error) => end.reject(error),
    complete: () => end.resolve('END'),
  });
  async function* results() {
    try {
      for (;;) {
        const result = brought.shift();
        if (result !== undefined) yield result;
        else if ((await Promise.race([more.promise, end.promise])) === 'END') return;
        else more = Promise.withResolvers<'MORE'>();
      }
    } finally {
      stop();
    }
  }
  return results();
}

function codeOf(event: unknown): CloseCode | number {
  const code: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, 'code') : 0;
  return typeof code === 'number' ? code : 0;
}
