import { type Client, type CloseCode, createClient, type FormattedExecutionResult } from 'graphql-ws';
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
    lazyCloseTimeout: 2_000,
    onNonLazyError: () => undefined,
    on: { closed: (event) => closed.resolve(codeOf(event)) },
  });
  return {
    client,
    follow: (query, variables = {}) => client.iterate({ query, variables }),
    closed: closed.promise,
    close: async () => client.dispose(),
  };
}

function codeOf(event: unknown): CloseCode | number {
  const code: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, 'code') : 0;
  return typeof code === 'number' ? code : 0;
}
