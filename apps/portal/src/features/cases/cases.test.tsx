import { expect, test } from '@jest/globals';
import { accessibilityProblems } from '@docket/testing/apollo';
import { screen, within } from '@testing-library/react';
import { createWorld, someCase, someTask } from '../../testing/portalWorld.ts';
import { renderPortal } from '../../testing/renderPortal.tsx';

test('the list of cases shows each one’s number, last update and whose turn it is', async () => {
  const world = createWorld({
    cases: [
      someCase(1, { title: 'Rent support', turn: 'YOU' }),
      someCase(2, { status: 'CLOSED', turn: 'NOBODY' }),
    ],
  });
  const { container } = renderPortal({ at: '/cases', world });
  const [rent, closed] = await screen.findAllByRole('listitem');
  expect(rent).toHaveTextContent('Rent supportCase C-1Last update 3 NovemberWaiting for you');
  expect(closed).toHaveTextContent('Closed');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a case says whose turn it is in a sentence, who to ask, and what its tasks are', async () => {
  const world = createWorld({
    cases: [someCase(1, { title: 'Rent support' })],
    tasks: [someTask(1, { title: 'Sign the form', caseId: 'c-1' }), someTask(2, { title: 'Something else' })],
  });
  const { container } = renderPortal({ at: '/cases/C-1', world });
  expect(await screen.findByText('We are working on this. You do not need to do anything.')).toBeVisible();
  expect(screen.getByText('Your contact').nextSibling).toHaveTextContent('Ana Ruiz');
  const tasks = screen.getByRole('region', { name: 'Tasks in this case' });
  expect(within(tasks).getAllByRole('listitem')).toHaveLength(1);
  expect(within(tasks).getByRole('link', { name: 'Sign the form' })).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a closed case says that nothing is left to do', async () => {
  renderPortal({
    at: '/cases/C-1',
    world: createWorld({ cases: [someCase(1, { status: 'CLOSED', turn: 'NOBODY' })] }),
  });
  expect(await screen.findByText('This case is closed. You do not need to do anything.')).toBeVisible();
  expect(screen.getByText('There are no tasks in this case for you to see.')).toBeVisible();
});

test('a case that is not there leads on', async () => {
  renderPortal({ at: '/cases/C-9', world: createWorld() });
  expect(await screen.findByRole('heading', { level: 1, name: 'We cannot find this case' })).toBeVisible();
});

test('without cases the list says so', async () => {
  renderPortal({ at: '/cases', world: createWorld() });
  expect(await screen.findByText('You have no cases yet.')).toBeVisible();
});

test('a long list of cases grows on request', async () => {
  const cases = Array.from({ length: 3 }, (_, index) => someCase(index + 1));
  const { user } = renderPortal({ at: '/cases', world: createWorld({ cases, pageSize: 2 }) });
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('link', { name: 'Case 3' })).toHaveFocus();
});

test('a case shows its steps, when it shall end, and one thread of messages to which one more is sent', async () => {
  const world = createWorld({
    cases: [
      someCase(1, {
        steps: [
          { label: 'Received', state: 'DONE' },
          { label: 'Repair', state: 'HERE' },
        ],
        expectedAt: '2025-11-14T15:00:00Z',
      }),
    ],
  });
  const { user, container } = renderPortal({ at: '/cases/C-1', world });
  const way = await screen.findByRole('region', { name: 'How far it is' });
  const [received, repair] = within(way).getAllByRole('listitem');
  expect(received).toHaveTextContent('Received Done');
  expect(repair).toHaveTextContent('Repair You are here');
  expect(repair).toHaveAttribute('aria-current', 'step');
  expect(screen.getByText('We expect to finish by 14 November.')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Your message' }), 'When do you come?');
  await user.click(screen.getByRole('button', { name: 'Send message' }));
  const thread = screen.getByRole('region', { name: 'Messages' });
  expect(await within(thread).findByText('When do you come?')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('"this is sorted" is told to us while we still have something to finish', async () => {
  const actions = [{ action: 'CLOSE', comment: 'OPTIONAL' }] as const;
  const world = createWorld({ cases: [someCase(1, { actions: [...actions], busy: true })] });
  const { user, container } = renderPortal({ at: '/cases/C-1', world });
  await user.click(await screen.findByRole('link', { name: 'This is sorted' }));
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Yes, this is sorted' }));
  expect(await screen.findByText(/We still have things to finish./u)).toBeVisible();
});

test('"I don’t need this any more" wants to know why', async () => {
  const actions = [{ action: 'CANCEL', comment: 'REQUIRED' }] as const;
  const world = createWorld({ cases: [someCase(1, { actions: [...actions] })] });
  const { user } = renderPortal({ at: '/cases/C-1/step?do=CANCEL', world });
  await user.click(await screen.findByRole('button', { name: 'Yes, stop it' }));
  expect(await screen.findByRole('link', { name: 'Tell us why' })).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Tell us why' }), 'We moved.');
  await user.click(screen.getByRole('button', { name: 'Yes, stop it' }));
  expect(await screen.findByText(/We have stopped. We have sent your reason/u)).toBeVisible();
});
