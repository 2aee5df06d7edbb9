import { expect, jest, test } from '@jest/globals';
import { createSession } from './session.ts';

const ana = { id: 'P1', name: 'Ana Ruiz', email: 'ana@example.test' };
const sam = { id: 'P2', name: 'Sam Okafor', email: 'sam@example.test' };
const credentials = { email: ana.email, password: 'docket' };

function sessionWith(...answers: readonly (Response | Error)[]) {
  const left = [...answers];
  const fetch = jest.fn<typeof globalThis.fetch>(() => {
    const next = left.shift();
    return next instanceof Response
      ? Promise.resolve(next)
      : Promise.reject(next ?? new TypeError('no answer'));
  });
  const onUserChanged = jest.fn();
  return { session: createSession({ fetch, onUserChanged }), fetch, onUserChanged };
}

const status = (code: number) => new Response('{}', { status: code });

test.each([
  ['somebody', Response.json({ user: ana }), { kind: 'SIGNED_IN', user: ana }],
  ['nobody', Response.json(null), { kind: 'SIGNED_OUT' }],
  ['a refusal', status(401), { kind: 'SIGNED_OUT' }],
  ['a fault', status(503), { kind: 'UNREACHABLE' }],
  ['no answer', new TypeError('Failed to fetch'), { kind: 'UNREACHABLE' }],
] as const)('asking who is signed in and hearing %s', async (_answer, response, state) => {
  const { session } = sessionWith(response);
  await session.load();
  expect(session.state.get()).toEqual(state);
});

test.each([
  [status(401), 'WRONG'],
  [status(403), 'WRONG'],
  [status(429), 'TOO_MANY'],
  [status(500), 'FAILED'],
  [Response.json({}), 'FAILED'],
  [new TypeError('Failed to fetch'), 'OFFLINE'],
] as const)('a sign-in that fails says why and signs nobody in', async (response, reason) => {
  const { session } = sessionWith(response);
  expect(await session.signIn(credentials)).toBe(reason);
  expect(session.state.get().kind).toBe('LOADING');
});

test('a session that ends under a page keeps its person, and signing in again wakes what waits', async () => {
  const { session, onUserChanged } = sessionWith(Response.json({ user: ana }), Response.json({ user: ana }));
  await session.signIn(credentials);
  session.expired();
  expect(session.state.get()).toEqual({ kind: 'OVER', user: ana });
  const waiting = jest.fn();
  session.onRestored(waiting);
  expect(await session.signIn(credentials)).toBeNull();
  expect(waiting).toHaveBeenCalledTimes(1);
  expect(onUserChanged).not.toHaveBeenCalled();
});

test('another person signing in over an open page is told, since the page shows the first one’s data', async () => {
  const { session, onUserChanged } = sessionWith(Response.json({ user: ana }), Response.json({ user: sam }));
  await session.signIn(credentials);
  session.expired();
  await session.signIn({ ...credentials, email: sam.email });
  expect(onUserChanged).toHaveBeenCalledTimes(1);
});

test('signing out needs the server’s word', async () => {
  const { session } = sessionWith(
    Response.json({ user: ana }),
    new TypeError('Failed to fetch'),
    Response.json({}),
  );
  await session.signIn(credentials);
  expect(await session.signOut()).toBe(false);
  expect(session.state.get().kind).toBe('SIGNED_IN');
  expect(await session.signOut()).toBe(true);
  expect(session.state.get().kind).toBe('SIGNED_OUT');
});

test('every request carries the header that proves it comes from one of our pages', async () => {
  const { session, fetch } = sessionWith(Response.json({ user: ana }), Response.json({}));
  await session.signIn(credentials);
  await session.signOut();
  for (const [, request] of fetch.mock.calls) {
    expect(request).toMatchObject({ headers: { 'x-docket': '1' }, credentials: 'same-origin' });
  }
});
