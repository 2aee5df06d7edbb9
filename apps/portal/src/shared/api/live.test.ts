import { expect, jest, test } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import type { Client, ClientOptions, Sink, SubscribePayload } from 'graphql-ws/client';
import { createLive } from './live.ts';

interface Made {
  readonly options: ClientOptions;
  payload?: SubscribePayload;
  sink?: Sink;
}

const operation = { __meta__: { id: 'sha256:live' } };

function fakeSocket() {
  const made: Made[] = [];
  const dispose = jest.fn<() => void>();
  const createClient = (options: ClientOptions): Client => {
    const connection: Made = { options };
    made.push(connection);
    return {
      on: () => () => undefined,
      subscribe: (payload, sink) => {
        connection.payload = payload;
        connection.sink = { ...sink, next: (value) => sink.next(Object.assign({}, value)) };
        return () => undefined;
      },
      iterate: () => {
        throw new Error('not used');
      },
      dispose,
      terminate: () => undefined,
    };
  };
  return { made, dispose, load: () => Promise.resolve({ createClient }) };
}

test('an event and a new connection after a gap are both hints to read again', async () => {
  const { made, load } = fakeSocket();
  const answered = jest.fn();
  const hint = jest.fn();
  createLive('ws://127.0.0.1/graphql', operation, { answered }, load)(hint);
  await waitFor(() => expect(made).toHaveLength(1));
  expect(made[0]?.payload).toEqual({ query: '', extensions: { documentId: 'sha256:live' } });
  made[0]?.sink?.next({ data: {} });
  expect(hint).toHaveBeenCalledTimes(1);
  made[0]?.options.on?.connected?.({}, undefined, false);
  expect(hint).toHaveBeenCalledTimes(1);
  made[0]?.options.on?.connected?.({}, undefined, true);
  expect(hint).toHaveBeenCalledTimes(2);
  expect(answered).toHaveBeenCalledTimes(2);
});

test('leaving closes the connection, even before it was made', async () => {
  const { made, dispose, load } = fakeSocket();
  const live = createLive('ws://127.0.0.1/graphql', operation, { answered: () => undefined }, load);
  live(() => undefined)();
  const stop = live(() => undefined);
  await waitFor(() => expect(made).toHaveLength(1));
  stop();
  expect(dispose).toHaveBeenCalledTimes(1);
});

test('without the code for it the page works on', async () => {
  const load = () => Promise.reject(new Error('no network'));
  const stop = createLive(
    'ws://127.0.0.1/graphql',
    operation,
    { answered: () => undefined },
    load,
  )(() => undefined);
  await Promise.resolve();
  expect(stop).not.toThrow();
});
