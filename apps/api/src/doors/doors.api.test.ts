import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { startTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ METRICS_TOKEN: 'a-token-for-metrics' });
});
afterAll(() => api.stop());

const status = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<number> =>
  (await fetch(`${api.staffUrl}${path}`, { headers })).status;

describe('every answer', () => {
  test.each(['/healthz', '/', '/graphql', '/api/auth/get-session', '/nothing.txt'])(
    'of %s forbids scripts of others, framing and guessing of types',
    async (path) => {
      const { headers } = await fetch(`${api.staffUrl}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test('that carries data is kept by nobody', async () => {
    const person = await api.people.person();
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...person.headers } };
    const response = await fetch(`${api.staffUrl}/graphql`, {
      ...init,
      body: '{"query":"{ viewer { id } }"}',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

type Sent = { readonly body: string; readonly extra?: Readonly<Record<string, string>> };

describe('a request for /graphql', () => {
  const ask = async ({ body, extra }: Sent): Promise<{ status: number; code: unknown }> => {
    const person = await api.people.person();
    const headers = { 'content-type': 'application/json', ...person.headers, ...extra };
    const response = await fetch(`${api.staffUrl}/graphql`, { method: 'POST', body, headers });
    const text = await response.text();
    return { status: response.status, code: /"code":"(\w+)"/.exec(text)?.[1] };
  };

  test.each<readonly [string, Sent, number, string]>([
    [
      'of more than 256 KB',
      { body: JSON.stringify({ query: '{ a }', x: 'x'.repeat(300_000) }) },
      400,
      'LIMIT_EXCEEDED',
    ],
    ['that is no JSON', { body: '{ query' }, 400, 'BAD_USER_INPUT'],
    ['with a list of operations', { body: '[{"query":"{ viewer { id } }"}]' }, 400, 'BAD_USER_INPUT'],
    ['without a document', { body: '{"variables":{}}' }, 400, 'BAD_USER_INPUT'],
    ['that would poison an object', { body: '{"query":"{a}","__proto__":{"x":1}}' }, 400, 'BAD_USER_INPUT'],
    [
      'as plain text',
      { body: '{"query":"{a}"}', extra: { 'content-type': 'text/plain' } },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'as a form',
      { body: 'query={a}', extra: { 'content-type': 'application/x-www-form-urlencoded' } },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'from another site',
      { body: '{"query":"{a}"}', extra: { origin: 'https://evil.example' } },
      403,
      'FORBIDDEN',
    ],
    ['with a field that is not there', { body: '{"query":"{ nothing }"}' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s is refused', async (_what, init, expected, code) => {
    expect(await ask(init)).toEqual({ status: expected, code });
  });

  test('by GET finds nothing', async () => {
    expect(await status('/graphql?query=%7Bviewer%7Bid%7D%7D')).toBe(404);
  });

  test('of somebody who has spent their minute is told when to come back', async () => {
    const person = await api.people.person();
    const document = '{ departments { members { person { departments { id } } } } }';
    let last = await api.gql(person, document);
    for (let round = 0; round < 100 && last.errors.length === 0; round += 1) {
      last = await api.gql(person, document);
    }
    expect(last).toMatchObject({ status: 429, errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
    expect(last.errors[0]?.extensions['retryAfter']).toBeGreaterThan(0);
    expect((await api.gql(await api.people.person(), '{ viewer { id } }')).status).toBe(200);
  });
});

describe('the portal', () => {
  test('lets neither staff nor a program in, and the staff door no client', async () => {
    const client = await api.people.client();
    const contact = await api.people.person({ role: 'CLIENT', client });
    const staff = await api.people.person();
    const program = await api.people.person({ role: 'INTEGRATOR' });
    const probe = '{ __typename }';
    expect((await api.gql(contact, probe)).status).toBe(200);
    expect((await api.gql({ ...staff, door: 'PORTAL' }, probe)).status).toBe(401);
    expect((await api.gql({ ...program, door: 'PORTAL' }, probe)).status).toBe(401);
    expect((await api.gql({ ...contact, door: 'STAFF' }, probe)).status).toBe(401);
  });

  test('neither shows its schema nor gives hints', async () => {
    const contact = await api.people.person({ role: 'CLIENT', client: await api.people.client() });
    const schema = await api.gql(contact, '{ __schema { types { name } } }');
    expect(schema.errors[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    const hint = await api.gql(contact, '{ viewr { id } }');
    const value = await api.gql(contact, 'query($tab: TaskTab!) { tasks(tab: $tab) { nodes { id } } }', {
      tab: 'OPN',
    });
    expect(value.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(JSON.stringify([hint, value])).not.toContain('Did you mean');
    expect(await (await fetch(`${api.portalUrl}/metrics`)).text()).not.toContain('docket_http');
  });
});

describe('the process', () => {
  test('says that it lives and that it is ready', async () => {
    expect(await status('/healthz')).toBe(200);
    const ready = await fetch(`${api.staffUrl}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  test('is not ready while a migration is missing, and says so', async () => {
    const { pools } = api.runtime;
    await pools.staff.query(`UPDATE migrations SET name = name || '-x' WHERE name LIKE 'SignIn%'`);
    const answer = await fetch(`${api.staffUrl}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { status: 'not ready', missing: ['migrations'] },
    ]);
    await pools.staff.query(`UPDATE migrations SET name = replace(name, '-x', '')`);
  });

  test('shows its metrics to whoever has the token', async () => {
    const person = await api.people.person();
    await api.gql(person, 'query NamedForMetrics { viewer { id } }');
    expect(await status('/metrics')).toBe(404);
    const headers = { authorization: 'Bearer a-token-for-metrics' };
    const text = await (await fetch(`${api.staffUrl}/metrics`, { headers })).text();
    expect(text).toContain(
      'docket_graphql_operation_seconds_count{door="STAFF",operation="NamedForMetrics",status="200"} 1',
    );
    expect(text).toContain('docket_http_request_seconds_bucket');
    expect(text).toContain('docket_database_connections{pool="staff",state="open"}');
  });
});

describe('the pages', () => {
  test('the explorer is for those who are signed in, and says so by sending others to the start', async () => {
    const page = await fetch(`${api.staffUrl}/graphiql`, { redirect: 'manual' });
    const built = existsSync(join(import.meta.dirname, '../../../web/dist/index.html'));
    expect([page.status, page.headers.get('location')]).toEqual(built ? [302, '/'] : [404, null]);
  });

  test('addresses that programs use are never answered with a page', async () => {
    for (const path of [
      '/api/nothing',
      '/files',
      '/uploads/x',
      '/assets/gone.js',
      '/graphiql.html',
      '/nothing.map',
    ]) {
      const answer = await fetch(`${api.staffUrl}${path}`);
      expect([path, answer.status, await answer.text()]).toEqual([
        path,
        404,
        expect.not.stringContaining('<html'),
      ]);
    }
  });
});
