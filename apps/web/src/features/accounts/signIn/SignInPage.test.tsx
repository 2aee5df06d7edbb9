import { expect, jest, test } from '@jest/globals';
import { accessibilityProblems, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor } from '@testing-library/react';
import { SignInPage } from './SignInPage.tsx';

const user = { id: 'Person-1', name: 'Ana Ruiz', email: 'ana@example.test' };

function openPage(answer: () => Promise<Response>) {
  const fetch = jest.fn<typeof globalThis.fetch>(answer);
  return { fetch, ...renderWithApollo(<SignInPage />, { viewer: null, fetch }) };
}

async function fillIn(page: ReturnType<typeof openPage>) {
  await page.user.type(screen.getByLabelText('Email'), 'ana@example.test');
  await page.user.type(screen.getByLabelText('Password'), 'docket');
  await page.user.click(screen.getByRole('button', { name: 'Sign in' }));
}

test('signing in sends what was typed and opens the session', async () => {
  const page = openPage(() => Promise.resolve(Response.json({ user })));
  await fillIn(page);
  await waitFor(() => expect(page.docket.session.state.get()).toEqual({ kind: 'SIGNED_IN', user }));
  const [address, request] = page.fetch.mock.calls[0] ?? [];
  expect(address).toBe('/api/auth/sign-in/email');
  expect(request?.body).toBe(JSON.stringify({ email: 'ana@example.test', password: 'docket' }));
});

test('an empty form says what is missing and sends nothing', async () => {
  const page = openPage(() => Promise.resolve(Response.json({ user })));
  await page.user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(screen.getByText('Enter your email address.')).toBeVisible();
  expect(screen.getByText('Enter your password.')).toBeVisible();
  expect(screen.getByLabelText('Email')).toHaveFocus();
  expect(page.fetch).not.toHaveBeenCalled();
});

test.each([
  [401, 'This email address and password do not belong together.'],
  [429, 'There were too many tries.'],
  [500, 'Signing in did not work because of a fault on our side.'],
])('an answer %i is put in words', async (status, words) => {
  const page = openPage(() => Promise.resolve(new Response('{}', { status })));
  await fillIn(page);
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByLabelText('Password')).toHaveValue('docket');
});

test('without an answer the connection is named', async () => {
  const page = openPage(() => Promise.reject(new TypeError('Failed to fetch')));
  await fillIn(page);
  expect(await screen.findByText('Docket cannot be reached.')).toBeVisible();
});

test('the page has no barriers that a machine can find', async () => {
  const { container } = openPage(() => Promise.resolve(Response.json({ user })));
  expect(await accessibilityProblems(container)).toEqual([]);
});
