import { expect, jest, test } from '@jest/globals';
import { recallUser } from './recallUser.ts';
import { createSession } from './session.ts';

const ana = { id: 'P1', name: 'Ana Ruiz', email: 'ana@example.test' };
const sam = { id: 'P2', name: 'Sam Okafor', email: 'sam@example.test' };

function open(kept: string | null, ...answers: readonly unknown[]) {
  const entries = new Map(kept === null ? [] : [['docket:user', kept]]);
  const memory = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
  const left = [...answers];
  const fetch = jest.fn<typeof globalThis.fetch>(() => Promise.resolve(Response.json(left.shift() ?? null)));
  const onUserChanged = jest.fn();
  const session = createSession({ fetch, onUserChanged });
  const known = () => entries.get('docket:user') ?? null;
  return { session, memory, fetch, onUserChanged, known };
}

test('who was signed in last is taken for signed in while the server is asked, once', async () => {
  const { session, memory, fetch } = open(JSON.stringify(ana), { user: ana });
  recallUser(session, memory);
  expect(session.state.get()).toEqual({ kind: 'SIGNED_IN', user: ana });
  await session.load();
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(session.state.get()).toEqual({ kind: 'SIGNED_IN', user: ana });
});

test.each([null, 'no json', '{"id":7}', 'null'])(
  'a memory of %j lets nobody in before the server answered',
  async (kept) => {
    const { session, memory, known } = open(kept, { user: ana });
    recallUser(session, memory);
    expect(session.state.get()).toEqual({ kind: 'LOADING' });
    await session.load();
    expect(session.state.get()).toEqual({ kind: 'SIGNED_IN', user: ana });
    expect(JSON.parse(known() ?? '')).toEqual(ana);
  },
);

test('a session that has ended meanwhile leads to the sign-in and is forgotten', async () => {
  const { session, memory, known } = open(JSON.stringify(ana), null);
  recallUser(session, memory);
  await session.load();
  expect([session.state.get(), known()]).toEqual([{ kind: 'SIGNED_OUT' }, null]);
});

test('another person’s session loads the page anew, since it began as that of the first', async () => {
  const { session, memory, onUserChanged, known } = open(JSON.stringify(ana), { user: sam });
  recallUser(session, memory);
  await session.load();
  expect(onUserChanged).toHaveBeenCalledTimes(1);
  expect(JSON.parse(known() ?? '')).toEqual(sam);
});

test('signing out forgets who it was', async () => {
  const { session, memory, known } = open(JSON.stringify(ana), { user: ana }, {});
  recallUser(session, memory);
  await session.load();
  await session.signOut();
  expect(known()).toBeNull();
});

test('blocked storage changes nothing but the time', async () => {
  const blocked = () => {
    throw new Error('blocked');
  };
  const { session } = open(null, { user: ana });
  recallUser(session, { getItem: blocked, setItem: blocked, removeItem: blocked });
  await session.load();
  expect(session.state.get()).toEqual({ kind: 'SIGNED_IN', user: ana });
});
