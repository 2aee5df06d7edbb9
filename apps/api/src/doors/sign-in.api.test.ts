import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type TestApi, startTestApi } from '../testing/test-api.ts';
import type { TestPerson } from '../testing/people.ts';

const password = 'correct horse battery staple';
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

async function somebody(options: Parameters<TestApi['people']['person']>[0] = {}): Promise<TestPerson> {
  const person = await api.people.person(options);
  await api.people.password(person.id, password);
  return person;
}

type Extra = Readonly<Record<string, string>>;

async function signIn(
  email: string,
  secret: string,
  headers: Extra = { 'x-docket': '1' },
  url = api.staffUrl,
) {
  return fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ email, password: secret }),
  });
}

function cookieOf(response: Response): string {
  return (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

const whoAmI = async (cookie: string) => {
  const response = await fetch(`${api.staffUrl}/api/auth/get-session`, {
    headers: { cookie, 'x-docket': '1' },
  });
  return response.json();
};

describe('signing in', () => {
  test('gives a cookie that pages cannot read, and no secret in the answer', async () => {
    const person = await somebody();
    const response = await signIn(person.email.toUpperCase(), password);
    expect(response.status).toBe(200);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^docket_staff=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({ user: { id: person.id, name: person.name, email: person.email } });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await whoAmI(cookieOf(response))).toEqual(JSON.parse(text));
  });

  test('the same answer goes to a wrong password, an unknown account, a wrong door and somebody who left', async () => {
    const person = await somebody();
    const client = await api.people.client();
    const contact = await somebody({ role: 'CLIENT', client });
    const gone = await somebody({ active: false });
    const withoutPassword = await api.people.person();
    const answers = await Promise.all([
      signIn(person.email, 'wrong'),
      signIn('nobody@example.test', password),
      signIn(contact.email, password),
      signIn(gone.email, password),
      signIn(withoutPassword.email, password),
      signIn('no address', password),
    ]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([401]));
    expect(new Set(texts).size).toBe(1);
    expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toEqual([]);
  });

  test('an account that is unknown takes as long as a wrong password', async () => {
    const milliseconds = async (email: string): Promise<number> => {
      const started = performance.now();
      await signIn(email, 'wrong');
      return performance.now() - started;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    // Several accounts, for one may fail ten times only; the quickest of many answers is the least disturbed.
    for (const stranger of ['one@example.test', 'two@example.test']) {
      const person = await somebody();
      for (let round = 0; round < 8; round += 1) {
        known.push(await milliseconds(person.email));
        unknown.push(await milliseconds(stranger));
      }
    }
    expect(Math.min(...unknown) / Math.min(...known)).toBeGreaterThan(0.6);
    expect(Math.min(...unknown) / Math.min(...known)).toBeLessThan(1.6);
  });

  test('ten wrong passwords make an account wait, also for the right one, and many at once count one by one', async () => {
    const person = await somebody();
    const tries = await Promise.all(Array.from({ length: 25 }, () => signIn(person.email, 'wrong')));
    const statuses = tries.map((answer) => answer.status).toSorted((a, b) => a - b);
    expect(statuses.lastIndexOf(401)).toBe(9);
    expect(statuses.slice(10).every((status) => status === 429)).toBe(true);
    const blocked = await signIn(person.email, password);
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('an account nobody has waits just the same', async () => {
    const tries = await Promise.all(Array.from({ length: 11 }, () => signIn('ghost@example.test', 'x')));
    expect(tries.filter((answer) => answer.status === 429)).toHaveLength(1);
  });

  test('a right password clears the failures before it', async () => {
    const person = await somebody();
    for (let round = 0; round < 2; round += 1) {
      for (let wrong = 0; wrong < 8; wrong += 1) {
        expect((await signIn(person.email, 'wrong')).status).toBe(401);
      }
      expect((await signIn(person.email, password)).status).toBe(200);
    }
  });

  test.each([
    ['without our header', {}],
    ['from a page of another site', { 'x-docket': '1', origin: 'https://evil.example' }],
    ['with a cross-site mark of the browser', { 'x-docket': '1', 'sec-fetch-site': 'cross-site' }],
    ['from another host of the same site', { 'x-docket': '1', 'sec-fetch-site': 'same-site' }],
  ])('%s is refused', async (_what, headers) => {
    const person = await somebody();
    expect((await signIn(person.email, password, headers)).status).toBe(403);
  });

  test.each([
    'sign-up/email',
    'request-password-reset',
    'update-user',
    'change-password',
    'list-sessions',
    'ok',
  ])('the path %s of the library does not exist', async (path) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-docket': '1' },
      body: '{}',
    };
    expect((await fetch(`${api.staffUrl}/api/auth/${path}`, init)).status).toBe(404);
  });
});

describe('a session', () => {
  const stillIn = async (cookie: string): Promise<boolean> =>
    (await api.gql({ door: 'STAFF', headers: { cookie, 'x-docket': '1' } }, '{ viewer { id } }')).status ===
    200;

  test('ends when its person signs out', async () => {
    const person = await somebody();
    const cookie = cookieOf(await signIn(person.email, password));
    expect(await stillIn(cookie)).toBe(true);
    const headers = { cookie, 'x-docket': '1', 'content-type': 'application/json' };
    const out = await fetch(`${api.staffUrl}/api/auth/sign-out`, { method: 'POST', headers, body: '{}' });
    expect(out.headers.getSetCookie()[0]).toMatch(/^docket_staff=; Max-Age=0;/);
    expect(await stillIn(cookie)).toBe(false);
    expect(await whoAmI(cookie)).toBeNull();
  });

  test('ends after thirty minutes without use, and lives on while it is used', async () => {
    const person = await somebody();
    const cookie = cookieOf(await signIn(person.email, password));
    for (let round = 0; round < 3; round += 1) {
      api.clock.advance(29 * 60);
      expect(await stillIn(cookie)).toBe(true);
    }
    api.clock.advance(31 * 60);
    expect(await stillIn(cookie)).toBe(false);
  });

  test('ends after twelve hours however much it is used', async () => {
    const person = await somebody();
    const cookie = cookieOf(await signIn(person.email, password));
    for (let quarter = 0; quarter < 47; quarter += 1) {
      api.clock.advance(15 * 60);
      expect(await stillIn(cookie)).toBe(true);
    }
    api.clock.advance(16 * 60);
    expect(await stillIn(cookie)).toBe(false);
  });

  test('ends at once when its person is no longer active', async () => {
    const person = await somebody();
    const cookie = cookieOf(await signIn(person.email, password));
    await api.runtime.pools.staff.query('UPDATE person SET active = false WHERE id = $1', [person.id]);
    expect(await stillIn(cookie)).toBe(false);
  });

  test('is worth nothing with a changed signature, at the other door, or without our header', async () => {
    const person = await somebody();
    const cookie = cookieOf(await signIn(person.email, password));
    expect(await stillIn(cookie.replace(/.{4}$/, 'AAA%3D'))).toBe(false);
    expect(await stillIn(cookie.replace('docket_staff', 'docket_portal'))).toBe(false);
    const answer = await api.gql({ door: 'STAFF', headers: { cookie } }, '{ viewer { id } }');
    expect(answer).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});

test('over HTTPS the cookie is tied to its host', async () => {
  const secure = await startTestApi({ STAFF_URL: 'https://docket.example' });
  try {
    const person = await secure.people.person();
    await secure.people.password(person.id, password);
    const response = await signIn(person.email, password, { 'x-docket': '1' }, secure.staffUrl);
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-docket_staff=[^;]+;.*Path=\/; HttpOnly; Secure;/,
    );
  } finally {
    await secure.stop();
  }
});
