import { expect, test } from '@jest/globals';
import { accessibilityProblems } from '@docket/testing/apollo';
import { screen } from '@testing-library/react';
import { createPortalServer } from '../../testing/portalServer.ts';
import { createWorld, someTask } from '../../testing/portalWorld.ts';
import { renderPortal } from '../../testing/renderPortal.tsx';

const signedOutAt = (at: string) =>
  renderPortal({
    at,
    world: createWorld({ tasks: [someTask(1, { title: 'Sign the form' })] }),
    signedIn: false,
  });

test('a page that needs an account leads to sign-in and back to where the client wanted to go', async () => {
  const { user, container } = signedOutAt('/tasks/ACME-1');
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  expect(screen.queryByRole('navigation', { name: 'Main menu' })).toBeNull();
  expect(await accessibilityProblems(container)).toEqual([]);

  await user.type(screen.getByLabelText('Email address'), 'maria@example.org');
  await user.click(screen.getByLabelText('Password'));
  await user.paste('correct');
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign the form' })).toHaveFocus();
});

test('empty fields are named in a summary that takes the focus, and at each field', async () => {
  const { user, container } = signedOutAt('/sign-in');
  await user.click(await screen.findByRole('button', { name: 'Sign in' }));
  const summary = screen.getByRole('alert');
  expect(summary).toHaveTextContent('There is a problemEnter your email addressEnter your password');
  expect(summary).toHaveFocus();
  expect(document.title).toBe('Error: Sign in – Docket');
  expect(screen.getByLabelText('Email address')).toHaveAccessibleDescription(
    'Error: Enter your email address',
  );
  await user.click(screen.getByRole('link', { name: 'Enter your password' }));
  expect(screen.getByLabelText('Password')).toHaveFocus();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test.each(['maria@example.org', 'nobody@example.org'])(
  'a wrong password for %s is answered alike, and what was entered stays',
  async (email) => {
    const { user } = signedOutAt('/sign-in');
    await user.type(await screen.findByLabelText('Email address'), email);
    await user.type(screen.getByLabelText('Password'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The email address or the password is not right. Check both and try again.',
    );
    expect(screen.getByLabelText('Email address')).toHaveValue(email);
    expect(screen.getByLabelText('Password')).toHaveValue('wrong');
  },
);

test.each([
  ['THROTTLED', 'You have tried too many times.'],
  ['OFFLINE', 'You are offline.'],
] as const)('sign-in says why it failed: %s', async (weather, words) => {
  const { user, server } = signedOutAt('/sign-in');
  await user.type(await screen.findByLabelText('Email address'), 'maria@example.org');
  await user.type(screen.getByLabelText('Password'), 'correct');
  server.weather = weather;
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
});

test('an address that cannot be one is pointed out before anything is sent', async () => {
  const { user } = signedOutAt('/sign-in');
  await user.type(await screen.findByLabelText('Email address'), 'maria');
  await user.type(screen.getByLabelText('Password'), 'correct{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('Enter your email address like this: name@example.com');
});

test('the password can be looked at', async () => {
  const { user } = signedOutAt('/sign-in');
  const password = await screen.findByLabelText('Password');
  await user.click(screen.getByRole('button', { name: 'Show password' }));
  expect(password).toHaveAttribute('type', 'text');
  await user.click(screen.getByRole('button', { name: 'Hide password' }));
  expect(password).toHaveAttribute('type', 'password');
});

test('a session that ends under an open page leads to sign-in and says what was kept', async () => {
  const world = createWorld();
  const server = createPortalServer(world);
  const { user } = renderPortal({ at: '/', world, server });
  await screen.findByRole('button', { name: /Maria Lopez/u });
  server.signedIn = false;
  await user.click(screen.getByRole('link', { name: 'Tasks' }));
  expect(await screen.findByText(/You were signed out. Sign in to carry on./u)).toBeVisible();
});

test('signing out leads to sign-in, and the pages are closed again', async () => {
  const { user, server } = renderPortal({ at: '/', world: createWorld() });
  await user.click(await screen.findByRole('button', { name: /Maria Lopez/u }));
  expect(screen.getByText('maria@example.org')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Sign out' }));
  expect(await screen.findByText('You have signed out.')).toBeVisible();
  expect(server.signedIn).toBe(false);
});

test('the account menu closes with Escape and gives the focus back', async () => {
  const { user } = renderPortal({ at: '/', world: createWorld() });
  const button = await screen.findByRole('button', { name: /Maria Lopez/u });
  await user.click(button);
  await user.tab();
  expect(screen.getByRole('link', { name: 'Your account' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-expanded', 'false');
});

test('the account page shows who is signed in and for whom', async () => {
  const { container } = renderPortal({ at: '/account', world: createWorld() });
  expect(await screen.findByText('Lopez Bakery')).toBeVisible();
  expect(screen.getByText('You act for')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('leaving while offline is not pretended', async () => {
  const { user, server } = renderPortal({ at: '/account', world: createWorld() });
  await screen.findByText('Lopez Bakery');
  server.weather = 'OFFLINE';
  const [, onPage] = screen.getAllByRole('button', { name: 'Sign out', hidden: true });
  if (onPage !== undefined) await user.click(onPage);
  expect(await screen.findByText(/You are still signed in/u)).toBeVisible();
});
