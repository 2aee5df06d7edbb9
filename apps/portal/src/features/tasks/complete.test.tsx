import { expect, test } from '@jest/globals';
import { accessibilityProblems } from '@docket/testing/apollo';
import { screen } from '@testing-library/react';
import { createPortalServer } from '../../testing/portalServer.ts';
import { ana, createWorld, someTask, type WorldTask } from '../../testing/portalWorld.ts';
import { memoryDrafts, renderPortal } from '../../testing/renderPortal.tsx';

const worldWith = (task: Partial<WorldTask>) =>
  createWorld({ tasks: [someTask(1, { title: 'Sign the form', status: 'IN_PROGRESS', ...task })] });

const at = '/tasks/ACME-1/complete';

test('a task is marked as done with a note, and the page confirms it and says what happens next', async () => {
  const world = worldWith({});
  const { user, container } = renderPortal({ at, world });
  expect(await screen.findByRole('heading', { level: 1, name: 'Mark as done' })).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.type(screen.getByLabelText('Note (optional)'), 'Signed on page 4');
  await user.click(screen.getByRole('button', { name: 'Mark as done' }));

  const done = await screen.findByRole('heading', { level: 1, name: 'Done' });
  expect(screen.getByText('You marked “Sign the form” as done.')).toBeVisible();
  expect(screen.getByText(/We will check it. You do not need to do anything./u)).toBeVisible();
  expect(screen.getByText(/Task number: ACME-1. You told us on 10 November 2025 at/u)).toBeVisible();
  expect(document.title).toBe('Done – Docket');
  expect(done).toBeVisible();
  expect(world.tasks[0]).toMatchObject({ status: 'COMPLETED', comments: [{ body: 'Signed on page 4' }] });
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a task that was never started is started on the way', async () => {
  const world = worldWith({ status: 'NOT_STARTED' });
  const { user, server } = renderPortal({ at, world });
  await user.click(await screen.findByRole('button', { name: 'Mark as done' }));
  await screen.findByRole('heading', { level: 1, name: 'Done' });
  const steps = server.asked.map(({ name }) => name).filter((name) => name !== 'TaskPage');
  expect(steps).toEqual(['StartTask', 'CompleteTask']);
});

test('"I did this by mistake" opens the task again', async () => {
  const world = worldWith({});
  const { user } = renderPortal({ at, world });
  await user.click(await screen.findByRole('button', { name: 'Mark as done' }));
  expect(await screen.findByText(/You can take this back until 11 November 2025/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'I did this by mistake' }));
  expect(await screen.findByText('You took this back. The task is open again.')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: 'Sign the form' })).toBeVisible();
  expect(world.tasks[0]?.status).toBe('IN_PROGRESS');
});

test('once we have acted it cannot be taken back, and the page says what to do instead', async () => {
  const world = worldWith({});
  const { user } = renderPortal({ at, world });
  await user.click(await screen.findByRole('button', { name: 'Mark as done' }));
  const mistake = await screen.findByRole('button', { name: 'I did this by mistake' });
  world.refuse = 'WRONG_STATUS';
  await user.click(mistake);
  expect(await screen.findByRole('alert')).toHaveTextContent('We have already started to check this');
  expect(screen.queryByRole('button', { name: 'I did this by mistake' })).toBeNull();
});

test('a reload shows the confirmation again', async () => {
  const world = worldWith({});
  const { user, close } = renderPortal({ at, world });
  await user.click(await screen.findByRole('button', { name: 'Mark as done' }));
  await screen.findByRole('heading', { level: 1, name: 'Done' });
  close();
  renderPortal({ at, world });
  expect(await screen.findByRole('heading', { level: 1, name: 'Done' })).toBeVisible();
});

test('a failure keeps the note and says so at the top', async () => {
  const world = worldWith({});
  const server = createPortalServer(world);
  const { user } = renderPortal({ at, world, server });
  await user.type(await screen.findByLabelText('Note (optional)'), 'Signed');
  server.weather = 'OFFLINE';
  await user.click(screen.getByRole('button', { name: 'Mark as done' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was sent. We kept what you wrote.');
  expect(document.title).toBe('Error: Mark as done – Docket');
  expect(screen.getByLabelText('Note (optional)')).toHaveValue('Signed');
});

test('a note that was not sent is there when the client comes back, and can be deleted', async () => {
  const drafts = memoryDrafts();
  const world = worldWith({});
  const { user, close } = renderPortal({ at, world, drafts });
  await screen.findByRole('button', { name: /Maria Lopez/u });
  await user.type(await screen.findByLabelText('Note (optional)'), 'Half a sentence');
  close();
  const again = renderPortal({ at, world, drafts });
  expect(await screen.findByText('We kept what you wrote.')).toBeVisible();
  expect(screen.getByLabelText('Note (optional)')).toHaveValue('Half a sentence');
  await again.user.click(screen.getByRole('button', { name: 'Delete it' }));
  expect(screen.getByLabelText('Note (optional)')).toHaveValue('');
});

test('the form stays under the client’s hands when the task moves on', async () => {
  const world = worldWith({});
  const { user, hint } = renderPortal({ at, world });
  await screen.findByRole('button', { name: /Maria Lopez/u });
  await user.type(await screen.findByLabelText('Note (optional)'), 'Signed');
  const [task] = world.tasks;
  if (task !== undefined) Object.assign(task, { holder: ana, title: 'Sign the other form' });
  hint();
  expect(await screen.findByText('Sign the other form')).toBeVisible();
  expect(screen.getByLabelText('Note (optional)')).toHaveValue('Signed');
  await user.click(screen.getByRole('button', { name: 'Mark as done' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This task has moved on');
});

test('an old link to a task that cannot be finished says where it stands', async () => {
  const { container } = renderPortal({ at, world: worldWith({ holder: ana }) });
  expect(
    await screen.findByRole('heading', { level: 1, name: 'You cannot mark this as done right now' }),
  ).toBeVisible();
  expect(screen.getByText('We are working on this. You do not need to do anything.')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});
