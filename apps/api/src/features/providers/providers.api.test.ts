import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { type TestPerson, unique } from '../../testing/people.ts';
import { givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let boss: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
  boss = await api.people.person({ role: 'ADMINISTRATOR' });
});
afterAll(() => api.stop());

type Provider = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly active: boolean;
};
type Payload = {
  readonly provider: Provider | null;
  readonly userErrors: readonly { readonly code: string }[];
};

async function change(name: 'createProvider' | 'updateProvider', input: object): Promise<Payload> {
  const type = name === 'createProvider' ? 'CreateProviderInput' : 'UpdateProviderInput';
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) {
    provider { id name version active own peopleCount departments { name } } userErrors { code field message } } }`;
  const { data, errors } = await api.gql<Record<string, Payload>>(boss, document, { input });
  expect(errors).toEqual([]);
  const payload = data[name];
  if (payload === undefined) throw new Error('no payload');
  return payload;
}

async function made(): Promise<Provider> {
  const { provider } = await change('createProvider', { name: unique('Partner') });
  if (provider === null) throw new Error('nothing was made');
  return provider;
}

async function ownProvider(): Promise<Provider> {
  const { data } = await api.gql<{ providers: readonly (Provider & { own: boolean })[] }>(
    boss,
    '{ providers { id name version active own } }',
  );
  const [first] = data.providers;
  expect(data.providers.filter(({ own }) => own)).toEqual([first]);
  if (first === undefined) throw new Error('no provider');
  return first;
}

test('there is one own organisation from the start, which can be renamed and not ended', async () => {
  const { id, version } = await ownProvider();
  const renamed = await change('updateProvider', {
    providerId: id,
    expectedVersion: version,
    name: 'Larkfield',
  });
  expect(renamed.provider?.name).toBe('Larkfield');
  const ended = await change('updateProvider', {
    providerId: id,
    expectedVersion: version + 1,
    active: false,
  });
  expect(ended.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'active' }]);
});

test('a provider with open tasks stays, without them its work ends', async () => {
  const { id, version } = await made();
  const departmentId = api.runtime.newId();
  await storedRows(
    api,
    'INSERT INTO department (id, name, provider_id, created_at, updated_at) VALUES ($1, $2, $3, now(), now())',
    [departmentId, unique('Their team'), id],
  );
  const taskId = await givenTask(api, boss, { departmentId });
  const end = { providerId: id, expectedVersion: version, active: false };
  expect((await change('updateProvider', end)).userErrors[0]?.code).toBe('IN_USE');
  await storedRows(api, 'UPDATE task SET deleted_at = now() WHERE id = $1', [taskId]);
  expect((await change('updateProvider', end)).provider?.active).toBe(false);
});

test('a name is given once and never empty, an old version is a conflict, a key makes one provider', async () => {
  const first = await made();
  const codes = [];
  for (const name of [first.name.toUpperCase(), ' ']) {
    codes.push((await change('createProvider', { name })).userErrors[0]?.code);
  }
  const late = { providerId: first.id, expectedVersion: 7, name: unique('Late') };
  codes.push((await change('updateProvider', late)).userErrors[0]?.code);
  expect(codes).toEqual(['INVALID_INPUT', 'INVALID_INPUT', 'CONFLICT']);
  const input = { name: unique('Once'), idempotencyKey: unique('key') };
  expect(await change('createProvider', input)).toEqual(await change('createProvider', input));
});

test('reading and changing providers are permissions of their own', async () => {
  const worker = await api.people.person();
  const reading = await api.gql(worker, '{ providers { id } }');
  expect(reading.errors[0]?.extensions).toMatchObject({ permission: 'PROVIDERS_READ' });
  const manager = await api.people.person({ role: 'CASE_MANAGER' });
  expect((await api.gql(manager, '{ providers { id } }')).errors).toEqual([]);
  const document = 'mutation { createProvider(input: { name: "X" }) { userErrors { code } } }';
  const { errors } = await api.gql(manager, document);
  expect(errors[0]?.extensions).toMatchObject({ permission: 'PROVIDERS_WRITE' });
});
