import { expect, test } from '@jest/globals';
import { accessibilityProblems } from '@docket/testing/apollo';
import { screen, within } from '@testing-library/react';
import { createPortalServer } from '../testing/portalServer.ts';
import { createWorld, someCase, someTask } from '../testing/portalWorld.ts';
import { renderPortal } from '../testing/renderPortal.tsx';

test('home shows first what the client needs to do, by when, and whose turn it is in each case', async () => {
  const world = createWorld({
    cases: [someCase(1, { title: 'Rent support', turn: 'YOU' }), someCase(2, { title: 'Parking permit' })],
    tasks: [
      someTask(1, { title: 'Send your bank statement', dueOn: '2025-11-14', caseId: 'c-1' }),
      someTask(2, { title: 'Sign the form', dueOn: '2025-11-03', status: 'IN_PROGRESS' }),
    ],
  });
  const { container } = renderPortal({ at: '/', world });

  const todo = await screen.findByRole('region', { name: 'What you need to do' });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Your tasks and cases');
  const [late, next] = within(todo).getAllByRole('listitem');
  expect(late).toHaveTextContent('Sign the formLate. We needed this by 3 NovemberIn progress');
  expect(next).toHaveTextContent('Send your bank statementDue by 14 NovemberRent supportNot started');
  expect(within(todo).getByRole('link', { name: 'Send your bank statement' })).toHaveAttribute(
    'href',
    '/tasks/ACME-1',
  );

  const cases = screen.getByRole('region', { name: 'Your cases' });
  const [rent, permit] = within(cases).getAllByRole('listitem');
  expect(rent).toHaveTextContent('Rent supportCase C-1Last update 3 NovemberWaiting for you');
  expect(permit).toHaveTextContent('We are working on this');
  expect(document.title).toBe('Your tasks and cases – Docket');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('home shows five tasks at most and leads to the rest', async () => {
  const tasks = Array.from({ length: 8 }, (_, index) => someTask(index + 1));
  renderPortal({ at: '/', world: createWorld({ tasks, pageSize: 5 }) });
  const todo = await screen.findByRole('region', { name: 'What you need to do' });
  expect(within(todo).getAllByRole('listitem')).toHaveLength(5);
  expect(within(todo).getByRole('link', { name: 'See all 8 things to do' })).toHaveAttribute(
    'href',
    '/tasks',
  );
});

test('with nothing to do, home says so and what will happen', async () => {
  const { container } = renderPortal({ at: '/', world: createWorld() });
  expect(
    await screen.findByText('You have nothing to do right now. We will email you when that changes.'),
  ).toBeVisible();
  expect(screen.getByText('You have no cases yet.')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('when the server fails, home keeps its frame and a second try brings the content', async () => {
  const world = createWorld();
  const server = createPortalServer(world);
  server.weather = 'BROKEN';
  const { user } = renderPortal({ at: '/', world, server });
  expect(await screen.findByRole('alert')).toHaveTextContent('We could not show this list.');
  expect(screen.getByRole('navigation', { name: 'Main menu' })).toBeVisible();
  server.weather = 'FINE';
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/You have nothing to do right now/u)).toBeVisible();
});

test('offline, the page says what still works', async () => {
  const world = createWorld();
  const server = createPortalServer(world);
  server.weather = 'OFFLINE';
  renderPortal({ at: '/', world, server });
  expect(await screen.findByText(/You are offline. You can read this page and write./u)).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('This page will load when you are connected again.');
});

test('what others do appears without moving the focus', async () => {
  const world = createWorld({ tasks: [someTask(1, { title: 'Sign the form' })] });
  const { hint } = renderPortal({ at: '/', world });
  const link = await screen.findByRole('link', { name: 'Sign the form' });
  link.focus();
  world.tasks.push(someTask(2, { title: 'Choose a day' }));
  await screen.findByRole('button', { name: /Maria Lopez/u });
  hint();
  expect(await screen.findByRole('link', { name: 'Choose a day' })).toBeVisible();
  expect(link).toHaveFocus();
});
