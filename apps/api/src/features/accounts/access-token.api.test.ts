import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { type TestApi, startTestApi } from '../../testing/test-api.ts';
import { sentStatements } from '../../testing/statements.ts';

const create = `
  mutation Create($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) { secret accessToken { id name scopes expiresAt lastUsedAt } userErrors { code field } }
  }`;
const revoke = `
  mutation Revoke($input: RevokeAccessTokenInput!) {
    revokeAccessToken(input: $input) { accessToken { id } userErrors { code field } }
  }`;

type Created = {
  readonly createAccessToken: {
    readonly secret: string | null;
    readonly accessToken: { readonly id: string } | null;
    readonly userErrors: readonly { readonly code: string; readonly field: string }[];
  };
};
type Own = { readonly viewer: { readonly accessTokens: readonly unknown[] } };
type Revoked = { readonly revokeAccessToken: Omit<Created['createAccessToken'], 'secret'> };

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const bearer = (secret: string | null) =>
  ({ door: 'STAFF', headers: { authorization: `Bearer ${secret}` } }) as const;

test('somebody who has not signed in is refused before the document is read', async () => {
  const answer = await api.gql(null, 'no GraphQL at all {');
  expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('a token is shown once, works within its scopes, and ends when it is revoked', async () => {
  const person = await api.people.person();
  const input = { name: ' Reports ', scopes: ['TASKS_READ', 'TOKENS_MANAGE'], idempotencyKey: 'k1' };
  const first = await api.gql<Created>(person, create, { input });
  const { secret, accessToken, userErrors } = first.data.createAccessToken;
  expect(userErrors).toEqual([]);
  expect(secret).toMatch(/^dkt_[\w-]{43}$/);
  expect(accessToken).toMatchObject({ name: 'Reports', scopes: input.scopes, lastUsedAt: null });

  const again = await api.gql<Created>(person, create, { input });
  expect(again.data.createAccessToken).toMatchObject({ secret: null, accessToken: { id: accessToken?.id } });

  const tooMuch = { name: 'More', scopes: ['NOTES_READ'] };
  const narrowed = await api.gql<Created>(bearer(secret), create, { input: tooMuch });
  expect(narrowed.data.createAccessToken.userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'scopes' }]);

  const ended = await api.gql<Revoked>(person, revoke, { input: { tokenId: accessToken?.id } });
  expect(ended.data.revokeAccessToken).toMatchObject({
    accessToken: { id: accessToken?.id },
    userErrors: [],
  });
  expect((await api.gql(bearer(secret), create, { input: tooMuch })).status).toBe(401);
});

test('the owner sees when a token was last used, to the minute', async () => {
  const person = await api.people.person();
  const input = { name: 'Used', scopes: ['TASKS_READ'] };
  const created = await api.gql<Created>(person, create, { input });
  const token = bearer(created.data.createAccessToken.secret);
  const lastUsed = async () =>
    (await api.gql<Own>(person, '{ viewer { accessTokens { name lastUsedAt } } }')).data.viewer.accessTokens;
  expect(await lastUsed()).toEqual([{ name: 'Used', lastUsedAt: null }]);
  const first = api.clock.now().toISOString();
  await api.gql(token, '{ __typename }');
  expect(await lastUsed()).toEqual([{ name: 'Used', lastUsedAt: first }]);
  api.clock.advance(30);
  await api.gql(token, '{ __typename }');
  expect(await lastUsed()).toEqual([{ name: 'Used', lastUsedAt: first }]);
  api.clock.advance(31);
  await api.gql(token, '{ __typename }');
  expect(await lastUsed()).toEqual([{ name: 'Used', lastUsedAt: api.clock.now().toISOString() }]);
});

test('a token stops at its expiry', async () => {
  const person = await api.people.person();
  const expiresAt = new Date(api.clock.now().getTime() + 60_000).toISOString();
  const input = { name: 'Short', scopes: ['TASKS_READ'], expiresAt };
  const created = await api.gql<Created>(person, create, { input });
  const token = bearer(created.data.createAccessToken.secret);
  expect((await api.gql(token, '{ __typename }')).status).toBe(200);
  api.clock.advance(61);
  expect((await api.gql(token, '{ __typename }')).status).toBe(401);
});

test.each([
  ['an empty name', { name: ' ', scopes: ['TASKS_READ'] }, 'name'],
  ['no scope', { name: 'x', scopes: [] }, 'scopes'],
  ['a scope the person has not', { name: 'x', scopes: ['EVERYTHING_SEE'] }, 'scopes'],
  [
    'an expiry in the past',
    { name: 'x', scopes: ['TASKS_READ'], expiresAt: '2020-01-01T00:00:00Z' },
    'expiresAt',
  ],
])('a token with %s is refused', async (_what, input, field) => {
  const person = await api.people.person();
  const answer = await api.gql<Created>(person, create, { input });
  expect(answer.data.createAccessToken.userErrors).toEqual([{ code: 'INVALID_INPUT', field }]);
});

test('nobody ends the token of somebody else, and it looks as if there were none', async () => {
  const owner = await api.people.person();
  const created = await api.gql<Created>(owner, create, { input: { name: 'Mine', scopes: ['TASKS_READ'] } });
  const other = await api.people.person({ role: 'ADMINISTRATOR' });
  for (const tokenId of [created.data.createAccessToken.accessToken?.id, api.runtime.newId()]) {
    const answer = await api.gql<Revoked>(other, revoke, { input: { tokenId } });
    expect(answer.data.revokeAccessToken.userErrors).toEqual([{ code: 'NOT_FOUND', field: 'tokenId' }]);
  }
});

test('a program without the scope is told which one it lacks', async () => {
  const integrator = await api.people.person({ role: 'INTEGRATOR' });
  const headers = await api.people.token(integrator.id, ['TASKS_READ']);
  const answer = await api.gql({ door: 'STAFF', headers }, create, {
    input: { name: 'x', scopes: ['TASKS_READ'] },
  });
  expect(answer).toMatchObject({
    status: 403,
    errors: [{ extensions: { code: 'FORBIDDEN', permission: 'TOKENS_MANAGE' } }],
  });
});

test('an id that is none is refused with the name of its field', async () => {
  const person = await api.people.person();
  const answer = await api.gql(person, revoke, { input: { tokenId: 'nonsense' } });
  expect(answer.errors[0]?.extensions).toEqual({
    code: 'BAD_USER_INPUT',
    fields: [{ field: 'tokenId', message: 'is not an id' }],
  });
});

test('who asks is read with one statement', async () => {
  const person = await api.people.person();
  expect(await sentStatements(() => api.gql(person, '{ __typename }'))).toEqual(['viewer-by-session']);
});
