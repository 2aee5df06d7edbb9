import { ApolloClient, gql } from '@apollo/client';
import { afterEach, expect, jest, test } from '@jest/globals';
import type { Client, ClientOptions, Sink, SubscribePayload } from 'graphql-ws/client';
import { createCache } from '../apollo/cache.ts';
import { createSignal } from '../shared/store.ts';
import { liveLink } from './liveLink.ts';

const written = gql`
  subscription Live($taskId: ID!) {
    taskChanged(taskId: $taskId) {
      taskId
    }
  }
`;
const document = { ...written, __meta__: { id: 'sha256:live' } };
const event = { taskChanged: { __typename: 'TaskEvent', taskId: 'T1' } };

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function listen() {
  const sockets: ClientOptions[] = [];
  const asked: { payload: SubscribePayload; sink: Sink }[] = [];
  const leave = jest.fn();
  const create = (options: ClientOptions): Pick<Client, 'subscribe'> => {
    sockets.push(options);
    return {
      subscribe: (payload, sink) => {
        asked.push({ payload, sink: { ...sink, next: (value) => sink.next(Object.assign({}, value)) } });
        return leave;
      },
    };
  };
  const connection = { answered: jest.fn(), gap: createSignal() };
  const link = liveLink({ url: 'ws://127.0.0.1/graphql', connection, create });
  const apollo = new ApolloClient({ link, cache: createCache() });
  const heard: unknown[] = [];
  const failed = jest.fn();
  const running = apollo.subscribe({ query: document, variables: { taskId: 'T1' } }).subscribe({
    next: ({ data, error }) => (error === undefined ? heard.push(data) : failed(error.message)),
    error: failed,
  });
  stops.push(() => running.unsubscribe());
  return { sockets, asked, leave, connection, heard, failed, running };
}

test('a subscription is named by its id, and its events arrive until nobody listens', () => {
  const { asked, heard, leave, running } = listen();
  expect(asked.map(({ payload }) => payload)).toEqual([
    { query: '', variables: { taskId: 'T1' }, extensions: { documentId: 'sha256:live' } },
  ]);
  asked[0]?.sink.next({ data: event });
  expect(heard).toEqual([event]);
  running.unsubscribe();
  expect(leave).toHaveBeenCalledTimes(1);
});

test.each([
  ['a refusal of the server', [{ message: 'Reload.' }], 'Reload.'],
  ['a fault on the way', new Error('Broken pipe.'), 'Broken pipe.'],
  ['a closed socket', { code: 4400 }, 'closed'],
])('%s ends the subscription with its reason', (_what, reason, words) => {
  const { asked, failed } = listen();
  asked[0]?.sink.error(reason);
  expect(failed).toHaveBeenCalledTimes(1);
  expect(String(failed.mock.calls[0]?.[0])).toContain(words);
});

test('a connection that came back asks for what was missed, the first one does not', () => {
  const { sockets, connection } = listen();
  const gap = jest.fn();
  stops.push(connection.gap.subscribe(gap));
  sockets[0]?.on?.connected?.({}, undefined, false);
  expect(gap).not.toHaveBeenCalled();
  sockets[0]?.on?.connected?.({}, undefined, true);
  expect(gap).toHaveBeenCalledTimes(1);
});
