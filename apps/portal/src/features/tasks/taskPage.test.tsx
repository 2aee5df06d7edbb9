import { expect, test } from '@jest/globals';
import { accessibilityProblems } from '@docket/testing/apollo';
import { screen, within } from '@testing-library/react';
import { createPortalServer } from '../../testing/portalServer.ts';
import { ana, createWorld, maria, someCase, someTask, type WorldTask } from '../../testing/portalWorld.ts';
import { renderPortal } from '../../testing/renderPortal.tsx';

const worldWith = (task: Partial<WorldTask>) =>
  createWorld({
    cases: [someCase(1, { title: 'Rent support' })],
    tasks: [someTask(1, { title: 'Sign the form', ...task })],
  });

const open = (task: Partial<WorldTask> = {}) => renderPortal({ at: '/tasks/ACME-1', world: worldWith(task) });

const choices = async () => {
  await screen.findByRole('heading', { level: 1, name: 'Sign the form' });
  return [
    'Mark as done',
    'I’ve started this',
    'I can’t do this',
    'Open this again',
    'I did this by mistake',
  ].filter((name) => screen.queryByText(name) !== null);
};

test('a task says what is needed, by when, whose turn it is, and where it belongs', async () => {
  const { container } = open({
    description: 'Read it.\n\n- Sign **page 4**',
    dueOn: '2025-11-14',
    caseId: 'c-1',
  });
  expect(await screen.findByText('It is your turn. We need this from you.')).toBeVisible();
  expect(screen.getByText('Task ACME-1')).toBeVisible();
  expect(screen.getByText('Due by 14 November')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Rent support' })).toHaveAttribute('href', '/cases/C-1');
  const need = screen.getByRole('region', { name: 'What we need' });
  expect(await within(need).findByText('page 4')).toHaveProperty('tagName', 'STRONG');
  expect(document.title).toBe('Sign the form – Docket');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test.each([
  [{ status: 'NOT_STARTED' }, ['Mark as done', 'I’ve started this', 'I can’t do this']],
  [{ status: 'IN_PROGRESS' }, ['Mark as done', 'I can’t do this']],
  [{ status: 'OPEN_AGAIN' }, ['Mark as done', 'I’ve started this', 'I can’t do this']],
  [{ status: 'CANCELLED' }, ['Open this again']],
  [{ status: 'IN_PROGRESS', holder: ana }, []],
] as const)('of a task that is %j only what is possible is offered', async (task, expected) => {
  open(task);
  expect(await choices()).toEqual(expected);
});

test('a task of ours says that there is nothing to do', async () => {
  open({ status: 'IN_PROGRESS', holder: ana });
  expect(await screen.findByText('We are working on this. You do not need to do anything.')).toBeVisible();
  expect(screen.getByText('Who does it').nextSibling).toHaveTextContent('Ana Ruiz');
});

test('"I’ve started this" keeps the client on the page and says what we know now', async () => {
  const { user, container } = open();
  await user.click(await screen.findByRole('button', { name: 'I’ve started this' }));
  const notice = await screen.findByText(/We know you have started this/u);
  expect(notice.parentElement).toHaveFocus();
  expect(screen.getByText('In progress')).toBeVisible();
  expect(await choices()).toEqual(['Mark as done', 'I can’t do this']);
  expect(await accessibilityProblems(container)).toEqual([]);
});

test.each([
  ['CONFLICT', 'Something changed while you were on this page.'],
  ['WRONG_STATUS', 'This task has moved on, so you cannot do this now.'],
  ['CASE_CLOSED', 'The case is closed'],
] as const)('a refusal is told in the client’s words: %s', async (code, words) => {
  const world = worldWith({});
  const { user } = renderPortal({ at: '/tasks/ACME-1', world });
  const start = await screen.findByRole('button', { name: 'I’ve started this' });
  world.refuse = code;
  await user.click(start);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('There is a problem');
  expect(alert).toHaveTextContent(words);
});

test('a press that does not reach us is told, and a second one works', async () => {
  const world = worldWith({});
  const server = createPortalServer(world);
  const { user } = renderPortal({ at: '/tasks/ACME-1', world, server });
  const start = await screen.findByRole('button', { name: 'I’ve started this' });
  server.weather = 'BROKEN';
  await user.click(start);
  expect(await screen.findByRole('alert')).toHaveTextContent('This did not work.');
  server.weather = 'FINE';
  await user.click(start);
  expect(await screen.findByText(/We know you have started this/u)).toBeVisible();
  const keys = server.asked
    .filter(({ name }) => name === 'StartTask')
    .map(({ variables }) => JSON.stringify(variables));
  expect(new Set(keys).size).toBe(1);
});

test('what was just completed can be taken back from its page', async () => {
  const world = worldWith({ status: 'IN_PROGRESS' });
  const { user } = renderPortal({ at: '/tasks/ACME-1/complete', world });
  await user.click(await screen.findByRole('button', { name: 'Mark as done' }));
  await screen.findByRole('heading', { level: 1, name: 'Done' });
  await user.click(screen.getByRole('link', { name: 'Tasks' }));
  await user.click(await screen.findByRole('link', { name: 'Done' }));
  await user.click(await screen.findByRole('link', { name: 'Sign the form' }));
  expect(await choices()).toEqual(['Open this again', 'I did this by mistake']);
  await user.click(screen.getByRole('button', { name: 'I did this by mistake' }));
  expect(await screen.findByText('You took this back. The task is open again.')).toBeVisible();
  expect(screen.getByText('In progress')).toBeVisible();
});

test('after a day it can no longer be taken back', async () => {
  open({
    status: 'COMPLETED',
    completedAt: '2025-11-09T09:00:00Z',
    events: [{ id: 'e', kind: 'COMPLETED', at: '2025-11-09T09:00:00Z', actor: maria }],
  });
  expect(await choices()).toEqual(['Open this again']);
  expect(screen.getByText('Completed on').nextSibling).toHaveTextContent('9 November');
});

test('what happened is told in sentences, newest first', async () => {
  open({
    events: [
      { id: 'a', kind: 'CREATED', at: '2025-11-03T09:00:00Z', actor: ana },
      { id: 'b', kind: 'STARTED', at: '2025-11-04T09:00:00Z', actor: maria },
      { id: 'c', kind: 'SENT_TO_YOU', at: '2025-11-05T09:00:00Z', actor: null },
    ],
  });
  const history = await screen.findByRole('region', { name: 'What has happened' });
  expect(
    within(history)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'We passed this to you5 November',
    'You started this4 November',
    'Ana Ruiz added this task3 November',
  ]);
});

test('a task that is not there, or not for this client, is told alike and leads on', async () => {
  const { container } = renderPortal({ at: '/tasks/ACME-9', world: createWorld() });
  expect(await screen.findByRole('heading', { level: 1, name: 'We cannot find this task' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'All your open tasks' })).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test.each([
  ['NO_ACCESS', 'You cannot see this page', 'ask your contact'],
  ['BROKEN', 'We could not show this page', 'tell us this code: abc-123'],
  ['OFFLINE', 'We could not show this page', 'when you are connected again'],
] as const)('a page that cannot be read says why: %s', async (weather, title, words) => {
  const world = worldWith({});
  const server = createPortalServer(world);
  server.weather = weather;
  const { container } = renderPortal({ at: '/tasks/ACME-1', world, server });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(container).toHaveTextContent(words);
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a change by others appears in place, under an unmoved focus', async () => {
  const world = worldWith({ dueOn: '2025-11-14' });
  const { hint } = renderPortal({ at: '/tasks/ACME-1', world });
  const box = await screen.findByLabelText('Your message');
  await screen.findByRole('button', { name: /Maria Lopez/u });
  box.focus();
  const [task] = world.tasks;
  if (task !== undefined) Object.assign(task, { title: 'Sign the new form', dueOn: '2025-11-20' });
  hint();
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign the new form' })).toBeVisible();
  expect(screen.getByText('Due by 20 November')).toBeVisible();
  expect(box).toHaveFocus();
});
