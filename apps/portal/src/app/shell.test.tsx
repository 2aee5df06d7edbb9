import { expect, test } from '@jest/globals';
import { accessibilityProblems } from '@docket/testing/apollo';
import { act, screen } from '@testing-library/react';
import { createPortalServer } from '../testing/portalServer.ts';
import { createWorld, someTask } from '../testing/portalWorld.ts';
import { renderPortal } from '../testing/renderPortal.tsx';

test('the first key leads past the header to the content', async () => {
  const { user } = renderPortal({ at: '/', world: createWorld() });
  await screen.findByRole('heading', { level: 1 });
  await user.tab();
  expect(screen.getByRole('link', { name: 'Skip to main content' })).toHaveFocus();
});

test('the current page is marked in the main menu, and its heading takes the focus', async () => {
  const { user } = renderPortal({ at: '/', world: createWorld() });
  await user.click(await screen.findByRole('link', { name: 'Cases' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Your cases' })).toHaveFocus();
  expect(screen.getByRole('link', { name: 'Cases' })).toHaveAttribute('aria-current', 'page');
  expect(document.title).toBe('Your cases – Docket');
});

test('an address that leads nowhere says what to do', async () => {
  const { container } = renderPortal({ at: '/nowhere', world: createWorld() });
  expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Your tasks and cases' })).toHaveAttribute('href', '/');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test.each([
  ['/help', 'Help', 'I cannot sign in'],
  ['/accessibility', 'Accessibility', 'How we check'],
])('%s can be read without signing in', async (at, title, part) => {
  const { container } = renderPortal({ at, world: createWorld(), signedIn: false });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(screen.getByRole('heading', { level: 2, name: part })).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('help names the time in which a mistake can be taken back', async () => {
  renderPortal({ at: '/help', world: createWorld() });
  expect(await screen.findByText(/You can do this for 24 hours/u)).toBeVisible();
});

test('back online, the page says so and shows what it missed', async () => {
  const world = createWorld();
  const server = createPortalServer(world);
  const { user } = renderPortal({ at: '/', world, server });
  await screen.findByRole('button', { name: /Maria Lopez/u });
  server.weather = 'OFFLINE';
  await user.click(screen.getByRole('link', { name: 'Tasks' }));
  expect(await screen.findByText(/You are offline. You can read/u)).toBeVisible();
  world.tasks.push(someTask(1, { title: 'Sign the form' }));
  server.weather = 'FINE';
  act(() => {
    window.dispatchEvent(new Event('online'));
  });
  expect(await screen.findByText('You are back online.')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Sign the form' })).toBeVisible();
});
