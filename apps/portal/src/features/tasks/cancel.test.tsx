import { expect, test } from '@jest/globals';
import { accessibilityProblems } from '@docket/testing/apollo';
import { screen } from '@testing-library/react';
import { createPortalServer } from '../../testing/portalServer.ts';
import { createWorld, someCase, someTask, type WorldTask } from '../../testing/portalWorld.ts';
import { renderPortal } from '../../testing/renderPortal.tsx';

const worldWith = (task: Partial<WorldTask> = {}) =>
  createWorld({
    cases: [someCase(1, { title: 'Rent support' })],
    tasks: [someTask(1, { title: 'Sign the form', caseId: 'c-1', ...task })],
  });

const at = '/tasks/ACME-1/cancel';

test('the reason and the words go out as one comment, and the task page tells the result', async () => {
  const world = worldWith();
  const { user, container } = renderPortal({ at, world });
  await user.click(await screen.findByLabelText('Can’t get the document'));
  await user.type(screen.getByLabelText('Tell us why'), 'My bank has closed.');
  await user.click(screen.getByRole('button', { name: 'Yes, cancel it' }));
  expect(await screen.findByText(/You cancelled this task. We have sent your reason/u)).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: 'Sign the form' })).toBeVisible();
  expect(world.tasks[0]).toMatchObject({
    status: 'CANCELLED',
    comments: [{ body: 'Can’t get the document: My bank has closed.' }],
  });
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('without a reason nothing is cancelled: summary, field and title say what is missing', async () => {
  const world = worldWith();
  const { user, container } = renderPortal({ at, world });
  await user.click(await screen.findByRole('button', { name: 'Yes, cancel it' }));
  const summary = screen.getByRole('alert');
  expect(summary).toHaveFocus();
  expect(summary).toHaveTextContent('There is a problemChoose a reasonTell us why you can’t do this');
  expect(document.title).toBe('Error: Tell us why you can’t do this – Docket');
  expect(screen.getByRole('group', { name: 'What is the reason?' })).toHaveAccessibleDescription(
    'Error: Choose a reason',
  );
  await user.click(screen.getByRole('link', { name: 'Tell us why you can’t do this' }));
  expect(screen.getByLabelText('Tell us why')).toHaveFocus();
  await user.click(screen.getByRole('link', { name: 'Choose a reason' }));
  expect(screen.getByLabelText('No longer needed')).toHaveFocus();
  expect(world.tasks[0]?.status).toBe('NOT_STARTED');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('the page warns what cancelling means for the case', async () => {
  renderPortal({ at, world: worldWith() });
  expect(
    await screen.findByText(/we may not be able to carry on with your case “Rent support”/u),
  ).toBeVisible();
});

test('"No, go back" leads to the task and changes nothing', async () => {
  const world = worldWith();
  const { user } = renderPortal({ at, world });
  await user.click(await screen.findByRole('link', { name: 'No, go back' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign the form' })).toHaveFocus();
  expect(world.tasks[0]?.status).toBe('NOT_STARTED');
});

test('with the keyboard alone: choose, write, and send with Ctrl and Enter', async () => {
  const world = worldWith();
  const { user } = renderPortal({ at, world });
  const first = await screen.findByLabelText('No longer needed');
  first.focus();
  await user.keyboard(' ');
  await user.tab();
  await user.keyboard('We moved house{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/You cancelled this task/u)).toBeVisible();
  expect(world.tasks[0]?.comments[0]?.body).toBe('No longer needed: We moved house');
});

test('a refusal keeps every answer', async () => {
  const world = worldWith();
  const server = createPortalServer(world);
  const { user } = renderPortal({ at, world, server });
  await user.click(await screen.findByLabelText('Other'));
  await user.type(screen.getByLabelText('Tell us why'), 'I am ill');
  world.refuse = 'CASE_CLOSED';
  await user.click(screen.getByRole('button', { name: 'Yes, cancel it' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The case is closed');
  expect(screen.getByLabelText('Other')).toBeChecked();
  expect(screen.getByLabelText('Tell us why')).toHaveValue('I am ill');
});

test('a task that cannot be cancelled any more says so', async () => {
  renderPortal({ at, world: worldWith({ status: 'COMPLETED' }) });
  expect(
    await screen.findByRole('heading', { level: 1, name: 'You cannot cancel this right now' }),
  ).toBeVisible();
});
