import { afterEach, expect, jest, test } from '@jest/globals';
import {
  accessibilityProblems,
  type Mocks,
  renderWithApollo,
  type RenderOptions,
} from '@docket/testing/apollo';
import { act, screen, waitFor, within } from '@testing-library/react';
import { usePageTitle } from '../../shared/page/usePageTitle.ts';
import { TaskActionsProvider } from '../../features/tasks/actions/TaskActionsProvider.tsx';
import { Gate } from '../Gate.tsx';
import { Shell } from './Shell.tsx';

const viewer = {
  person: { id: 'Person-1', name: 'Ana Ruiz' },
  managedDepartments: [{ id: 'D1', name: 'Housing' }],
};
const mocks: Mocks = { Query: { viewer, taskCounts: { pending: 12, queue: 999 } } };

afterEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['shortcuts'];
});

function SomePage() {
  usePageTitle('Some page');
  return <h1 tabIndex={-1}>Some page</h1>;
}

function openShell(options: RenderOptions = {}) {
  return renderWithApollo(
    <Gate>
      <TaskActionsProvider>
        <Shell>
          <SomePage />
          <input aria-label="A text box" />
        </Shell>
      </TaskActionsProvider>
    </Gate>,
    { mocks, at: '/tasks/pending', ...options },
  );
}

test('the navigation leads to lists, queues and the departments one manages, with live counts', async () => {
  const { container, api } = openShell();
  const navigation = screen.getByRole('navigation', { name: 'Main' });
  const mine = await within(navigation).findByRole('link', { name: /My tasks.*12 waiting for you/u });
  expect(mine).toHaveAttribute('aria-current', 'page');
  expect(within(navigation).getByRole('link', { name: /999\+ waiting in your queues/u })).toHaveAttribute(
    'href',
    '/queues',
  );
  expect(await within(navigation).findByRole('link', { name: 'Housing' })).toHaveAttribute(
    'href',
    '/department/D1',
  );
  await act(() => api.push('myTasksChanged', { taskId: 'T1', counts: { pending: 13 } }));
  expect(await within(navigation).findByRole('link', { name: /13 waiting for you/u })).toBeVisible();
  expect(document.title).toBe('Some page · Docket');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('g and a letter go places, a letter alone or in a text box does not', async () => {
  const { user, address } = openShell();
  await screen.findByRole('link', { name: 'Housing' });
  await user.keyboard('gq');
  expect(address()).toBe('/queues');
  await user.keyboard('gd');
  expect(address()).toBe('/department/D1');
  await user.click(screen.getByRole('textbox', { name: 'A text box' }));
  await user.keyboard('gp');
  expect(address()).toBe('/department/D1');
});

test('C opens a new task over the page and the address says so', async () => {
  const { user, address } = openShell();
  await user.keyboard('c');
  expect(await screen.findByRole('dialog', { name: 'New task' })).toBeVisible();
  expect(address()).toBe('/tasks/pending?new=task');
});

test('? lists the keys', async () => {
  const { user } = openShell();
  await user.keyboard('?');
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(dialog).toHaveTextContent(/Pending with me.*g.*then.*p/u);
});

test('shortcuts can be switched off for good', async () => {
  // Somebody else than in the other tests: the choice is that person's own.
  const sam = { id: 'Person-2', name: 'Sam Okafor', email: 'sam@example.test' };
  const { user, address } = openShell({ viewer: sam });
  await user.click(screen.getByRole('button', { name: 'Account: Sam Okafor' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Single-key shortcuts' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  await user.keyboard('gq');
  await user.keyboard('c');
  expect(address()).toBe('/tasks/pending');
});

test('/ goes to the words, which narrow the list in the address', async () => {
  const { user, address } = openShell();
  await user.keyboard('/');
  const words = screen.getByRole('searchbox', { name: 'Filter by words' });
  expect(words).toHaveFocus();
  await user.type(words, 'boiler');
  await waitFor(() => expect(decodeURIComponent(address())).toBe('/tasks/pending?f=text:boiler'));
});

test('being offline is said with the time, and being back too', () => {
  const { docket } = openShell();
  act(() => docket.connection.failed());
  expect(screen.getByText('Offline since 10:00. You can read and write drafts.')).toBeVisible();
  act(() => docket.connection.answered());
  expect(screen.getByText('Back online.')).toBeVisible();
});

test('a session that ends lays the sign-in over the page, which stays', async () => {
  const user = { id: 'Person-1', name: 'Ana Ruiz', email: 'ana@example.test' };
  const fetch = jest.fn<typeof globalThis.fetch>(() => Promise.resolve(Response.json({ user })));
  const page = openShell({ fetch });
  await page.user.type(screen.getByRole('textbox', { name: 'A text box' }), 'half a thought');
  act(() => page.docket.session.expired());
  const dialog = await screen.findByRole('dialog', { name: 'Your session has ended' });
  expect(within(dialog).getByLabelText('Email')).toHaveValue('ana@example.test');
  await page.user.type(within(dialog).getByLabelText('Password'), 'docket');
  await page.user.click(within(dialog).getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('textbox', { name: 'A text box' })).toHaveValue('half a thought');
});

test('signing out leads to the sign-in page', async () => {
  const { user } = openShell();
  await user.click(screen.getByRole('button', { name: 'Account: Ana Ruiz' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
});
