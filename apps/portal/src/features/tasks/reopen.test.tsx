import { expect, test } from '@jest/globals';
import { accessibilityProblems } from '@docket/testing/apollo';
import { screen } from '@testing-library/react';
import { createWorld, someTask, type WorldTask } from '../../testing/portalWorld.ts';
import { renderPortal } from '../../testing/renderPortal.tsx';

const worldWith = (task: Partial<WorldTask> = {}) =>
  createWorld({ tasks: [someTask(1, { title: 'Sign the form', status: 'CANCELLED', ...task })] });

const at = '/tasks/ACME-1/reopen';

test('a task is opened again with a reason, and its page says so', async () => {
  const world = worldWith();
  const { user, container } = renderPortal({ at, world });
  await user.type(await screen.findByLabelText(/Why do you want to open this again/u), 'I found it');
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Open this again' }));
  expect(await screen.findByText(/This task is open again/u)).toBeVisible();
  expect(world.tasks[0]).toMatchObject({ status: 'OPEN_AGAIN', comments: [{ body: 'I found it' }] });
});

test('where the workflow asks for a reason it has to be given', async () => {
  const world = worldWith({ reopenComment: 'REQUIRED' });
  const { user } = renderPortal({ at, world });
  await user.click(await screen.findByRole('button', { name: 'Open this again' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Tell us why you want to open this again');
  expect(world.tasks[0]?.status).toBe('CANCELLED');
});

test('where it does not, the box is marked optional and may stay empty', async () => {
  const world = worldWith();
  const { user } = renderPortal({ at, world });
  expect(await screen.findByLabelText('Why do you want to open this again? (optional)')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Open this again' }));
  expect(await screen.findByText(/This task is open again/u)).toBeVisible();
  expect(world.tasks[0]?.comments).toEqual([]);
});

test('an open task cannot be opened again', async () => {
  renderPortal({ at, world: worldWith({ status: 'NOT_STARTED' }) });
  expect(
    await screen.findByRole('heading', { level: 1, name: 'You cannot open this again right now' }),
  ).toBeVisible();
});
