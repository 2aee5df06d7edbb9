import { createRelease } from '@docket/client';
import { expect, jest, test } from '@jest/globals';
import { HomeDocument } from '#gql';
import { createSend } from './send.ts';

function sendTo(answer: () => Promise<Response>) {
  const parts = {
    fetch: jest.fn<typeof fetch>(answer),
    connection: { answered: jest.fn(), failed: jest.fn() },
    session: { expired: jest.fn() },
    release: createRelease(() => undefined),
  };
  return { ...parts, send: createSend(parts) };
}

const json = (status: number, body: unknown) =>
  Promise.resolve(new Response(JSON.stringify(body), { status }));

test('an operation goes out as its id, with the header that our own pages alone can send', async () => {
  const { fetch, send } = sendTo(() => json(200, { data: { tasks: null, cases: null } }));
  await send(HomeDocument, {});
  const [path, request] = fetch.mock.calls[0] ?? [];
  expect(path).toBe('/graphql');
  expect(request).toMatchObject({
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'x-docket': '1' },
    body: JSON.stringify({ documentId: HomeDocument.__meta__.id, variables: {} }),
  });
});

test.each([
  ['an ended session', 401, { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }, 'SIGNED_OUT'],
  ['a page of somebody else', 200, { errors: [{ extensions: { code: 'FORBIDDEN' } }] }, 'NO_ACCESS'],
  ['too many requests', 429, {}, 'BUSY'],
  ['a newer server', 400, { errors: [{ extensions: { code: 'OPERATION_UNKNOWN' } }] }, 'REPLACED'],
  [
    'a fault of ours',
    200,
    { data: null, errors: [{ extensions: { code: 'INTERNAL', id: 'i-1' } }] },
    'BROKEN',
  ],
  ['a stopped server behind a proxy', 502, {}, 'OFFLINE'],
])('%s is told apart', async (_name, status, body, kind) => {
  const { send, session, connection, release } = sendTo(() => json(status, body));
  await expect(send(HomeDocument, {})).rejects.toMatchObject({ kind });
  expect(session.expired).toHaveBeenCalledTimes(kind === 'SIGNED_OUT' ? 1 : 0);
  expect(connection.failed).toHaveBeenCalledTimes(kind === 'OFFLINE' ? 1 : 0);
  expect(release.replaced.get()).toBe(kind === 'REPLACED');
});

test('no network and an answer that is no JSON are failures too', async () => {
  const away = sendTo(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(away.send(HomeDocument, {})).rejects.toMatchObject({ kind: 'OFFLINE', incident: null });
  expect(away.connection.failed).toHaveBeenCalledTimes(1);
  const odd = sendTo(() => Promise.resolve(new Response('<html>', { status: 200 })));
  await expect(odd.send(HomeDocument, {})).rejects.toMatchObject({ kind: 'BROKEN' });
});
