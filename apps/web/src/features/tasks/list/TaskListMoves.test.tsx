import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { accessibilityProblems, connectionOf, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { act, screen, waitFor, within } from '@testing-library/react';
import { Announcer } from '../../../shared/page/Announcer.tsx';
import { TaskActionsProvider } from '../actions/TaskActionsProvider.tsx';
import { TaskListPage } from './TaskListPage.tsx';

const ana = { id: 'Person-1', name: 'Ana Ruiz' };
const sam = { id: 'Person-2', name: 'Sam Okafor' };

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

function option(action: string, label: string, available = true) {
  const refusal = available
    ? null
    : { code: 'WRONG_STATUS', message: 'It has not begun.', remedy: 'Doing it first.' };
  return { action, label, available, refusal, comment: 'OPTIONAL' };
}

function task(number: number, more: object = {}) {
  return {
    id: `T${number}`,
    number: `TASK-${number}`,
    title: `Task number ${number}`,
    statusLabel: 'In progress',
    status: 'IN_PROGRESS',
    assignee: ana,
    version: 1,
    actions: [option('COMPLETE', 'Complete'), option('DOING', 'Doing', false)],
    ...more,
  };
}

const completed = {
  status: 'RESOLVED',
  statusLabel: 'Resolved',
  version: 2,
  lastMove: { id: 'A9', verb: 'COMPLETE', actor: ana },
};

function openList(mocks: Mocks = {}, taskCounts: object = {}) {
  const rows = [task(1), task(2), task(3)];
  const find = ({ id }: { id: string }) => rows.find((row) => row.id === id) ?? null;
  return renderWithApollo(
    <TaskActionsProvider>
      <Announcer />
      <TaskListPage tab="PENDING" />
    </TaskActionsProvider>,
    {
      at: '/tasks/pending',
      mocks: { Query: { tasks: connectionOf(rows), task: find, taskCounts }, ...mocks },
    },
  );
}

const completing: Mocks = {
  Mutation: {
    complete: () => ({ task: task(1, completed), activity: { id: 'A9', undoable: true }, userErrors: [] }),
  },
};

test('a row that a move takes out of the list stays as a ghost, and the focus goes on', async () => {
  const { user } = openList(completing);
  await screen.findByRole('link', { name: /TASK-1 / });
  await user.keyboard('je');
  const next = screen.getByRole('link', { name: /TASK-2 / });
  await waitFor(() => expect(next).toHaveFocus());
  expect(screen.getByText('TASK-1 completed. On TASK-2', { exact: false })).toBeInTheDocument();
  const ghost = screen.getByRole('link', { name: /TASK-1 / }).closest('tr') ?? document.body;
  expect(ghost).toHaveTextContent('Completed · Undo');
  expect(screen.getAllByRole('link', { name: /^TASK-/u })).toHaveLength(3);
});

test('a move is there before the server answered, in the row and in the counts, and goes back when it is refused', async () => {
  const refused = { userErrors: [{ code: 'CASE_CLOSED', message: 'The case is closed.' }] };
  const { api, user } = openList({ Mutation: { complete: refused } }, { pending: 3, mine: 3 });
  await screen.findByRole('link', { name: /TASK-1 / });
  const tab = screen.getByRole('link', { name: /Pending with me/u });
  await waitFor(() => expect(tab).toHaveTextContent('3'));
  api.hold('CompleteTask');
  await user.keyboard('je');
  const row = screen.getByRole('link', { name: /TASK-1 / }).closest('tr');
  await waitFor(() => expect(row).toHaveAttribute('data-ghost'));
  expect(tab).toHaveTextContent('2');
  act(() => api.release('CompleteTask'));
  await waitFor(() => expect(row).not.toHaveAttribute('data-ghost'));
  expect(tab).toHaveTextContent('3');
});

test('undo on a ghost takes the move back', async () => {
  const { api, user } = openList({
    Mutation: {
      ...completing['Mutation'],
      undoTaskAction: () => ({ task: task(1, { version: 3 }), activity: { id: 'A10' }, userErrors: [] }),
    },
  });
  await screen.findByRole('link', { name: /TASK-1 / });
  await user.keyboard('je');
  const row = await waitFor(() => {
    const found = screen.getByRole('link', { name: /TASK-1 / }).closest('tr');
    if (found?.dataset['ghost'] === undefined) throw new Error('no ghost yet');
    return found;
  });
  await user.click(within(row).getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(api.lastVariables('UndoTaskMove')).toMatchObject({ input: { activityId: 'A9' } }),
  );
  await waitFor(() => expect(row).not.toHaveTextContent('Completed · Undo'));
});

test('a key for a move that is not possible says why and what would help', async () => {
  const { user } = openList();
  await screen.findByRole('link', { name: /TASK-1 / });
  await user.keyboard('jd');
  expect(await screen.findAllByText('It has not begun. Doing it first.')).not.toHaveLength(0);
});

test('the menu of a row offers its moves and the way to edit it', async () => {
  const { user } = openList();
  await user.click(await screen.findByRole('button', { name: 'Actions for TASK-2' }));
  const menu = await screen.findByRole('menu');
  expect(await within(menu).findByRole('menuitem', { name: /Complete/u })).toBeVisible();
  expect(within(menu).getByRole('menuitem', { name: 'Edit' })).toHaveAttribute('href', '/tasks/TASK-2');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
});

test('what others bring is counted and comes when asked for; nothing jumps', async () => {
  const { api, user } = openList();
  await screen.findByRole('link', { name: /TASK-1 / });
  await user.keyboard('j');
  const arrived = task(4);
  await act(() => api.push('myTasksChanged', { taskId: 'T4', actor: sam, task: arrived }));
  const news = await screen.findByRole('button', { name: '1 new · Show' });
  expect(screen.queryByRole('link', { name: /TASK-4 / })).toBeNull();
  api.change({ Query: { tasks: connectionOf([arrived, task(1), task(2), task(3)]) } });
  await user.click(news);
  expect(await screen.findByRole('link', { name: /TASK-4 / })).toBeVisible();
  expect(screen.queryByRole('button', { name: '1 new · Show' })).toBeNull();
});

test('what others change is seen in place, and a row they take away says where it went', async () => {
  const { api } = openList();
  await screen.findByRole('link', { name: /TASK-2 / });
  const moved = task(2, { assignee: sam, title: 'Renamed', version: 2 });
  await act(() => api.push('myTasksChanged', { taskId: 'T2', actor: sam, task: moved }));
  const row = (await screen.findByRole('link', { name: /TASK-2 Renamed/u })).closest('tr');
  expect(row).toHaveTextContent('With Sam Okafor');
  const names = screen.getAllByRole('link', { name: /^TASK-/u }).map((link) => link.textContent);
  expect(names).toEqual(['Task number 1', 'Renamed', 'Task number 3']);
});

test('a list has no barriers that a machine can find', async () => {
  const { container } = openList();
  await screen.findByRole('link', { name: /TASK-1 / });
  expect(await accessibilityProblems(container)).toEqual([]);
});
