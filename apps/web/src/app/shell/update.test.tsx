import { CombinedGraphQLErrors } from '@apollo/client';
import { renderWithApollo } from '@docket/testing/apollo';
import { afterEach, expect, jest, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { TaskActionsProvider } from '../../features/tasks/actions/TaskActionsProvider.tsx';
import { taskWith } from '../../testing/taskMocks.ts';
import { AppRoutes } from '../routes.tsx';
import { Shell } from './Shell.tsx';

afterEach(() => localStorage.clear());

const unknown = new CombinedGraphQLErrors({
  errors: [{ message: 'No operation has this id.', extensions: { code: 'OPERATION_UNKNOWN' } }],
});
const words = 'Docket has been updated. Reload to go on.';
const box = () => screen.findByRole('textbox', { name: 'Comment' });

function openTask(reload: () => void) {
  return renderWithApollo(
    <TaskActionsProvider>
      <Shell>
        <AppRoutes />
      </Shell>
    </TaskActionsProvider>,
    { at: '/tasks/TASK-42', mocks: { Query: { task: taskWith() } }, reload },
  );
}

test('a page of an older version says so once asked, keeps what was typed, and reloads by hand alone', async () => {
  const reload = jest.fn();
  const { user, api, unmount } = openTask(reload);
  api.fail('AddComment', unknown);
  await user.click(await screen.findByRole('button', { name: 'Comment' }));
  await user.type(await box(), 'Half a day of thought');
  expect(screen.queryByText(words)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Add comment' }));
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByRole('alert')).not.toHaveTextContent('No operation');
  expect(await box()).toHaveValue('Half a day of thought');
  expect(reload).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Reload' }));
  expect(reload).toHaveBeenCalledTimes(1);
  unmount();
  openTask(reload);
  await user.click(await screen.findByRole('button', { name: /Comment.*Draft/u }));
  expect(await box()).toHaveValue('Half a day of thought');
});

test('what the server no longer knows is asked for once per reason to ask, not again and again', async () => {
  const { api, docket } = openTask(jest.fn());
  const asked = () => api.sent.filter(({ name }) => name === 'TaskPage').length;
  await screen.findByRole('button', { name: 'Comment' });
  const before = asked();
  api.fail('TaskPage', unknown);
  act(() => docket.connection.gap.emit());
  expect(await screen.findByText(words)).toBeVisible();
  act(() => docket.connection.gap.emit());
  await waitFor(() => expect(asked()).toBe(before + 2));
  expect(await screen.findByRole('button', { name: 'Comment' })).toBeVisible();
  expect(asked()).toBe(before + 2);
});
