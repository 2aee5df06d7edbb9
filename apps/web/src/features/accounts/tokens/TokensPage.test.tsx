import { expect, test } from '@jest/globals';
import { accessibilityProblems, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor, within } from '@testing-library/react';
import { TokensPage } from './TokensPage.tsx';

const nightly = {
  id: 'X1',
  name: 'Nightly export',
  scopes: ['TASKS_READ', 'CASES_READ'],
  createdAt: '2025-11-01T10:00:00Z',
  expiresAt: '2026-02-01T10:00:00Z',
};

function openPage(tokens: readonly object[], mocks: Mocks = {}) {
  const viewer = { permissions: ['TASKS_READ', 'TASKS_WRITE'], accessTokens: tokens };
  return renderWithApollo(<TokensPage />, { mocks: { ...mocks, Query: { viewer } } });
}

test('each token says what it may do, until when, and that it was never used', async () => {
  const { container } = openPage([nightly]);
  const row = (await screen.findByRole('rowheader', { name: 'Nightly export' })).closest('tr');
  expect(row).toHaveTextContent('Read tasks · Read cases');
  expect(row).toHaveTextContent('1 Feb 2026');
  expect(row).toHaveTextContent('Never');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a new token offers only what the viewer may do and shows its secret once', async () => {
  const { api, user } = openPage([], {
    Mutation: { createAccessToken: () => ({ secret: 'dkt_secret', accessToken: nightly, userErrors: [] }) },
  });
  await user.click(await screen.findByRole('button', { name: 'New token' }));
  expect(screen.queryByRole('checkbox', { name: 'Read internal notes' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Create token' }));
  expect(screen.getByText('Enter a name, so that you know this token again.')).toBeVisible();
  expect(screen.getByText('Choose at least one scope.')).toBeVisible();
  await user.type(screen.getByLabelText('Name'), 'Report');
  await user.click(screen.getByRole('checkbox', { name: 'Read tasks' }));
  await user.click(screen.getByRole('button', { name: 'Create token' }));
  expect(await screen.findByText('dkt_secret')).toBeVisible();
  expect(api.lastVariables('CreateAccessToken')).toMatchObject({
    input: { name: 'Report', scopes: ['TASKS_READ'], expiresAt: '2026-02-12T10:00:00.000Z' },
  });
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByText('dkt_secret')).toBeNull());
});

test('revoking asks first, then tells', async () => {
  const { api, user } = openPage([nightly], {
    Mutation: { revokeAccessToken: () => ({ accessToken: nightly, userErrors: [] }) },
  });
  await user.click(await screen.findByRole('button', { name: 'Revoke Nightly export' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('This cannot be undone.');
  await user.click(within(dialog).getByRole('button', { name: 'Revoke token' }));
  await waitFor(() =>
    expect(api.lastVariables('RevokeAccessToken')).toMatchObject({ input: { tokenId: 'X1' } }),
  );
  expect(screen.getAllByText('“Nightly export” revoked')).not.toHaveLength(0);
});

test('a failed load offers to try again', async () => {
  const page = renderWithApollo(<TokensPage />, { prepare: (api) => api.fail('AccessTokens') });
  expect(await screen.findByText('Your tokens could not be loaded.')).toBeVisible();
  page.api.recover('AccessTokens');
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('You have no tokens.')).toBeVisible();
});
