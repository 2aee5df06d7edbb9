import { gql } from '@apollo/client';
import { afterEach, expect, jest, test } from '@jest/globals';
import { createDocketClient } from './createDocketClient.ts';

const written = gql`
  query Viewer {
    viewer {
      id
    }
  }
`;
const query = { ...written, __meta__: { id: 'sha256:viewer' } };
const ana = { id: 'P1', name: 'Ana Ruiz', email: 'ana@example.test' };
const data = { data: { viewer: { __typename: 'Viewer', id: 'P1' } } };
const unknown = { errors: [{ message: 'Reload.', extensions: { code: 'OPERATION_UNKNOWN' } }] };
const expired = { errors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }] };

const clients: ReturnType<typeof createDocketClient>[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.connection.stop();
});

function clientWith(...answers: readonly (() => Promise<Response>)[]) {
  const left = [...answers];
  const fetch = jest.fn<typeof globalThis.fetch>(() => {
    const answer = left.shift();
    return answer === undefined ? Promise.reject(new TypeError('Failed to fetch')) : answer();
  });
  const client = createDocketClient({ door: 'staff', fetch });
  clients.push(client);
  return { client, fetch };
}

const json =
  (body: object, status = 200) =>
  () =>
    Promise.resolve(Response.json(body, { status }));

test('a request names its operation by id, with the header of our pages and the cookies of the origin', async () => {
  const { client, fetch } = clientWith(json(data));
  await client.apollo.query({ query, variables: { a: 1 } });
  const [address, request] = fetch.mock.calls[0] ?? [];
  expect(address).toBe('/graphql');
  expect(request).toMatchObject({ credentials: 'same-origin', headers: { 'x-docket': '1' } });
  expect(request?.body).toBe(
    JSON.stringify({ documentId: 'sha256:viewer', variables: { a: 1 }, operationName: 'Viewer' }),
  );
});

test('an operation that no list of the server can hold never leaves the page', async () => {
  const { client, fetch } = clientWith(json(data));
  await expect(client.apollo.query({ query: written })).rejects.toThrow('.graphql');
  expect(fetch).not.toHaveBeenCalled();
});

test('a request that nobody waits for any longer is broken off', async () => {
  const { client, fetch } = clientWith(() => new Promise(() => undefined));
  const running = client.apollo.watchQuery({ query }).subscribe(() => undefined);
  await Promise.resolve();
  running.unsubscribe();
  await Promise.resolve();
  expect(fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
});

test('a page of another version than the server is told so once, and its operation fails', async () => {
  const { client, fetch } = clientWith(json(unknown, 400), json(data));
  await expect(client.apollo.query({ query, fetchPolicy: 'no-cache' })).rejects.toThrow('Reload.');
  expect(client.release.replaced.get()).toBe(true);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test.each([
  ['no JSON', () => Promise.resolve(new Response('<html>', { status: 200 }))],
  ['no answer to an operation', json({ status: 'ok' })],
])('a body that is %s is an error of the server', async (_what, answer) => {
  const { client } = clientWith(answer);
  await expect(client.apollo.query({ query })).rejects.toThrow('status 200');
});

test.each([
  ['in the body', json(expired)],
  ['by its status', json(expired, 401)],
])(
  'an operation that finds the session over, told %s, goes on after the next sign-in',
  async (_how, answer) => {
    const { client } = clientWith(answer, json({ user: ana }), json(data));
    client.session.state.set({ kind: 'SIGNED_IN', user: ana });
    const result = client.apollo.query({ query });
    await new Promise<void>((over) => {
      client.session.state.subscribe(() => {
        if (client.session.state.get().kind === 'OVER') over();
      });
    });
    await client.session.signIn({ email: ana.email, password: 'docket' });
    expect((await result).data).toMatchObject({ viewer: { id: 'P1' } });
  },
);

test('nobody signed in is an answer, not something to wait for', async () => {
  const { client } = clientWith(json(expired));
  await expect(client.apollo.query({ query })).rejects.toThrow('Sign in first.');
  expect(client.session.state.get().kind).toBe('SIGNED_OUT');
});

/** Somebody signs out while one question is on its way and another is about to be asked. */
async function signingOut(end: () => Promise<Response>, ...answers: readonly (() => Promise<Response>)[]) {
  const begun = Promise.withResolvers<void>();
  const forever = () => {
    begun.resolve();
    return new Promise<Response>(() => undefined);
  };
  const { client, fetch } = clientWith(forever, end, ...answers);
  client.session.state.set({ kind: 'SIGNED_IN', user: ana });
  const asked = client.apollo.query({ query, variables: { a: 1 } });
  await begun.promise;
  const out = client.session.signOut();
  const later = client.apollo.query({ query, variables: { a: 2 } });
  return { client, fetch, out, both: Promise.allSettled([asked, later]) };
}

test('whoever signs out asks for nothing more: what is on its way is broken off and fails', async () => {
  const { client, fetch, out, both } = await signingOut(json({}), json(expired, 401), json(expired, 401));
  expect(await out).toBe(true);
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
  await expect(client.apollo.query({ query, variables: { a: 3 } })).rejects.toThrow('signed in');
  expect(fetch.mock.calls.map(([address]) => address)).toEqual(['/graphql', '/api/auth/sign-out']);
});

test('a sign-out that does not reach the server lets questions go on', async () => {
  const away = () => Promise.reject(new TypeError('Failed to fetch'));
  const { out, both } = await signingOut(away, json(data), json(data));
  expect(await out).toBe(false);
  expect((await both).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
});

test('no answer and a stopped server mean offline, an answer means back', async () => {
  const { client } = clientWith(
    () => Promise.reject(new TypeError('Failed to fetch')),
    json(data),
    json({}, 503),
  );
  await expect(client.apollo.query({ query, fetchPolicy: 'no-cache' })).rejects.toThrow('Failed to fetch');
  expect(client.connection.state.get().kind).toBe('OFFLINE');
  await client.apollo.query({ query, fetchPolicy: 'no-cache' });
  expect(client.connection.state.get().kind).toBe('BACK');
  await expect(client.apollo.query({ query, fetchPolicy: 'no-cache' })).rejects.toThrow('503');
  expect(client.connection.state.get().kind).toBe('OFFLINE');
});
