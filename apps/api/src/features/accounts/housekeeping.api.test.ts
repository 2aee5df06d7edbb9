import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { dying } from '../schedule/fixtures.ts';
import { removeExpired } from './housekeeping.service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

test('what has run out is removed, twice with the same effect, and what has not stays', async () => {
  const { transaction, clock, pools } = api.runtime;
  const old = await api.people.person();
  const headers = { 'content-type': 'application/json', 'x-docket': '1' };
  const body = JSON.stringify({ email: old.email, password: 'wrong' });
  await fetch(`${api.staffUrl}/api/auth/sign-in/email`, { method: 'POST', headers, body });
  const add =
    'INSERT INTO idempotency (person_id, key, operation, request_hash, created_at) VALUES ($1, $2, $3, $4, $5)';
  await pools.staff.query(add, [old.id, 'old', 'x', Buffer.alloc(1), clock.now()]);
  api.clock.advance(8 * 86_400);
  const present = await api.people.person();
  await pools.staff.query(add, [old.id, 'new', 'x', Buffer.alloc(1), clock.now()]);

  for (let round = 0; round < 2; round += 1) {
    await transaction((db) => removeExpired(db, clock.now()));
    const left = await pools.staff.query(`
      SELECT (SELECT array_agg(person_id) FROM session) AS sessions, (SELECT array_agg(key) FROM idempotency) AS keys,
        (SELECT count(*)::integer FROM sign_in_attempt) AS attempts`);
    expect(left.rows).toEqual([{ sessions: [present.id], keys: ['new'], attempts: 0 }]);
  }
});

test('cleaning up that is killed in the middle takes back what it did, and the next one does it', async () => {
  const { transaction, clock, pools } = api.runtime;
  const old = await api.people.person();
  api.clock.advance(8 * 86_400);
  const sessions = async () =>
    (await pools.staff.query('SELECT FROM session WHERE person_id = $1', [old.id])).rowCount;
  for (const statement of [2, 3]) {
    await expect(dying(api, statement)((db) => removeExpired(db, clock.now()))).rejects.toThrow('killed');
    expect(await sessions()).toBe(1);
  }
  await transaction((db) => removeExpired(db, clock.now()));
  expect(await sessions()).toBe(0);
});
