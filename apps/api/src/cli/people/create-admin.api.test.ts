import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { CommandError } from '../command.ts';
import { createAdminCommand } from './create-admin.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

async function createAdmin(words: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const lines: string[] = [];
  const { config } = api.runtime;
  const environment = { NODE_ENV: 'test', DATABASE_URL: config.databaseUrl, SECRET: config.secret, ...more };
  await createAdminCommand.run(words, { environment, print: (line) => void lines.push(line) });
  return lines;
}

async function signIn(email: string, password: string): Promise<number> {
  const response = await fetch(`${api.staffUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-docket': '1' },
    body: JSON.stringify({ email, password }),
  });
  return response.status;
}

test('the new administrator signs in with the password that was shown', async () => {
  const lines = await createAdmin(['--name', 'Amira Holt', '--email', 'Amira.Holt@Example.test']);
  expect(lines[0]).toBe('Amira Holt can sign in as amira.holt@example.test.');
  const password = lines[1]?.replace('Password, shown this once: ', '') ?? '';
  expect(password).toHaveLength(24);
  expect(await signIn('amira.holt@example.test', password)).toBe(200);
  expect(await signIn('amira.holt@example.test', `${password}x`)).toBe(401);
});

test('a given password is used and not shown', async () => {
  const words = ['--name', 'Priya Nair', '--email', 'priya@example.test'];
  const lines = await createAdmin(words, { ADMIN_PASSWORD: 'correct horse battery' });
  expect(lines).toEqual(['Priya Nair can sign in as priya@example.test.']);
  expect(await signIn('priya@example.test', 'correct horse battery')).toBe(200);
});

test('an address that is taken, a short password and missing words are refused', async () => {
  const words = ['--name', 'Leo', '--email', 'leo@example.test'];
  await createAdmin(words);
  await expect(createAdmin(words)).rejects.toThrow('Somebody else signs in as leo@example.test.');
  await expect(createAdmin(words, { ADMIN_PASSWORD: 'short' })).rejects.toThrow('use at least 12 characters');
  await expect(createAdmin(['--name', 'Leo'])).rejects.toThrow(CommandError);
});
