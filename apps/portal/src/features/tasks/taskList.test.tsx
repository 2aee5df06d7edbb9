import { expect, test } from '@jest/globals';
import { accessibilityProblems } from '@docket/testing/apollo';
import { screen, within } from '@testing-library/react';
import { ana, createWorld, someTask } from '../../testing/portalWorld.ts';
import { renderPortal } from '../../testing/renderPortal.tsx';

const world = () =>
  createWorld({
    tasks: [
      someTask(1, { title: 'Sign the form' }),
      someTask(2, { title: 'Check the form', holder: ana, status: 'IN_PROGRESS' }),
      someTask(3, { title: 'Proof of identity', status: 'COMPLETED', completedAt: '2025-10-20T10:00:00Z' }),
      someTask(4, { title: 'Old bill', status: 'CANCELLED', dueOn: '2025-10-01' }),
    ],
  });

test('the list begins with what the client has to do', async () => {
  const { container } = renderPortal({ at: '/tasks', world: world() });
  expect(await screen.findByRole('link', { name: 'Sign the form' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Check the form' })).toBeNull();
  expect(screen.getByText('What we need from you. 1 task.')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('open tasks are the client’s and ours', async () => {
  renderPortal({ at: '/tasks?show=open', world: world() });
  expect(await screen.findByRole('link', { name: 'Check the form' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sign the form' })).toBeVisible();
});

test('done tasks say when they were completed, and a cancelled one is not late', async () => {
  const { user } = renderPortal({ at: '/tasks', world: world() });
  const tabs = await screen.findByRole('navigation', { name: 'Which tasks to show' });
  await user.click(within(tabs).getByRole('link', { name: 'Done' }));
  const [cancelled, done] = await screen.findAllByRole('listitem');
  expect(done).toHaveTextContent('Proof of identityCompleted on 20 OctoberCompleted');
  expect(cancelled).toHaveTextContent(/^Old billCancelled$/u);
  expect(within(tabs).getByRole('link', { name: 'Done' })).toHaveAttribute('aria-current', 'page');
  expect(within(tabs).getByRole('link', { name: 'Done' })).toHaveFocus();
});

test('a long list grows on request and the focus goes to the first new task', async () => {
  const tasks = Array.from({ length: 5 }, (_, index) => someTask(index + 1));
  const { user } = renderPortal({ at: '/tasks', world: createWorld({ tasks, pageSize: 3 }) });
  expect(await screen.findByText('What we need from you. 5 tasks.')).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('link', { name: 'Task 4' })).toHaveFocus();
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('an empty list says so in words', async () => {
  renderPortal({ at: '/tasks?show=done', world: createWorld() });
  expect(await screen.findByText('No task is finished yet.')).toBeVisible();
});
